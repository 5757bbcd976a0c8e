"""Certificates of an authority of our own, made with openssl: good ones, and each kind of bad."""

import datetime
import pathlib
import subprocess

HOSTS = [
    "app.notion.com", "www.notion.so", "msgstore.app.notion.com", "msgstore.www.notion.so",
    "www.notion-status.com",
]

CONFIGURATION = """
[ca]
default_ca = own
[own]
new_certs_dir = {folder}/issued
database = {folder}/index
serial = {folder}/serial
default_md = sha256
policy = any
email_in_dn = no
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
organizationName = optional
"""


def openssl(*words):
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"openssl {words[0]}: {done.stderr.strip()}")


def moment(days):
    now = datetime.datetime.now(datetime.timezone.utc)
    return (now + datetime.timedelta(days=days)).strftime("%Y%m%d%H%M%SZ")


def make_authority(folder, name, organisation):
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", 40, "-keyout",
            folder / f"{name}.key", "-out", folder / f"{name}.pem",
            "-subj", f"/O={organisation}/CN={organisation} Root",
            "-addext", "basicConstraints=critical,CA:TRUE")


def issue(folder, name, authority, hosts, start=-10, end=30):
    names = ",".join(f"DNS:{host}" for host in hosts)
    openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / f"{name}.key",
            "-out", folder / f"{name}.csr", "-subj", f"/CN={hosts[0]}",
            "-addext", f"subjectAltName={names}")
    openssl("ca", "-batch", "-config", folder / "ca.conf", "-notext",
            "-cert", folder / f"{authority}.pem", "-keyfile", folder / f"{authority}.key",
            "-in", folder / f"{name}.csr", "-out", folder / f"{name}.pem",
            "-startdate", moment(start), "-enddate", moment(end))


def make(folder):
    """Everything the worlds need; `trusted.pem` is what the computer trusts."""
    folder = pathlib.Path(folder)
    (folder / "issued").mkdir(parents=True)
    (folder / "index").write_text("")
    (folder / "serial").write_text("1000\n")
    (folder / "ca.conf").write_text(CONFIGURATION.format(folder=folder))
    make_authority(folder, "trusted", "Test Authority")
    make_authority(folder, "foreign", "Example Web Shield")
    issue(folder, "good", "trusted", HOSTS)
    issue(folder, "inspected", "foreign", HOSTS)
    issue(folder, "misnamed", "trusted", ["portal.example.net"])
    issue(folder, "expired", "trusted", HOSTS, start=-30, end=-2)
    issue(folder, "early", "trusted", HOSTS, start=3, end=30)
    return folder
