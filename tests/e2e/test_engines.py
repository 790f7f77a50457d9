"""Trying engines from the command line, with the real program and a remote engine of the test's own."""
import http.server
import json
import os
import stat
import threading
import unittest

from harness import PASSWORD, ProgramTest, call

KEY = "sk-very-secret"


class RemoteEngine(http.server.ThreadingHTTPServer):
    """Answers chat completions of whoever has the key."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def stop(self):
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((self.path, dict(self.headers), body))
        if self.headers["Authorization"] != "Bearer " + KEY:
            return self.answer(401, {"error": {"message": f"Incorrect API key: {self.headers['Authorization']}"}})
        choice = {"index": 0, "message": {"role": "assistant", "content": "The moon."}, "finish_reason": "stop"}
        return self.answer(200, {"object": "chat.completion", "choices": [choice]})

    def answer(self, status, value):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Engines(ProgramTest):
    def setUp(self):
        super().setUp()
        self.engine = RemoteEngine()
        self.addCleanup(self.engine.stop)
        self.chosen = ["--set", "engines/chat=openai", "--set", "openai/baseUrl=" + self.engine.url]

    def lines(self, done):
        """What is said of each job."""
        lines = dict(line.split(": ", 1) for line in done.stdout.splitlines())
        self.assertEqual(list(lines), ["Answers", "Search by meaning", "Speech to text", "Voice", "Pictures"])
        return lines

    def set_key(self, key, service="openai"):
        return self.command("engines", "set-key", service, "--key-stdin", stdin=key + "\n")

    def nowhere_but_in_the_secrets(self):
        for folder, _, names in os.walk(self.folder):
            for name in names:
                path = os.path.join(folder, name)
                if not stat.S_ISREG(os.lstat(path).st_mode):
                    continue
                with open(path, "rb") as file:
                    holds = KEY.encode() in file.read()
                self.assertEqual(holds, path.endswith("/secrets/openai-api-key"), path)
                if holds:
                    self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)

    def test_what_is_built_in_works_without_anything(self):
        done = self.command("engines", "test")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for line in self.lines(done).values():
            self.assertRegex(line, r"^builtin/\S+ works \(\d+ ms")

    def test_a_remote_engine_without_its_key_and_with_it(self):
        done = self.command(*self.chosen, "engines", "test")
        self.assertEqual(done.returncode, 1)
        self.assertIn("openai/gpt-4o-mini does not work. The engine's key is missing or was refused",
                      self.lines(done)["Answers"])
        self.assertIn("works", self.lines(done)["Voice"])
        kept = self.set_key(KEY)
        self.assertEqual((kept.returncode, kept.stdout), (0, ""), kept.stderr)
        done = self.command(*self.chosen, "engines", "test")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("openai/gpt-4o-mini works", self.lines(done)["Answers"])
        path, headers, body = self.engine.requests[-1]
        self.assertEqual(path, "/v1/chat/completions")
        self.assertEqual(headers["Authorization"], "Bearer " + KEY)
        self.assertEqual(body["model"], "gpt-4o-mini")
        self.nowhere_but_in_the_secrets()

    def test_the_same_while_matinee_runs(self):
        self.create_admin()
        program = self.matinee(*self.chosen)
        self.assertEqual(self.command("engines", "test").returncode, 1)
        self.assertEqual(self.set_key("sk-wrong").returncode, 0)
        done = self.command("engines", "test")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("sk-wrong", done.stdout + done.stderr)
        self.assertEqual(self.set_key(KEY).returncode, 0)
        self.assertEqual(self.command("engines", "test").returncode, 0)
        self.assertEqual(self.set_key("").returncode, 0)
        self.assertEqual(self.command("engines", "test").returncode, 1)
        self.assertEqual(self.set_key(KEY).returncode, 0)
        token = call(program.url + "/api/v1/auth/login", {"username": "root", "password": PASSWORD}).json()
        token = token["access_token"]
        chat = call(program.url + "/api/v1/admin/engines", token=token).json()[0]
        self.assertEqual((chat["engine"], chat["key"], chat["has_key"], chat["fixed"]), ("openai", "openai", True, True))
        program.process.terminate()
        output, errors = program.process.communicate(timeout=60)
        self.assertNotIn("sk-", output + errors)
        self.nowhere_but_in_the_secrets()

    def test_what_cannot_be_is_said(self):
        self.assertIn("openai, gemini and google", self.set_key("k", "parrot").stderr)
        self.assertEqual(self.set_key("two words").returncode, 1)
        self.assertIn("Say: matinee engines test", self.command("engines", "tets").stderr)
        done = self.command("--set", "engines/chat=parrot", "engines", "test")
        self.assertNotEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
