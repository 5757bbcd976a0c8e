"""A small internet in two network namespaces: a computer, and everything that it can reach.

Everything is real: the kernel's network, dnsmasq, nginx with certificates of an authority of our
own, tinyproxy, a socket server. Nothing leaves the two namespaces, and all of it goes away again.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent

ROUTER = "198.51.100.1"
COMPUTER = "198.51.100.2"
ROUTER6 = "2001:db8:1::1"
COMPUTER6 = "2001:db8:1::2"

APP, WWW = "app.notion.com", "www.notion.so"
LIVE, OLD_LIVE = "msgstore.app.notion.com", "msgstore.www.notion.so"
STATUS = "www.notion-status.com"
BEACONS = {
    "connectivitycheck.gstatic.com": "return 204;",
    "captive.apple.com": 'default_type text/html; return 200 "<HTML><BODY>Success</BODY></HTML>";',
    "www.msftconnecttest.com": 'default_type text/plain; return 200 "Microsoft Connect Test";',
}
ADDRESSES = {
    APP: "203.0.113.10",
    WWW: "203.0.113.11",
    LIVE: "203.0.113.12",
    OLD_LIVE: "203.0.113.13",
    STATUS: "203.0.113.40",
    **{name: f"203.0.113.{30 + index}" for index, name in enumerate(BEACONS)},
}
ANCHORS = ["1.1.1.1", "8.8.8.8"]
LIVE_HOSTS = [LIVE, OLD_LIVE]

GOOD_PAGE = 'default_type text/html; return 200 "<!doctype html><title>App</title>";'
FINE_STATUS = HERE / "status" / "fine.json"
SOCKET_PORT = 8081


def run(*words, check=True, **more):
    done = subprocess.run(words, capture_output=True, text=True, **more)
    if check and done.returncode != 0:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def clear_leftovers():
    """Takes down what a run left that was killed: its process number is in the names."""
    for line in run("ip", "netns", "list").splitlines():
        name = line.split()[0]
        parts = name.split("-")
        if len(parts) != 4 or parts[0] != "unstick" or pathlib.Path("/proc", parts[1]).exists():
            continue
        for process in run("ip", "netns", "pids", name).split():
            os.kill(int(process), signal.SIGKILL)
        run("ip", "netns", "del", name)
        shutil.rmtree(pathlib.Path("/etc/netns") / name, ignore_errors=True)


class Internet:
    """One world. It is laid out by changing its fields, built by `start`, taken down by `stop`."""

    def __init__(self, folder, authority, number):
        self.folder = pathlib.Path(folder)
        self.authority = authority
        # Our own process number is in the names, so that two runs do not meet.
        self.inside = f"unstick-{os.getpid()}-{number}-a"
        self.outside = f"unstick-{os.getpid()}-{number}-b"
        self.children = []
        self.undo = []

        self.names = dict(ADDRESSES)
        self.names6 = {}
        self.missing = set()
        self.pages = {APP: GOOD_PAGE, WWW: f"return 302 https://{APP}/;"}
        self.beacons = dict(BEACONS)
        self.live = self.relay()
        self.certificates = {}
        self.hashes_own = True  # trusted by the folder as well as by the file
        self.silent = set()  # hosts that nginx does not serve: something else does
        self.status = FINE_STATUS.read_text()
        self.socket_mode = "good"
        self.hosts = ""
        self.resolv = f"nameserver {ROUTER}\n"
        self.variables = {}
        self.nginx_more = ""
        self.dnsmasq_local = "--local=/#/"  # what it does not know does not exist
        self.tinyproxy = None
        self.servers = []  # (arguments of servers.py)
        self.more_addresses = []
        self.after = []  # done when all is up

    @staticmethod
    def relay(upgrades=True, more=""):
        upgrade = "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $link;"
        return (
            f"proxy_pass http://127.0.0.1:{SOCKET_PORT}; proxy_http_version 1.1;"
            f"proxy_set_header Host $host; {upgrade if upgrades else ''} {more}"
        )

    # Laying it out

    def both_ways(self):
        """Version 6 as well, for every host of the app."""
        for index, host in enumerate([APP, WWW, *LIVE_HOSTS]):
            self.names6[host] = f"2001:db8:2::{index + 10}"

    def inside_do(self, *words):
        self.after.append(lambda: self.on(self.inside, *words))

    def outside_do(self, *words):
        self.after.append(lambda: self.on(self.outside, *words))

    def on(self, place, *words, **more):
        return run("ip", "netns", "exec", place, *words, **more)

    # Building it

    def start(self):
        (self.folder / "home").mkdir(parents=True)
        for place in (self.inside, self.outside):
            run("ip", "netns", "add", place)
            self.undo.append(lambda place=place: run("ip", "netns", "del", place, check=False))
        self._lay_cable()
        self._write_files()
        self._start_servers()
        for act in self.after:
            act()

    def _lay_cable(self):
        run("ip", "-n", self.inside, "link", "add", "eth0", "type", "veth",
            "peer", "name", "eth0", "netns", self.outside)
        for place, address, six in (
            (self.inside, COMPUTER, COMPUTER6), (self.outside, ROUTER, ROUTER6),
        ):
            run("ip", "-n", place, "link", "set", "lo", "up")
            run("ip", "-n", place, "addr", "add", f"{address}/24", "dev", "eth0")
            if self.names6:
                run("ip", "-n", place, "addr", "add", f"{six}/64", "dev", "eth0", "nodad")
            run("ip", "-n", place, "link", "set", "eth0", "up")
        run("ip", "-n", self.inside, "route", "add", "default", "via", ROUTER)
        if self.names6:
            run("ip", "-n", self.inside, "-6", "route", "add", "default", "via", ROUTER6)
        for address in {*ADDRESSES.values(), *ANCHORS, *self.more_addresses}:
            run("ip", "-n", self.outside, "addr", "add", f"{address}/32", "dev", "lo")
        for address in set(self.names6.values()) - {"::"}:
            run("ip", "-n", self.outside, "addr", "add", f"{address}/128", "dev", "lo", "nodad")

    def _write_files(self):
        for place, resolv, hosts in (
            (self.inside, self.resolv, self.hosts),
            (self.outside, f"nameserver {ROUTER}\n", ""),
        ):
            folder = pathlib.Path("/etc/netns") / place
            folder.mkdir(parents=True)
            self.undo.append(lambda folder=folder: shutil.rmtree(folder, ignore_errors=True))
            (folder / "resolv.conf").write_text(resolv)
            (folder / "hosts").write_text("127.0.0.1 localhost\n" + hosts)
            self._trust(folder / "ssl" / "certs")

    def _trust(self, certificates):
        """As systems lay it out: each authority under its hashed name, and all in one long file."""
        certificates.mkdir(parents=True)
        own = (self.authority / "trusted.pem").read_bytes()
        (certificates / "own.pem").write_bytes(own)
        if self.hashes_own:
            run("openssl", "rehash", certificates)
        else:
            (certificates / "00000000.0").touch()
        others = pathlib.Path("/etc/ssl/certs/ca-certificates.crt")
        (certificates / "ca-certificates.crt").write_bytes(
            own + (others.read_bytes() if others.exists() else b""))

    def _start_servers(self):
        self.spawn("dnsmasq", *self._dnsmasq())
        (self.folder / "nginx.conf").write_text(self._nginx())
        (self.folder / "summary.json").write_text(self.status)
        self.spawn("nginx", "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"),
                   "-e", str(self.folder / "nginx.log"))
        self.spawn(sys.executable, "-B", str(HERE / "servers.py"), "live", "127.0.0.1",
                   str(SOCKET_PORT), self.socket_mode)
        for arguments in self.servers:
            self.spawn(sys.executable, "-B", str(HERE / "servers.py"), *map(str, arguments))
        if self.tinyproxy is not None:
            path = self.folder / "tinyproxy.conf"
            path.write_text(
                f"Port 3128\nListen {ROUTER}\nTimeout 20\nMaxClients 50\nConnectPort 443\n"
                f'PidFile "{self.folder}/tinyproxy.pid"\nLogFile "{self.folder}/tinyproxy.log"\n'
                + self.tinyproxy
            )
            self.spawn("tinyproxy", "-d", "-c", str(path))
            self.wait_for(ROUTER, 3128)
        self.wait_for(ROUTER, 53)
        self.wait_for("1.1.1.1", 443)
        self.wait_for("127.0.0.1", SOCKET_PORT)
        for _, address, port, *_ in self.servers:
            self.wait_for(address, port)

    def _dnsmasq(self):
        yield from ("--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts",
                    "--bind-interfaces", f"--listen-address={ROUTER}", "--user=root",
                    "--pid-file=", self.dnsmasq_local, "--local-ttl=60")
        for name, address in self.names.items():
            if name in self.missing:
                continue
            six = self.names6.get(name)
            yield f"--host-record={name},{address}" + (f",{six}" if six else "")

    def _nginx(self):
        blocks = []
        hosts = {**self.pages, **{host: self.live for host in LIVE_HOSTS}}
        for host, location in hosts.items():
            if host in self.silent:
                continue
            blocks.append(self._secure(host, f"location / {{ {location} }}"))
        if STATUS not in self.silent:
            blocks.append(self._secure(STATUS, (
                "location = /api/v2/summary.json { default_type application/json; "
                f"alias {self.folder}/summary.json; }}"
            )))
        for host, answer in self.beacons.items():
            if host not in self.silent:
                blocks.append(
                    f"server {{ listen {ADDRESSES[host]}:80; location / {{ {answer} }} }}")
        anchors = " ".join(f"listen {address}:443;" for address in ANCHORS)
        blocks.append(f"server {{ {anchors} return 204; }}")
        return (
            "daemon off; master_process off; user root;\n"
            f"pid {self.folder}/nginx.pid;\nevents {{}}\nhttp {{ access_log off;\n"
            "map $http_upgrade $link { default upgrade; '' close; }\n"
            f"client_body_temp_path {self.folder}; proxy_temp_path {self.folder};\n"
            f"fastcgi_temp_path {self.folder}; uwsgi_temp_path {self.folder};\n"
            f"scgi_temp_path {self.folder};\n" + "\n".join(blocks) + self.nginx_more + "\n}\n"
        )

    def _secure(self, host, inner):
        name = self.certificates.get(host, "good")
        six = self.names6.get(host)
        six = None if six == "::" else six
        return (
            f"server {{ listen {ADDRESSES[host]}:443 ssl; "
            + (f"listen [{six}]:443 ssl; " if six else "")
            + f"server_name {host}; ssl_certificate {self.authority}/{name}.pem; "
            f"ssl_certificate_key {self.authority}/{name}.key; {inner} }}"
        )

    def spawn(self, *words, place=None):
        log = open(self.folder / f"{pathlib.Path(words[0]).name}-{len(self.children)}.log", "w")
        child = subprocess.Popen(
            ["ip", "netns", "exec", place or self.outside, *words],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        log.close()
        self.children.append(child)
        return child

    def wait_for(self, address, port, place=None):
        probe = ("import socket,sys,time\n"
                 "for _ in range(200):\n"
                 " try: socket.create_connection((sys.argv[1], int(sys.argv[2])), 1); break\n"
                 " except OSError: time.sleep(0.02)\n"
                 "else: sys.exit(1)")
        try:
            self.on(place or self.outside, sys.executable, "-S", "-c", probe, address, str(port))
        except RuntimeError as trouble:
            logs = "".join(
                f"\n{path.name}: {path.read_text()[-500:]}" for path in self.folder.glob("*.log"))
            raise RuntimeError(f"nothing listens at {address}:{port}{logs}") from trouble

    @staticmethod
    def wait_until(holds):
        for _ in range(250):
            if holds():
                return
            time.sleep(0.02)
        raise RuntimeError("the world did not get into its state")

    # Using it, and taking it down

    def ask(self, program):
        variables = {
            "HOME": str(self.folder / "home"), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
            **self.variables,
        }
        return subprocess.run(
            ["ip", "netns", "exec", self.inside, *program],
            capture_output=True, text=True, timeout=30, env=variables)

    def stop(self):
        for child in self.children:
            if child.poll() is None:
                child.terminate()
        for child in self.children:
            try:
                child.wait(2)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        for act in reversed(self.undo):
            act()
        shutil.rmtree(self.folder, ignore_errors=True)
