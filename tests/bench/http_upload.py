#!/usr/bin/env python3
"""How fast a large form goes to disk beside nginx, and the memory that costs.

usage: http_upload.py MATINEE [--rounds N] [--megabytes N]

Both servers take the same bytes over loopback from the same client, in turns, so that only the ratio counts: Matinee as a
form to /api/videos/, which it takes apart, probes and puts into the library; nginx as the body of a PUT, which it writes
down as it is. Needs nginx and ffmpeg.
"""
import argparse
import json
import os
import pathlib
import re
import socket
import statistics
import struct
import subprocess
import tempfile
import time
import urllib.request

NGINX = """worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log stderr crit;
events {{ worker_connections 256; }}
http {{ access_log off; client_max_body_size 0; client_body_buffer_size 256k; client_body_temp_path {folder}/body;
proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
scgi_temp_path {folder}/scgi;
server {{ listen 127.0.0.1:{port}; root {folder}/dav; location / {{ dav_methods PUT; }} }} }}
"""
BEFORE = (b'--bench\r\nContent-Disposition: form-data; name="title"\r\n\r\nBench\r\n'
          b'--bench\r\nContent-Disposition: form-data; name="file"; filename="bench.mp4"\r\n\r\n')
AFTER = b"\r\n--bench--\r\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_film(path, size):
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x90:rate=10:duration=1", "-c:v", "mpeg4",
                    path], check=True)
    with open(path, "ab") as film:  # a box that every player skips
        film.write(struct.pack(">I4sQ", 1, b"free", size + 16))
        block = os.urandom(1 << 20)
        for _ in range(size >> 20):
            film.write(block)


def send(port, method, target, film, fields=""):
    """Seconds from the first byte to the answer, its status and body."""
    size = len(BEFORE) + os.path.getsize(film) + len(AFTER)
    with socket.create_connection(("127.0.0.1", port)) as client, open(film, "rb") as source:
        begin = time.perf_counter()
        client.sendall(f"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{fields}"
                       f"Content-Length: {size}\r\n\r\n".encode() + BEFORE)
        client.sendfile(source)
        client.sendall(AFTER)
        answer = b""
        while part := client.recv(65536):
            answer += part
        seconds = time.perf_counter() - begin
    head, _, body = answer.partition(b"\r\n\r\n")
    return seconds, int(head.split()[1]), body


def memory_megabytes(pid, field):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(field + r":\s+(\d+)", status)[1]) / 1024


class Matinee:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "--headless", "--data-dir", folder, "--port", "0", "--bind", "127.0.0.1"],
                                        stdout=subprocess.PIPE, text=True)
        self.port = next(int(line.rsplit(":", 1)[1].strip(" /\n")) for line in self.process.stdout if "listening on" in line)
        ann = {"username": "ann", "email": "ann@example.org", "password": "correct horse battery"}
        self.call("POST", "/register", ann)
        self.token = self.call("POST", "/login", ann)["access_token"]

    def call(self, method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method,
                                         data=json.dumps(body).encode() if body else None)
        if hasattr(self, "token"):
            request.add_header("Authorization", "Bearer " + self.token)
        with urllib.request.urlopen(request, timeout=60) as response:
            text = response.read()
            return json.loads(text) if text else None

    def take(self, film):
        fields = f"Authorization: Bearer {self.token}\r\nContent-Type: multipart/form-data; boundary=bench\r\n"
        seconds, status, body = send(self.port, "POST", "/api/videos/", film, fields)
        assert status == 201, body
        peak = memory_megabytes(self.process.pid, "VmHWM")
        self.call("DELETE", f"/api/videos/{json.loads(body)['id']}/")  # and with it the work that would follow
        return seconds, peak


def compare(matinee, nginx_port, stored, film, rounds):
    size = os.path.getsize(film) / 1e6
    speeds = {"matinee": [], "nginx": []}
    print(f"matinee before: {memory_megabytes(matinee.process.pid, 'VmRSS'):.0f} MB")
    for _ in range(rounds):
        seconds, peak = matinee.take(film)
        speeds["matinee"].append(size / seconds)
        seconds, status, _ = send(nginx_port, "PUT", "/film", film)
        assert status in (201, 204), status
        speeds["nginx"].append(size / seconds)
        stored.unlink()
    medians = {name: statistics.median(values) for name, values in speeds.items()}
    for name, median in medians.items():
        print(f"{name}: {median:.0f} MB/s (median of {rounds}; {', '.join(f'{speed:.0f}' for speed in speeds[name])})")
    print(f"ratio: {medians['matinee'] / medians['nginx']:.2f} (aim: 0.50)")
    print(f"peak memory: {peak:.0f} MB (aim: below 128)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("matinee")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=2048)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # nginx's workers are another user
        dav = pathlib.Path(folder, "dav")
        dav.mkdir()
        dav.chmod(0o777)
        film = os.path.join(folder, "film.mp4")
        make_film(film, options.megabytes << 20)
        nginx_port = free_port()
        config = pathlib.Path(folder, "nginx.conf")
        config.write_text(NGINX.format(folder=folder, port=nginx_port))
        matinee = Matinee(options.matinee, os.path.join(folder, "data"))
        nginx = subprocess.Popen(["nginx", "-c", str(config), "-p", folder])
        try:
            while socket.socket().connect_ex(("127.0.0.1", nginx_port)):
                time.sleep(0.05)
            compare(matinee, nginx_port, dav / "film", film, options.rounds)
        finally:
            matinee.process.terminate()
            nginx.terminate()
            matinee.process.wait()
            nginx.wait()


if __name__ == "__main__":
    main()
