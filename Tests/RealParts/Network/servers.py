"""Servers that do on purpose what no good server does, and the live connection's own.

usage: servers.py KIND ADDRESS PORT [ARGUMENT]...
"""

import asyncio
import datetime
import email.utils
import http
import json
import socket
import ssl
import struct
import sys
import threading
import time

from websockets.asyncio.server import serve
from websockets.datastructures import Headers
from websockets.http11 import Response


# The live connection: long polling and sockets, as Engine.IO answers them.

def answer(status, body, kind="application/json"):
    body = body.encode()
    return Response(status, http.HTTPStatus(status).phrase, Headers({
        "Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}), body)


def judge(mode, request):
    """What the server says before any socket is open; None opens one."""
    if "transport=polling" in request.path:
        return answer(200, '0{"sid":"x","upgrades":["websocket"],"pingInterval":25000}',
                      "text/plain; charset=UTF-8")
    if request.headers.get("Upgrade", "").lower() != "websocket":
        return answer(400, json.dumps({"code": 3, "message": "Bad request"}))
    if mode == "login":
        return answer(401, json.dumps({"name": "UnauthorizedError", "message": "log in first"}))
    return None


async def live(address, port, mode):
    async def talk(connection):
        async for _ in connection:
            pass

    async with serve(talk, address, port,
                     process_request=lambda _, request: judge(mode, request)):
        await asyncio.get_running_loop().create_future()


# Servers below HTTP.

def reset(call):
    call.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    call.close()


def each_call(address, port, handle):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.create_server((address, port), family=family)
    while True:
        call, _ = listener.accept()
        threading.Thread(target=quietly, args=(handle, call), daemon=True).start()


def quietly(handle, call):
    try:
        call.settimeout(20)
        handle(call)
    except (OSError, ssl.SSLError):
        pass
    finally:
        call.close()


def reset_at_once(call):
    reset(call)


def reset_after_hello(call):
    call.recv(4096)
    reset(call)


def silent_after_hello(call):
    call.recv(4096)
    time.sleep(15)


def plain(call):
    call.recv(4096)
    call.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")


# Servers that speak TLS or HTTP, badly.

def head_of(call):
    head = b""
    while b"\r\n\r\n" not in head:
        more = call.recv(4096)
        if not more:
            break
        head += more
    return head.decode("latin-1")


def secured(call, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate + ".pem", certificate + ".key")
    return context.wrap_socket(call, server_side=True)


def http_answer(status, body, kind, *lines):
    body = body.encode()
    date = [] if any(line.startswith("Date:") for line in lines) else [
        "Date: " + email.utils.formatdate(usegmt=True)]
    head = [f"HTTP/1.1 {status} {http.HTTPStatus(status).phrase}", f"Content-Type: {kind}",
            f"Content-Length: {len(body)}", "Connection: close", *date, *lines]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def shifted(certificate, seconds, status, body):
    """A page whose server's clock is that far ahead; certificate "-" is for plain HTTP."""
    def handle(call):
        call = call if certificate == "-" else secured(call, certificate)
        head_of(call)
        date = email.utils.formatdate(time.time() + int(seconds), usegmt=True)
        call.sendall(http_answer(int(status), body, "text/html", "Date: " + date))
    return handle


def cutting_upgrades(certificate, manner):
    """Answers long polling; upgrades are reset, or get no answer at all."""
    def handle(call):
        call = secured(call, certificate)
        head = head_of(call)
        if "transport=polling" in head:
            call.sendall(http_answer(200, '0{"sid":"x"}', "text/plain"))
        elif manner == "reset":
            reset(call)
        else:
            time.sleep(15)
    return handle


def inspecting(certificate, manner):
    """A proxy that opens the encryption: certificate names the one it shows for every host."""
    def handle(call):
        head = head_of(call)
        if not head.startswith("CONNECT "):
            host = head.split("\r\nHost: ")[1].split("\r\n")[0]
            if host == "connectivitycheck.gstatic.com":
                call.sendall(http_answer(204, "", "text/plain"))
            else:
                body = "Success" if "apple" in host else "Microsoft Connect Test"
                call.sendall(http_answer(200, body, "text/html"))
            return
        host = head.split()[1].split(":")[0]
        call.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        call = secured(call, certificate)
        head = head_of(call)
        if "Upgrade: websocket" in head and manner == "refuse-upgrade":
            call.sendall(http_answer(403, "<html>No sockets here</html>", "text/html"))
        elif "Upgrade: websocket" in head:
            call.sendall(http_answer(401, '{"name":"UnauthorizedError"}', "application/json"))
        elif "transport=polling" in head:
            call.sendall(http_answer(200, '0{"sid":"x"}', "text/plain"))
        elif host == "www.notion-status.com":
            call.sendall(http_answer(200, '{"page":{},"status":{"indicator":"none"}}',
                                     "application/json"))
        else:
            call.sendall(http_answer(200, "<!doctype html><title>App</title>", "text/html"))
    return handle


def slow_names(address, port, behind, seconds):
    """A name server that asks the one behind it, much later."""
    threading.Thread(
        target=each_call, args=(address, port, lambda call: None), daemon=True).start()
    questions = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    questions.bind((address, port))

    def pass_on(question, asker):
        time.sleep(float(seconds))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as further:
            further.settimeout(2)
            further.sendto(question, (behind, 53))
            questions.sendto(further.recv(4096), asker)

    while True:
        question, asker = questions.recvfrom(4096)
        threading.Thread(target=pass_on, args=(question, asker), daemon=True).start()


SIMPLE = {
    "reset-at-once": reset_at_once,
    "reset-after-hello": reset_after_hello,
    "silent-after-hello": silent_after_hello,
    "plain": plain,
}
WITH_ARGUMENTS = {
    "shifted": shifted,
    "cutting-upgrades": cutting_upgrades,
    "inspecting": inspecting,
}


def main(kind, address, port, *arguments):
    if kind == "live":
        asyncio.run(live(address, int(port), *arguments))
    elif kind == "slow-names":
        slow_names(address, int(port), *arguments)
    elif kind in SIMPLE:
        each_call(address, int(port), SIMPLE[kind])
    else:
        each_call(address, int(port), WITH_ARGUMENTS[kind](*arguments))


if __name__ == "__main__":
    main(*sys.argv[1:])
