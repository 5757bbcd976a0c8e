"""A TLS server on loopback that is every site at once: the browser is told to find all hosts there.

`/` and everything else is an empty page that sets nothing, so that looking changes nothing;
`/cookies` sets the cookies it is asked for, as a server does.
"""

import http.server
import json
import pathlib
import ssl
import subprocess
import threading
import urllib.parse

WORKER = "self.addEventListener('fetch', () => {});"
PAGE = "<!doctype html><meta charset=utf-8><title>page</title>"


def certificate(folder):
    """A key and a certificate that nobody trusts; the browser is told not to mind."""
    key, cert = pathlib.Path(folder) / "key.pem", pathlib.Path(folder) / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test",
         "-keyout", key, "-out", cert], check=True, capture_output=True)
    return key, cert


class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        way = urllib.parse.urlsplit(self.path)
        asked = urllib.parse.parse_qs(way.query)
        is_worker = way.path == "/worker.js"
        body = (WORKER if is_worker else PAGE).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if is_worker else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if way.path == "/cookies":
            for cookie in json.loads(asked["list"][0]):
                self.send_header("Set-Cookie", cookie)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # the browser also asks for things that are not ours, without TLS


class Sites:
    def __init__(self, folder):
        key, cert = certificate(folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert, key)
        self.server = Server(("127.0.0.1", 0), Answer)
        self.server.socket = context.wrap_socket(
            self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
