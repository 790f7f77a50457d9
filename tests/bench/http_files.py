#!/usr/bin/env python3
"""File throughput beside nginx, and the memory that many clients cost.

usage: http_files.py BENCH_FILESERVER [--rounds N] [--megabytes N]

Both servers send the same file over loopback to the same client, in turns, so that only the ratio counts. Needs nginx.
"""
import argparse
import os
import pathlib
import re
import socket
import statistics
import subprocess
import tempfile
import threading
import time

NGINX = """worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log stderr crit;
events {{ worker_connections 256; }}
http {{ access_log off; sendfile on; tcp_nodelay on; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
server {{ listen 127.0.0.1:{port}; root {folder}; }} }}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(port, byte_range=None, pause=0.0):
    """The number of body bytes that arrive; with a pause, a client that takes 64 KiB at a time."""
    with socket.create_connection(("127.0.0.1", port)) as client:
        wanted = f"Range: bytes={byte_range}\r\n" if byte_range else ""
        client.sendall(f"GET /file HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n{wanted}\r\n".encode())
        buffer = bytearray(64 * 1024 if pause else 1024 * 1024)
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(1024)
        received = len(head) - head.index(b"\r\n\r\n") - 4
        while count := client.recv_into(buffer):
            received += count
            if pause:
                time.sleep(pause)
        return received


def megabytes_per_second(port, size):
    start = time.perf_counter()
    assert fetch(port) == size
    return size / 1e6 / (time.perf_counter() - start)


def peak_megabytes(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def compare(ours, nginx, size, rounds):
    speeds = {"matinee": [], "nginx": []}
    for port in (ours, nginx):  # fills the page cache
        fetch(port)
    for _ in range(rounds):
        speeds["matinee"].append(megabytes_per_second(ours, size))
        speeds["nginx"].append(megabytes_per_second(nginx, size))
    medians = {name: statistics.median(values) for name, values in speeds.items()}
    for name, median in medians.items():
        print(f"{name}: {median:.0f} MB/s (median of {rounds})")
    print(f"ratio: {medians['matinee'] / medians['nginx']:.2f} (aim: 0.80)")


def crowd(port, pid):
    part = 100_000_000
    results = []

    def run(pause):
        results.append(fetch(port, f"0-{part - 1}", pause))

    threads = [threading.Thread(target=run, args=(0.02 if i % 2 else 0.0,)) for i in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [part] * 20
    print(f"20 clients, 10 of them slow, 2 GB in all: peak memory {peak_megabytes(pid):.0f} MB (aim: below 128)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--megabytes", type=int, default=1024)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # nginx's workers are another user
        file = pathlib.Path(folder, "file")
        size = options.megabytes << 20
        with file.open("wb") as out:
            for _ in range(options.megabytes):
                out.write(os.urandom(1 << 20))
        ours = subprocess.Popen([options.server, str(file)], stdout=subprocess.PIPE, text=True)
        port = int(ours.stdout.readline().rsplit(":", 1)[1])
        nginx_port = free_port()
        config = pathlib.Path(folder, "nginx.conf")
        config.write_text(NGINX.format(folder=folder, port=nginx_port))
        nginx = subprocess.Popen(["nginx", "-c", str(config), "-p", folder])
        try:
            while socket.socket().connect_ex(("127.0.0.1", nginx_port)):
                time.sleep(0.05)
            compare(port, nginx_port, size, options.rounds)
            crowd(port, ours.pid)
        finally:
            ours.terminate()
            nginx.terminate()
            ours.wait()
            nginx.wait()


if __name__ == "__main__":
    main()
