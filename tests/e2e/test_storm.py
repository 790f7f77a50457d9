"""A thousand clients leave in the middle of a reply, half of them in the middle of an upload. Run it under the asan preset too."""
import glob
import json
import os
import random
import socket
import struct
import subprocess
import threading
import unittest

from harness import PASSWORD, ProgramTest, call, until

CLIENTS = 1000
AT_ONCE = 40
SOURCES = 20  # loopback addresses, because one address may have few connections


def leave(connection, rudely):
    if rudely:  # a reset in place of an end
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class Storm(ProgramTest):
    def setUp(self):
        super().setUp()
        self.film = os.path.join(self.root, "film.mkv")
        subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=640x480:rate=10:duration=6", "-c:v", "rawvideo",
                        "-pix_fmt", "yuv420p", self.film], check=True, stdin=subprocess.DEVNULL)
        self.create_admin()
        imported = self.command("import", "--catalogue", self.film)
        self.assertEqual(imported.returncode, 0, imported.stderr)
        self.program = self.matinee("--set", "limits/upload=0")
        self.errors = []
        self.reader = threading.Thread(target=lambda: self.errors.extend(self.program.process.stderr), daemon=True)
        self.reader.start()
        self.token = call(self.program.url + "/login", {"username": "root", "password": PASSWORD}).json()["access_token"]
        self.media = call(self.program.url + "/videos").json()[0]["video_url"].removeprefix(self.program.url)
        self.port = int(self.program.url.rsplit(":", 1)[1])

    def connect(self, number):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60,
                                        source_address=(f"127.0.0.{2 + number % SOURCES}", 0))

    def leave_an_upload(self, connection, chance):
        """The film comes first in the form, so that its bytes reach the disk."""
        head = "--storm\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.mkv\"\r\n\r\n"
        size = os.path.getsize(self.film)
        connection.sendall((f"POST /api/videos/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self.token}\r\n"
                            "Content-Type: multipart/form-data; boundary=storm\r\n"
                            f"Content-Length: {size + 1000}\r\n\r\n{head}").encode())
        with open(self.film, "rb") as film:
            connection.sendall(film.read(chance.randrange(1, size // 2)))

    def leave_a_reply(self, connection, chance):
        target = chance.choice([self.media, self.media, "/videos", "/api/conversations", "/none"])
        connection.sendall((f"GET {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self.token}\r\n\r\n"
                            * chance.randrange(1, 4)).encode())
        if chance.random() < 0.8:
            connection.recv(chance.randrange(1, 100_000))

    def client(self, number):
        chance = random.Random(number)
        connection = self.connect(number)
        try:
            self.leave_an_upload(connection, chance) if number % 2 else self.leave_a_reply(connection, chance)
            return True
        except OSError:
            return False  # it was refused, which is an answer too
        finally:
            leave(connection, chance.random() < 0.5)

    def open_files(self):
        """Connections and files of videos. A file that is being uploaded may have no name until it is whole."""
        folder = f"/proc/{self.program.process.pid}/fd"
        names = []
        for descriptor in os.listdir(folder):
            try:
                names.append(os.readlink(os.path.join(folder, descriptor)))
            except FileNotFoundError:
                pass  # closed meanwhile
        return [name for name in names if name.startswith("socket:") or "/media/" in name or "/incoming/" in name]

    def test_nothing_is_left_of_them(self):
        call(self.program.url + "/videos")
        files = self.files()
        before = len(self.open_files())
        connection = self.connect(0)
        self.leave_an_upload(connection, random.Random(0))
        until("an upload's bytes reach the disk", lambda: "/incoming/" in "".join(self.open_files()))
        leave(connection, True)
        served = []
        turns = iter(range(CLIENTS))
        lock = threading.Lock()

        def go_on():
            while True:
                with lock:
                    number = next(turns, None)
                if number is None:
                    return
                served.append(self.client(number))

        threads = [threading.Thread(target=go_on) for _ in range(AT_ONCE)]
        for thread in threads:
            thread.start()
        answers = [call(self.program.url + "/videos").status for _ in range(20)]  # others are served meanwhile
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [200] * 20)
        self.assertEqual(len(served), CLIENTS)
        self.assertGreater(sum(served), CLIENTS * 0.9)
        until("no connection is left", lambda: len(self.open_files()) <= before)
        until("no file is left", lambda: self.files() == files, 30)
        self.assertEqual(call(self.program.url + "/videos").status, 200)
        self.assertEqual(len(json.loads(call(self.program.url + "/api/videos/", token=self.token).body)), 1)
        self.assertIsNone(self.program.process.poll())
        self.program.process.terminate()
        code = self.program.process.wait(timeout=120)
        self.reader.join()
        for pipe in (self.program.process.stdout, self.program.process.stderr):
            pipe.close()
        self.assertEqual(code, 0, "".join(self.errors)[-4000:])
        self.assertNotIn("Sanitizer", "".join(self.errors))

    def files(self):
        found = sorted(glob.glob(self.folder + "/**", recursive=True))
        return [path for path in found if not path.endswith(("-wal", "-shm", "-journal"))]


if __name__ == "__main__":
    unittest.main()
