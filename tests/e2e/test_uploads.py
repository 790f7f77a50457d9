"""Files that come over the network, through clients that people use: tus-js-client, cut off mid-way, and curl."""
import hashlib
import json
import os
import pathlib
import signal
import socket
import struct
import subprocess
import unittest
import urllib.request

from harness import PASSWORD, ProgramTest, call, until

HERE = pathlib.Path(__file__).parent
PADDING = 48_000_000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Uploads(ProgramTest):
    def setUp(self):
        super().setUp()
        self.port = free_port()
        self.film = os.path.join(self.root, "my_film.mp4")
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x90:rate=10:duration=2", "-c:v", "mpeg4",
                        self.film], check=True)
        with open(self.film, "ab") as film:  # a box that every player skips
            film.write(struct.pack(">I4s", PADDING + 8, b"free") + os.urandom(1_000_000) * (PADDING // 1_000_000))

    def start(self):
        self.program = self.matinee("--port", str(self.port))
        return self.program.url

    def sign_in(self, url):
        ann = {"username": "ann", "email": "ann@example.org", "password": PASSWORD}
        self.assertEqual(call(url + "/register", ann).status, 201)
        return call(url + "/login", ann).json()["access_token"]

    def check_stored(self, url, token, video):
        """Byte for byte what was sent, and nothing left of its way here."""
        shown = call(f"{url}/api/v1/videos/{video}", token=token).json()
        self.assertEqual(shown["title"], "my film")
        with urllib.request.urlopen(shown["video_url"]) as stored:
            digest = hashlib.file_digest(stored, "sha256").hexdigest()
        self.assertEqual(digest, hashlib.sha256(pathlib.Path(self.film).read_bytes()).hexdigest())
        until("the pictures are made", lambda: call(f"{url}/api/v1/videos/{video}", token=token).json()["status"] == "completed")
        self.assertEqual(os.listdir(os.path.join(self.folder, "incoming")), [])

    def tus(self, url, token, *more):
        client = subprocess.run(["node", HERE / "tus_client.mjs", url + "/api/v1/uploads", token, self.film,
                                 os.path.join(self.root, "uploads.json"), *more],
                                capture_output=True, text=True, timeout=120)
        return client, [json.loads(line) for line in client.stdout.splitlines()]

    def test_a_tus_client_goes_on_after_both_sides_were_killed(self):
        url = self.start()
        token = self.sign_in(url)
        client, told = self.tus(url, token, "20000000")
        self.assertEqual(client.returncode, 9, client.stderr)
        self.assertEqual(told[0]["method"], "POST")
        self.program.stop(signal.SIGKILL)

        url = self.start()
        client, told = self.tus(url, token)
        self.assertEqual(client.returncode, 0, client.stderr)
        self.assertEqual([step["method"] for step in told if "method" in step], ["HEAD", "PATCH"])
        offset = int(next(step["offset"] for step in told if step.get("method") == "PATCH"))
        self.assertGreater(offset, 1_000_000)
        self.assertLess(offset, PADDING)
        self.check_stored(url, token, told[-2]["video"].rsplit("/", 1)[1])

    def test_curl_sends_a_form(self):
        url = self.start()
        token = self.sign_in(url)
        sent = subprocess.run(["curl", "--silent", "--show-error", "--form", "file=@" + self.film, "--form", "title=my film",
                               "--header", "Authorization: Bearer " + token, url + "/api/videos/"],
                              capture_output=True, text=True, check=True)
        video = json.loads(sent.stdout)
        self.assertIn(video["status"], ("pending", "processing"))
        self.check_stored(url, token, video["id"])

    def test_a_client_that_leaves_leaves_nothing(self):
        url = self.start()
        token = self.sign_in(url)
        with socket.create_connection(("127.0.0.1", self.port)) as client:
            client.sendall((f"POST /api/videos/ HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAuthorization: Bearer {token}\r\n"
                            "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 90000000\r\n\r\n"
                            '--b\r\nContent-Disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n').encode())
            client.sendall(b"x" * 8_000_000)
        incoming = os.path.join(self.folder, "incoming")
        until("the file is gone", lambda: os.listdir(incoming) == [])
        self.assertEqual(call(url + "/api/videos/", token=token).json(), [])


if __name__ == "__main__":
    unittest.main()
