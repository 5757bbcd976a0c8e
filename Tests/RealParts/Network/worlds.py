"""The worlds: how each is laid out, and what has to be found in it, and nothing else.

Each function changes the internet it is given and returns the problems as {probe: kind}.
"""

import json
import subprocess
import sys

from internet import (
    ADDRESSES, APP, BEACONS, FINE_STATUS, HERE, LIVE_HOSTS, ROUTER, STATUS, WWW, Internet,
)

WORLDS = {}


def world(function):
    WORLDS[function.__name__.replace("_", "-")] = function
    return function


def worlds(**values):
    """A world for each of the values, named after the function and the value."""
    def register(function):
        for name, value in values.items():
            def build(net, value=value):
                return function(net, value)
            build.__name__ = f"{function.__name__}_{name}"
            world(build)
    return register


def page(status, body, kind="text/html", more=""):
    return f"default_type {kind}; {more} return {status} '{body}';"


BLOCKED = page(403, "<html><h1>Blocked by policy</h1></html>")


# Nothing is wrong

@world
def healthy(net):
    return {}


@world
def healthy_both_versions(net):
    net.both_ways()
    return {}


@world
def trusted_by_the_file_alone(net):
    net.hashes_own = False
    return {}


@world
def proxy_as_only_way_out(net):
    net.inside_do("ip", "route", "del", "default")
    net.resolv = "nameserver 198.51.100.77\n"
    net.tinyproxy = ""
    net.variables = {name: f"http://{ROUTER}:3128" for name in ("http_proxy", "https_proxy")}
    return {}


@world
def proxy_beside_a_straight_way(net):
    net.tinyproxy = ""
    net.variables = {"HTTPS_PROXY": f"http://{ROUTER}:3128"}
    return {}


@world
def proxy_that_an_exception_leaves_out(net):
    net.variables = {"https_proxy": "http://198.51.100.77:3128",
                     "no_proxy": "notion.com,.notion.so"}
    return {}


@world
def product_wants_a_login(net):
    net.pages[APP] = page(401, '{"errorId":"1","name":"UnauthorizedError"}', "application/json")
    net.socket_mode = "login"
    return {}


@world
def product_forbids(net):
    net.pages[APP] = page(403, '{"name":"Forbidden"}', "application/json")
    return {}


@world
def product_checks_for_robots(net):
    net.pages[APP] = page(403, "<html>Just a moment</html>", more="add_header cf-ray 1 always;")
    return {}


@world
def optional_host_blocked(net):
    net.hosts = "0.0.0.0 exp.notion.so\n"
    return {}


# The computer's own connection

@world
def no_link(net):
    net.inside_do("ip", "link", "set", "eth0", "down")
    return {"net.link": "no-interface"}


@world
def cable_out(net):
    net.outside_do("ip", "link", "set", "eth0", "down")
    # The kernel takes up to a second to tell.
    net.after.append(lambda: net.wait_until(
        lambda: "NO-CARRIER" in net.on(net.inside, "ip", "link", "show", "eth0")))
    return {"net.link": "no-interface"}


@world
def no_address(net):
    net.inside_do("ip", "addr", "flush", "dev", "eth0")
    return {"net.link": "no-address"}


@world
def only_a_made_up_address(net):
    net.inside_do("ip", "addr", "flush", "dev", "eth0")
    net.inside_do("ip", "addr", "add", "169.254.7.7/16", "dev", "eth0")
    return {"net.link": "no-address"}


@world
def no_route(net):
    net.inside_do("ip", "route", "del", "default")
    return {"net.link": "no-route"}


@world
def v6_broken(net):
    net.both_ways()
    net.outside_do("ip6tables", "-A", "INPUT", "-p", "tcp", "-j", "DROP")
    return {"net.link": "ipv6-broken"}


@world
def v6_broken_for_one_host(net):
    net.both_ways()
    net.outside_do("ip6tables", "-A", "INPUT", "-d", "2001:db8:2::10", "-j", "DROP")
    return {"net.tcp": "ipv6-fails"}


# Names

@world
def hosts_file_blocks(net):
    net.hosts = f"0.0.0.0 {APP}\n"
    return {"net.hosts-file": "host-blocked"}


@world
def hosts_file_redirects(net):
    net.hosts = f"198.51.100.1 {APP}   # somebody was here\n"
    return {"net.hosts-file": "host-redirected"}


@world
def hosts_file_redirects_to_a_server(net):
    net.hosts = f"{ADDRESSES[WWW]} {APP}\n"
    return {"net.hosts-file": "host-redirected"}


@world
def no_such_name(net):
    net.missing = {APP}
    return {"net.dns": "no-such-name"}


@worlds(nowhere="0.0.0.0", loopback="127.0.0.1", private="192.168.7.7")
def sinkhole(net, address):
    net.names[APP] = address
    return {"net.dns": "sinkhole"}


@world
def sinkhole_of_both_versions(net):
    net.both_ways()
    net.names[APP], net.names6[APP] = "0.0.0.0", "::"
    return {"net.dns": "sinkhole"}


@world
def resolver_refuses(net):
    net.resolv = "nameserver 198.51.100.1\n"
    net.outside_do("iptables", "-A", "INPUT", "-p", "udp", "--dport", "53", "-j", "REJECT")
    return {"net.dns": "resolver-down"}


@world
def resolver_silent(net):
    net.outside_do("iptables", "-A", "INPUT", "-p", "udp", "--dport", "53", "-j", "DROP")
    return {"net.dns": "resolver-down"}


@world
def resolver_without_a_way_out(net):
    """It answers, after long, that it failed."""
    net.missing = set(net.names)
    net.dnsmasq_local = "--server=198.51.100.88"
    return {"net.dns": "resolver-down"}


@world
def resolver_slow(net):
    net.resolv = "nameserver 203.0.113.53\n"
    net.more_addresses.append("203.0.113.53")
    net.servers.append(("slow-names", "203.0.113.53", 53, ROUTER, 2.2))
    return {"net.dns": "resolver-slow"}


# Connections

def against(net, host, *what):
    net.outside_do("iptables", "-A", "INPUT", "-p", "tcp", "-d", ADDRESSES[host], *what)


@world
def refused(net):
    against(net, APP, "-j", "REJECT", "--reject-with", "tcp-reset")
    return {"net.tcp": "refused"}


@world
def reset_before_a_word(net):
    net.silent = {APP}
    net.servers.append(("reset-at-once", ADDRESSES[APP], 443))
    return {"net.tcp": "reset"}


@world
def dropped(net):
    against(net, APP, "-j", "DROP")
    return {"net.tcp": "timed-out"}


@world
def unreachable(net):
    against(net, APP, "-j", "REJECT", "--reject-with", "icmp-host-unreachable")
    return {"net.tcp": "unreachable"}


# Encryption

@world
def unknown_issuer(net):
    net.certificates = {host: "inspected" for host in (APP, WWW, *LIVE_HOSTS)}
    return {"net.tls": "untrusted-issuer"}


@world
def wrong_name(net):
    net.certificates = {APP: "misnamed"}
    return {"net.tls": "wrong-name"}


@world
def certificate_expired(net):
    net.certificates = {APP: "expired"}
    return {"net.tls": "expired"}


@world
def certificate_not_yet_valid(net):
    net.certificates = {APP: "early"}
    return {"net.tls": "not-yet-valid"}


@world
def reset_after_hello(net):
    net.silent = {APP}
    net.servers.append(("reset-after-hello", ADDRESSES[APP], 443))
    return {"net.tls": "reset-after-hello"}


@world
def silent_after_hello(net):
    net.silent = {APP}
    net.servers.append(("silent-after-hello", ADDRESSES[APP], 443))
    return {"net.tls": "reset-after-hello"}


@world
def no_agreement(net):
    net.silent = {APP}
    net.servers.append(("plain", ADDRESSES[APP], 443))
    return {"net.tls": "no-agreement"}


# Pages

@world
def server_error(net):
    net.pages[APP] = page(503, "<html>Unavailable</html>")
    return {"net.http": "server-error"}


@world
def block_page(net):
    net.pages[APP] = BLOCKED
    return {"net.http": "block-page"}


@world
def detour_to_a_block_page(net):
    net.pages[APP] = f"return 302 http://filter.example.org/blocked?url={APP};"
    return {"net.http": "block-page"}


@world
def transparent_proxy_login(net):
    net.pages[APP] = page(407, "<html>Log in</html>")
    return {"net.http": "proxy-login"}


@world
def legal_block(net):
    net.pages[APP] = page(451, "<html>Not here</html>")
    return {"net.http": "legal-block"}


@world
def redirect_circle(net):
    net.pages[APP] = f"return 302 https://{WWW}/;"
    return {"net.http": "redirect-loop"}


# The live connection

@world
def upgrade_refused(net):
    net.live = f"if ($http_upgrade) {{ return 403 '<html>No</html>'; }} {Internet.relay()}"
    return {"net.websocket": "upgrade-blocked"}


@world
def upgrade_stripped(net):
    net.live = Internet.relay(upgrades=False)
    return {"net.websocket": "upgrade-stripped"}


def cut_upgrades(net, manner):
    net.silent = set(LIVE_HOSTS)
    for host in LIVE_HOSTS:
        net.servers.append(
            ("cutting-upgrades", ADDRESSES[host], 443, net.authority / "good", manner))
    return {"net.websocket": "upgrade-blocked"}


@world
def upgrade_reset(net):
    return cut_upgrades(net, "reset")


@world
def upgrade_hangs(net):
    return cut_upgrades(net, "hang")


@world
def live_blocked_both_ways(net):
    net.live = BLOCKED
    return {"net.websocket": "both-blocked"}


@world
def live_blocked_by_name(net):
    for host in LIVE_HOSTS:
        net.names[host] = "0.0.0.0"
    return {"net.websocket": "name-blocked"}


@world
def live_name_missing(net):
    net.missing = set(LIVE_HOSTS)
    return {"net.websocket": "name-blocked"}


# What stands before the internet

@world
def captive_portal(net):
    net.nginx_more = (
        f"server {{ listen {ROUTER}:8088; return 302 http://login.hotel.example/; }}"
        f"server {{ listen {ROUTER}:8444 ssl; ssl_certificate {net.authority}/misnamed.pem;"
        f"ssl_certificate_key {net.authority}/misnamed.key; return 302 http://login.hotel.example/; }}"
    )
    for port, to in ((80, 8088), (443, 8444)):
        net.outside_do("iptables", "-t", "nat", "-A", "PREROUTING", "-p", "tcp", "--dport",
                       str(port), "-j", "REDIRECT", "--to-ports", str(to))
    return {"net.captive-portal": "portal"}


@world
def captive_portal_by_name(net):
    """Every name is the portal's; nothing listens there for TLS."""
    for name in (*BEACONS, APP, WWW, *LIVE_HOSTS, STATUS):
        net.names[name] = "203.0.113.99"
    net.more_addresses.append("203.0.113.99")
    net.servers.append(("shifted", "0.0.0.0", 80, "-", 0, 200, "<html>Welcome to our hotel</html>"))
    net.beacons = {}
    return {"net.captive-portal": "portal"}


@world
def offline(net):
    net.outside_do("iptables", "-A", "INPUT", "-i", "eth0", "-j", "DROP")
    return {"net.captive-portal": "offline"}


@world
def outgoing_port_80_blocked(net):
    """No portal, and not offline."""
    net.outside_do("iptables", "-A", "INPUT", "-p", "tcp", "--dport", "80", "-j", "DROP")
    return {}


# Proxies

def through_proxy(net, port=3128):
    net.variables = {name: f"http://{ROUTER}:{port}" for name in ("http_proxy", "https_proxy")}


@world
def proxy_down(net):
    through_proxy(net)
    return {"net.proxy": "down"}


@world
def proxy_unreachable(net):
    net.variables = {"https_proxy": "http://198.51.100.77:3128"}
    return {"net.proxy": "down"}


@world
def proxy_wants_login(net):
    through_proxy(net)
    net.tinyproxy = "BasicAuth somebody secret\n"
    return {"net.proxy": "login-wanted"}


@world
def proxy_refuses_host(net):
    through_proxy(net)
    net.tinyproxy = f'Filter "{net.folder}/filter"\nFilterDefaultDeny No\n'
    net.folder.mkdir(parents=True, exist_ok=True)
    (net.folder / "filter").write_text("notion\n")
    return {"net.proxy": "host-refused"}


@world
def proxy_refuses_upgrade(net):
    through_proxy(net, 3129)
    net.servers.append(
        ("inspecting", ROUTER, 3129, net.authority / "good", "refuse-upgrade"))
    return {"net.proxy": "upgrade-refused"}


@world
def proxy_reads_along(net):
    through_proxy(net, 3129)
    net.servers.append(("inspecting", ROUTER, 3129, net.authority / "inspected", "pass"))
    return {"net.proxy": "in-use", "net.tls": "untrusted-issuer"}


@world
def proxy_script_gone(net):
    net.variables = {"auto_proxy": f"http://{ROUTER}:8099/proxy.pac"}
    return {"net.proxy": "script-broken"}


@world
def proxy_script_names_the_only_way(net):
    script = 'function FindProxyForURL(url, host) { return "PROXY 198.51.100.1:3128"; }'
    net.nginx_more = f"server {{ listen {ROUTER}:8099; return 200 '{script}'; }}"
    net.tinyproxy = ""
    net.outside_do("iptables", "-A", "INPUT", "-i", "eth0", "-p", "tcp", "--dport", "443", "-j", "DROP")
    net.variables = {"auto_proxy": f"http://{ROUTER}:8099/proxy.pac"}
    return {}


# Tunnels

def tunnel(net):
    def build():
        net.children.append(subprocess.Popen(
            [sys.executable, "-B", str(HERE / "tunnel.py"),
             net.inside, "10.99.0.2/24", net.outside, "10.99.0.1/24"]))
        net.wait_until(lambda: all(
            "10.99.0." in net.on(place, "ip", "addr") for place in (net.inside, net.outside)))
    net.after.append(build)


@world
def vpn_beside(net):
    tunnel(net)
    return {"net.vpn": "up"}


@world
def vpn_holds_the_route(net):
    tunnel(net)
    net.inside_do("ip", "route", "add", "203.0.113.0/24", "via", "10.99.0.1", "dev", "tun0")
    return {"net.vpn": "holds-route"}


@world
def vpn_swallows_everything(net):
    tunnel(net)
    net.inside_do("ip", "route", "add", "203.0.113.0/24", "via", "10.99.0.1", "dev", "tun0")
    net.outside_do("iptables", "-A", "INPUT", "-i", "tun0", "-j", "DROP")
    return {"net.vpn": "holds-route", "net.tcp": "timed-out"}


# Clocks

def shift(net, seconds, hosts, certificate="good"):
    for host in hosts:
        net.silent.add(host)
        secure = host not in BEACONS
        body = "<!doctype html><title>App</title>"
        status = 200
        if "apple" in host:
            body = "Success"
        elif "msft" in host:
            body = "Microsoft Connect Test"
        elif "gstatic" in host:
            body, status = "", 204
        net.servers.append((
            "shifted", ADDRESSES[host], 443 if secure else 80,
            net.authority / certificate if secure else "-", seconds, status, body))


@world
def clock_two_hours_behind(net):
    shift(net, 7200, [APP, WWW, *BEACONS])
    return {"clock.skew": "minutes-off"}


@world
def clock_days_ahead(net):
    shift(net, -3 * 86400, [APP, WWW, *BEACONS])
    return {"clock.skew": "days-off"}


@world
def clock_days_behind_and_certificates_early(net):
    shift(net, 5 * 86400, [APP, WWW, *BEACONS], "early")
    net.certificates = {host: "early" for host in LIVE_HOSTS}
    return {"clock.skew": "days-off"}


@world
def one_servers_clock_is_wrong(net):
    shift(net, 86400, [WWW])
    return {}


@world
def clock_a_minute_off(net):
    shift(net, 60, [APP, WWW, *BEACONS])
    return {}


# The status page

def status(net, login="operational", other="operational", indicator="none", **more):
    document = json.loads(FINE_STATUS.read_text())
    document["components"][1]["status"] = login
    document["components"][2]["status"] = other
    document["status"]["indicator"] = indicator
    net.status = json.dumps({**document, **more})


@world
def status_login_down(net):
    status(net, login="major_outage", indicator="major")
    return {"service.status": "login-down"}


@world
def status_app_down(net):
    status(net, other="major_outage", indicator="critical")
    return {"service.status": "app-down"}


@world
def status_degraded(net):
    status(net, other="degraded_performance", indicator="minor")
    return {"service.status": "degraded"}


@world
def status_maintenance(net):
    status(net, login="under_maintenance", other="under_maintenance", indicator="maintenance")
    return {"service.status": "maintenance"}


@world
def status_unreadable(net):
    net.status = "<!doctype html><title>Moved</title>"
    return {"service.status": None}


@world
def status_page_gone(net):
    net.silent.add(STATUS)
    return {"service.status": None}


# This computer's own firewall

@world
def own_firewall_refuses(net):
    net.inside_do("nft", "add table inet filter")
    net.inside_do("nft", "add chain inet filter output { type filter hook output priority 0 ; }")
    net.inside_do("nft", f"add rule inet filter output ip daddr {ADDRESSES[APP]} reject")
    return {"net.firewall": "host-blocked"}


@world
def own_firewall_swallows(net):
    net.inside_do("iptables", "-A", "OUTPUT", "-d", ADDRESSES[APP], "-j", "DROP")
    return {"net.firewall": "host-blocked"}
