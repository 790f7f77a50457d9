"""Starts the real program for the end-to-end tests, and talks to it as its users do. Standard library only."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request
import uuid

PROGRAM = os.environ["MATINEE_PROGRAM"]
PASSWORD = "correct horse battery"


def run(*arguments, stdin="", timeout=120, **environment):
    """Runs the program to its end. Its environment has no display."""
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, text=True, timeout=timeout,
                          env=plain_environment(**environment))


def plain_environment(**more):
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return {**kept, **more}


def until(what, condition, seconds=120):
    """What `condition` returns as soon as that is true."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.1)
    return value


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


def call(url, body=None, method=None, token=None, headers=None):
    """One request; any status is an answer."""
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


class Matinee:
    """A headless Matinee on a data folder. `with` it, and it ends in order."""

    def __init__(self, folder, *options, bind="127.0.0.1"):
        self.folder = folder
        listen = ["--bind", bind] if bind else []
        self.process = subprocess.Popen(
            [PROGRAM, "--headless", "--data-dir", folder, "--port", "0", *listen, *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=plain_environment())
        self.lines = []
        self.url = self.wait_for("listening on ").split()[-1]

    def wait_for(self, beginning):
        """The first line on stdout that begins so."""
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            if line.startswith(beginning):
                return self.lines[-1]
        raise AssertionError(f"matinee ended with {self.process.wait()}: {self.process.stderr.read()}")

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        code = self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.folder = os.path.join(folder.name, "data")

    def matinee(self, *options, **more):
        program = Matinee(self.folder, *options, **more)
        self.addCleanup(program.__exit__)
        return program

    def command(self, *arguments, stdin=""):
        return run("--data-dir", self.folder, *arguments, stdin=stdin)

    def create_admin(self, name="root"):
        made = self.command("admin", "create", name, "--email", name + "@example.org", "--password-stdin",
                            stdin=PASSWORD + "\n")
        self.assertEqual(made.returncode, 0, made.stderr)
        return json.loads(made.stdout)


class DatabaseTest(ProgramTest):
    """A test that runs on SQLite, and on PostgreSQL where MATINEE_TEST_BACKEND says so."""

    def setUp(self):
        super().setUp()
        self.database = []
        if os.environ.get("MATINEE_TEST_BACKEND") == "postgresql":
            server = os.environ.get("MATINEE_TEST_POSTGRESQL") or sys.exit(77)
            schema = "test_" + uuid.uuid4().hex
            self.sql(server, f"CREATE SCHEMA {schema}")
            self.addCleanup(self.sql, server, f"DROP SCHEMA {schema} CASCADE")
            self.database = ["--database", f"{server}?options=-csearch_path%3D{schema}"]

    @staticmethod
    def sql(server, statement):
        subprocess.run(["psql", "--quiet", server, "--command", statement], check=True, stdin=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def matinee(self, *options, **more):
        return super().matinee(*self.database, *options, **more)

    def command(self, *arguments, stdin=""):
        return super().command(*self.database, *arguments, stdin=stdin)
