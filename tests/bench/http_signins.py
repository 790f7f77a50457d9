#!/usr/bin/env python3
"""What 50 sign-ins at once do to everybody else: the p99 of GET /videos while they run, beside its p99 in peace.

    tests/bench/http_signins.py [build/release/app/matinee]

Each sign-in costs a quarter second of one core, so that the machine is full of them. Aim: under 5 times the idle p99.
Standard library only; nothing is asserted.
"""
import http.client
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else "build/release/app/matinee"
PASSWORD = "correct horse battery"
SIGN_INS = 50
ROUNDS = 3


def request(connection, method, path, body=None):
    connection.request(method, path, body=json.dumps(body) if body is not None else None)
    answer = connection.getresponse()
    return answer.status, answer.read()


def times(port, enough):
    """Milliseconds of GET /videos one after another on one connection, until `enough` says so."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    taken = []
    while not enough(taken):
        start = time.perf_counter()
        status, _ = request(connection, "GET", "/videos")
        taken.append((time.perf_counter() - start) * 1000)
        assert status == 200
        time.sleep(0.002)
    connection.close()
    return taken


def p99(values):
    return statistics.quantiles(values, n=100)[98]


def storm(port):
    """The times of GET /videos while 50 clients sign in, and how long those took in all."""
    left = threading.Semaphore(0)
    statuses = []

    def sign_in():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        statuses.append(request(connection, "POST", "/login", {"username": "root", "password": PASSWORD})[0])
        connection.close()
        left.release()

    threads = [threading.Thread(target=sign_in) for _ in range(SIGN_INS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    taken = times(port, lambda _: len(statuses) == SIGN_INS)
    seconds = time.perf_counter() - start
    for thread in threads:
        thread.join()
    assert statuses == [200] * SIGN_INS, statuses
    return taken, seconds


def main():
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        subprocess.run([PROGRAM, "--data-dir", data, "admin", "create", "root", "--email", "root@example.org", "--password-stdin"],
                       input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([PROGRAM, "--headless", "--data-dir", data, "--port", "0", "--bind", "127.0.0.1",
                                   "--set", "limits/signIn=0"], stdout=subprocess.PIPE, text=True)
        try:
            port = int(next(line for line in server.stdout if line.startswith("listening")).rsplit(":", 1)[1])
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            token = json.loads(request(connection, "POST", "/login", {"username": "root", "password": PASSWORD})[1])["access_token"]
            for i in range(20):
                connection.request("POST", "/videos", headers={"Authorization": "Bearer " + token}, body=json.dumps(
                    {"category": "c", "script": "s", "series_name": "n", "series_number": i, "video_url": "https://films.example/a"}))
                connection.getresponse().read()
            ratios = []
            for _ in range(ROUNDS):
                idle = p99(times(port, lambda taken: len(taken) == 2000))
                taken, seconds = storm(port)
                ratios.append(p99(taken) / idle)
                print(f"p99 of GET /videos: {idle:.2f} ms in peace, {p99(taken):.2f} ms ({len(taken)} requests) beside {SIGN_INS} "
                      f"sign-ins in {seconds:.1f} s; ratio {ratios[-1]:.1f}")
            print(f"median ratio: {statistics.median(ratios):.1f} (aim: below 5)")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
