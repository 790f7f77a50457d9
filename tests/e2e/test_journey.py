"""What the README promises to somebody with curl alone, against `matinee --headless --demo`."""
import json
import os
import subprocess
import unittest

from curl import curl
from harness import ProgramTest, until

ANN = {"username": "ann", "email": "ann@example.org", "password": "a long secret"}


class Journey(ProgramTest):
    def start(self):
        self.program = self.matinee("--demo", "--set", "limits/chat=0")
        return self.program.url

    def film(self, url):
        """The demo film, once it is written down what is said in it."""
        return until("the film is listed with its transcript",
                     lambda: [film for film in curl(url + "/videos").json() if film["script"]])[0]

    def test_register_log_in_list_stream_and_chat(self):
        url = self.start()
        registered = curl(url + "/register", ANN)
        self.assertEqual((registered.status, registered.json()), (201, {"msg": "User registered successfully"}))
        again = curl(url + "/register", ANN)
        self.assertEqual((again.status, again.json()), (400, {"error": "Username or email already exists"}))
        wrong = curl(url + "/login", {**ANN, "password": "another"})
        self.assertEqual((wrong.status, wrong.json()), (401, {"error": "Invalid credentials"}))
        token = curl(url + "/login", ANN).json()["access_token"]

        film = self.film(url)
        self.assertIn("tide", film["script"].lower())
        self.check_ranges(film["video_url"])
        self.check_saving(url, film, token)
        self.check_answers(url, film, token)

    def check_ranges(self, media):
        whole = curl(media)
        size = len(whole.body)
        self.assertEqual((whole.status, whole.headers["accept-ranges"], whole.headers["content-type"]),
                         (200, "bytes", "video/mp4"))
        for asked, first, last in (("0-1023", 0, 1023), ("1000-", 1000, size - 1), ("-500", size - 500, size - 1)):
            with self.subTest(range=asked):
                part = curl(media, None, None, "--range", asked)
                self.assertEqual((part.status, part.headers["content-range"]), (206, f"bytes {first}-{last}/{size}"))
                self.assertEqual(part.body, whole.body[first:last + 1])
        beyond = curl(media, None, None, "--range", f"{size}-")
        self.assertEqual((beyond.status, beyond.headers["content-range"]), (416, f"bytes */{size}"))
        same = curl(media, None, None, "--header", "If-None-Match: " + whole.headers["etag"])
        self.assertEqual((same.status, same.body), (304, b""))
        head = curl(media, None, None, "--head")
        self.assertEqual((head.status, head.headers["content-length"]), (200, str(size)))
        self.assertEqual(curl(media.split("?")[0]).status, 401)

    def check_saving(self, url, film, token):
        self.assertEqual(curl(url + "/my-videos").status, 401)
        self.assertEqual(curl(url + "/save-video", {"video_id": film["id"]}, token).json(), {"msg": "Video saved"})
        self.assertEqual([saved["id"] for saved in curl(url + "/my-videos", None, token).json()], [film["id"]])

    def check_answers(self, url, film, token):
        def ask(question):
            return curl(url + "/chat-with-script", {"video_id": film["id"], "user_input": question}, token).json()["reply"]

        answer = until("an answer cites the film",
                       lambda: [reply for reply in [ask("What pulls the sea?")] if "[1]" in reply])[0]
        self.assertIn("moon", answer.lower())
        self.assertIn("do not cover", ask("How do I bake sourdough bread?"))

    def test_the_three_lines_it_prints_work_as_they_stand(self):
        url = self.start()
        password = [line for line in self.program.lines if line.startswith("admin password")][0].split()[-1]
        lines = [self.program.wait_for("curl ") for _ in range(3)]
        film = self.film(url)
        admin = curl(url + "/login", {"username": "admin", "password": password}).json()["access_token"]
        until("the film is indexed", lambda: "[1]" in curl(
            url + "/chat-with-script", {"video_id": film["id"], "user_input": "What pulls the sea?"}, admin).json()["reply"])

        listed, streamed, asked = [subprocess.run(line, shell=True, cwd=self.root, capture_output=True, text=True)
                                   for line in lines]
        self.assertEqual([video["id"] for video in json.loads(listed.stdout)], [film["id"]])
        self.assertEqual(streamed.returncode, 0, streamed.stderr)
        whole = curl(film["video_url"]).body
        with open(os.path.join(self.root, "part.mp4"), "rb") as part:
            self.assertEqual(part.read(), whole[:1 << 20])
        self.assertTrue(json.loads(asked.stdout)["reply"])


if __name__ == "__main__":
    unittest.main()
