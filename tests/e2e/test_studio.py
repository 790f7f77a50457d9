"""A film from a prompt, over HTTP with curl: outlined, edited, made, played, asked about, published; and a reel of an answer."""
import json
import os
import subprocess
import unittest

from curl import curl
from harness import PASSWORD, ProgramTest, until

PROMPT = "A three-slide film about tides: the moon pulls the water, the sun pulls less, and the wind helps."


class Studio(ProgramTest):
    def setUp(self):
        super().setUp()
        self.create_admin()
        self.origin = self.matinee("--set", "limits/chat=0").url
        self.token = curl(self.origin + "/api/v1/auth/login", {"username": "root", "password": PASSWORD}).json()["access_token"]

    def send(self, method, path, body=None, status=200):
        reply = curl(self.origin + path, body, self.token, "--request", method)
        self.assertEqual(reply.status, status, reply.body)
        return reply.json()

    def made(self, video):
        """The video once it is done; every state on the way is one of those that clients know."""
        def look():
            shown = self.send("GET", f"/api/v1/videos/{video['id']}")
            self.assertIn(shown["status"], ("pending", "processing", "completed"), shown)
            self.assertIn(shown["stage"], (None, "slides", "voiceover", "images", "stitch"))
            self.assertTrue(0 <= shown["progress"] <= 1)
            return shown if shown["status"] == "completed" else None
        return until(f"{video['title']} is made", look)

    def probed(self, video):
        """What ffprobe finds in the file that is played, which is fetched as players fetch it."""
        path = os.path.join(self.root, f"{video['id']}.mp4")
        subprocess.run(["curl", "--silent", "--fail", "--output", path, video["video_url"]], check=True)
        said = subprocess.run(["ffprobe", "-v", "error", "-show_streams", "-show_format", "-show_chapters", "-of", "json", path],
                              check=True, stdout=subprocess.PIPE).stdout
        return json.loads(said)

    def check_film(self, video, chapters):
        probed = self.probed(video)
        self.assertEqual([stream["codec_name"] for stream in probed["streams"][:2]], ["h264", "aac"])
        self.assertEqual(probed["streams"][0]["pix_fmt"], "yuv420p")
        self.assertAlmostEqual(float(probed["format"]["duration"]), video["duration"], delta=0.5)
        self.assertEqual(len(probed["chapters"]), chapters)

    def test_from_a_prompt_to_the_catalogue(self):
        outline = self.send("POST", "/api/v1/studio/outline", {"prompt": PROMPT})
        self.assertEqual(len(outline["slides"]), 3)
        outline["slides"][0]["title"] = "The moon alone"
        film = self.made(self.send("POST", "/api/v1/videos/generate", {"prompt": PROMPT, "title": "Tides", "outline": outline}, 201))
        self.assertEqual((film["prompt"], film["title"], film["progress"]), (PROMPT, "Tides", 1))
        self.check_film(film, 3)
        until("its chapters are there", lambda: len(self.send("GET", f"/api/v1/videos/{film['id']}/chapters")) == 3)
        said = " ".join(line["text"] for line in self.send("GET", f"/api/v1/videos/{film['id']}/transcript")["lines"])
        self.assertIn("sun", said)

        until("it can be searched", lambda: self.send("GET", "/api/v1/search?q=moon"))
        answer = self.send("POST", "/api/chat/", {"messages": [{"role": "user", "content": "What does the moon pull?"}]})
        self.assertEqual({each["video_id"] for each in answer["related_videos"]}, {film["id"]})

        self.send("PATCH", f"/api/v1/admin/videos/{film['id']}", {"catalogue": True})
        self.assertEqual([each["id"] for each in curl(self.origin + "/videos").json()], [film["id"]])

        reel = self.made(self.send("POST", "/api/v1/videos/reel", {"chat_log_id": answer["chat_log_id"], "title": "The moon"}, 201))
        self.check_film(reel, len(self.send("GET", f"/api/v1/videos/{reel['id']}/chapters")))
        self.assertIn("Tides", reel["description"])

        outline["slides"].pop()
        self.send("PUT", f"/api/v1/videos/{film['id']}/storyboard", outline)
        shorter = self.made(film)
        self.assertLess(shorter["duration"], film["duration"])

    def test_a_film_can_be_cancelled(self):
        film = self.send("POST", "/api/v1/videos/generate", {"prompt": "A 40 slide film about dust"}, 201)
        job = next(job for job in self.send("GET", "/api/v1/jobs") if job["video_id"] == film["id"])
        self.send("POST", f"/api/v1/jobs/{job['id']}/cancel")
        failed = until("it is over", lambda: next((shown for shown in [self.send("GET", f"/api/v1/videos/{film['id']}")]
                                                   if shown["status"] == "failed"), None))
        self.assertEqual(failed["error_message"], "The work was cancelled")
        self.assertIsNone(failed["video_url"])


if __name__ == "__main__":
    unittest.main()
