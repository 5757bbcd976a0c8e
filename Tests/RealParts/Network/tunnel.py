"""A tunnel between two network namespaces: what goes in at one end comes out at the other.

usage: tunnel.py NAMESPACE ADDRESS NAMESPACE ADDRESS    (each gets an interface tun0)
"""

import ctypes
import fcntl
import os
import select
import struct
import subprocess
import sys

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000


def end_in(namespace, address):
    """Opens an end there; the descriptor works from anywhere."""
    libc = ctypes.CDLL(None, use_errno=True)
    own = os.open("/proc/self/ns/net", os.O_RDONLY)
    there = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    libc.setns(there, CLONE_NEWNET)
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", b"tun0", IFF_TUN | IFF_NO_PI))
    libc.setns(own, CLONE_NEWNET)
    subprocess.run(["ip", "-n", namespace, "addr", "add", address, "dev", "tun0"], check=True)
    subprocess.run(["ip", "-n", namespace, "link", "set", "tun0", "up"], check=True)
    return device


def main(here, here_address, there, there_address):
    ends = [end_in(here, here_address), end_in(there, there_address)]
    while True:
        for end in select.select(ends, [], [])[0]:
            try:
                os.write(ends[1 - ends.index(end)], os.read(end, 65536))
            except OSError:
                pass


if __name__ == "__main__":
    main(*sys.argv[1:])
