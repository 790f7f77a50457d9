"""Makes a film of a prompt with the real program, which is killed meanwhile: it goes on, and the same again is there at once."""
import json
import os
import signal
import subprocess
import unittest

from harness import PASSWORD, ProgramTest, call, until

PROMPT = "Make a film in six slides about how tides work."


class Films(ProgramTest):
    def sign_in(self, program):
        return call(program.url.rstrip("/") + "/api/v1/auth/login", {"username": "root", "password": PASSWORD}).json()["access_token"]

    def start(self):
        program = self.matinee()
        self.base = program.url.rstrip("/") + "/api/v1/videos"
        self.token = self.sign_in(program)
        return program

    def video(self, number):
        return call(f"{self.base}/{number}", token=self.token).json()

    def finished(self, number):
        video = until("the film", lambda: (v := self.video(number))["status"] in ("completed", "failed") and v, 200)
        self.assertEqual(video["status"], "completed", video)
        return video

    def ffprobe(self, number):
        video = self.video(number)
        path = os.path.join(self.root, "film.mp4")
        with open(path, "wb") as file:
            file.write(call(video["video_url"]).body)
        shown = subprocess.run(["ffprobe", "-v", "error", "-of", "json", "-show_streams", "-show_format", "-show_chapters",
                                path], capture_output=True, check=True, stdin=subprocess.DEVNULL)
        return json.loads(shown.stdout)

    def test_a_killed_film_goes_on(self):
        self.create_admin()
        program = self.start()
        made = call(self.base + "/generate", {"prompt": PROMPT}, token=self.token)
        self.assertEqual(made.status, 201, made.body)
        self.assertEqual(made.json()["status"], "pending")
        number = made.json()["id"]
        for stages in (("voiceover", "images", "stitch"), ("stitch",)):
            until("its stage", lambda: self.video(number)["stage"] in stages)
            program.stop(signal.SIGKILL)
            program = self.start()
        film = self.finished(number)
        self.assertEqual(film["title"], "How tides work")
        probed = self.ffprobe(number)
        self.assertEqual([s["codec_name"] for s in probed["streams"][:3]], ["h264", "aac", "mov_text"])
        self.assertEqual(len(probed["chapters"]), 6)
        self.assertAlmostEqual(float(probed["format"]["duration"]), film["duration"], delta=0.5)

        again = call(self.base + "/generate", {"prompt": PROMPT}, token=self.token).json()["id"]
        self.assertEqual(self.finished(again)["duration"], film["duration"])
        self.assertEqual(sorted(os.listdir(os.path.join(self.folder, "incoming"))), [])
        for film in (number, again):
            self.assertEqual(call(f"{self.base}/{film}", method="DELETE", token=self.token).status, 200)
        self.assertEqual(os.listdir(os.path.join(self.folder, "media")), [])


if __name__ == "__main__":
    unittest.main()
