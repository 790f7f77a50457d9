#!/usr/bin/env python3
"""Requests a second of a signed-in GET /my-videos with 20 rows: Matinee beside Flask under two gunicorn workers.

    tests/bench/bench_json.py [build/release/app/matinee]

Both serve the same rows from SQLite on this machine, asked in turns by wrk (Debian: wrk, gunicorn, python3-flask). The
figure that counts is the ratio. Matinee answers from memory until the next write; "anew" is what it does when no two
requests are alike, so that each one is answered from the database. Nothing is asserted.
"""
import json
import os
import re
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 20
ROUNDS = 3
SECONDS = 5
CONNECTIONS = 16
KEY = "a key for the peer alone"
UNLIKE = """
local number = 0
request = function()
  number = number + 1
  return wrk.format("GET", nil, {["Authorization"] = wrk.headers["Authorization"], ["Accept-Language"] = "x" .. number})
end
"""


def call(url, body=None, token=None):
    request = urllib.request.Request(url, data=json.dumps(body).encode() if body is not None else None)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_matinee(program, folder):
    process = subprocess.Popen(
        [program, "--headless", "--data-dir", folder, "--bind", "127.0.0.1", "--port", "0"],
        stdout=subprocess.PIPE, text=True)
    base = process.stdout.readline().split()[-1]
    call(base + "/register", {"username": "ann", "email": "ann@example.org", "password": "pass1234"})
    token = call(base + "/login", {"username": "ann", "password": "pass1234"})["access_token"]
    for number in range(ROWS):
        added = call(base + "/videos", {
            "category": "lectures", "series_name": "Linear algebra", "series_number": number + 1,
            "script": "The columns of a matrix say where the basis vectors land. " * 4,
            "video_url": f"https://example.org/lectures/{number}.mp4"}, token)
        call(base + "/save-video", {"video_id": added["id"]}, token)
    return process, base, token


def start_flask(folder, rows):
    path = os.path.join(folder, "peer.db")
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE videos (id INTEGER PRIMARY KEY, category, script, series_name, series_number, video_url)")
    database.execute("CREATE TABLE saved (account_id TEXT, video_id INTEGER)")
    database.execute("CREATE INDEX saved_by_account ON saved (account_id)")
    for row in reversed(rows):
        database.execute("INSERT INTO videos VALUES (:id, :category, :script, :series_name, :series_number, :video_url)", row)
        database.execute("INSERT INTO saved VALUES ('1', ?)", (row["id"],))
    database.commit()
    database.close()
    port = free_port()
    environment = dict(os.environ, MATINEE_PEER_DB=path, MATINEE_PEER_KEY=KEY)
    process = subprocess.Popen(["gunicorn", "--workers", "2", "--bind", f"127.0.0.1:{port}", "--log-level", "error",
                                "--chdir", HERE, "flask_peer:app"], env=environment)
    os.environ["MATINEE_PEER_KEY"] = KEY
    sys.path.insert(0, HERE)
    import flask_peer
    base, token = f"http://127.0.0.1:{port}", flask_peer.sign("1")
    for _ in range(100):
        try:
            call(base + "/my-videos", token=token)
            return process, base, token
        except OSError:
            time.sleep(0.1)
    raise SystemExit("gunicorn does not answer")


def requests_a_second(base, token, script=None):
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", "Authorization: Bearer " + token]
    output = subprocess.run(command + (["-s", script] if script else []) + [base + "/my-videos"],
                            capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in output:
        raise SystemExit(output)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../build/release/app/matinee")
    with tempfile.TemporaryDirectory() as folder:
        processes = []
        try:
            matinee, *ours = start_matinee(program, os.path.join(folder, "data"))
            processes.append(matinee)
            rows = call(ours[0] + "/my-videos", token=ours[1])
            flask, *theirs = start_flask(folder, rows)
            processes.append(flask)
            assert call(theirs[0] + "/my-videos", token=theirs[1]) == rows
            unlike = os.path.join(folder, "unlike.lua")
            with open(unlike, "w", encoding="utf-8") as script:
                script.write(UNLIKE)
            results = {"matinee": [], "anew": [], "flask": []}
            for _ in range(ROUNDS):
                results["matinee"].append(requests_a_second(*ours))
                results["anew"].append(requests_a_second(*ours, unlike))
                results["flask"].append(requests_a_second(*theirs))
            medians = {name: statistics.median(values) for name, values in results.items()}
            for name, values in results.items():
                print(f"{name:8} {medians[name]:9.0f} requests a second   {[round(value) for value in values]}")
            print(f"ratio    {medians['matinee'] / medians['flask']:9.1f}   anew {medians['anew'] / medians['flask']:.1f}")
        finally:
            for process in processes:
                process.terminate()
                process.wait()


if __name__ == "__main__":
    main()
