"""An admin curates the demo film with the API alone: finds, mends, hides, orders and deletes it."""
import unittest

from harness import PASSWORD, ProgramTest, call, until


class Curation(ProgramTest):
    def setUp(self):
        super().setUp()
        self.create_admin()
        self.api = self.matinee("--demo").url + "/api/v1"
        signed_in = call(self.api + "/auth/login", {"username": "root", "password": PASSWORD})
        self.assertEqual(signed_in.status, 200, signed_in.body)
        self.token = signed_in.json()["access_token"]
        self.film = until("the film is there and done", self.finished_film)

    def send(self, method, path, body=None):
        return call(self.api + path, body, method, self.token)

    def get(self, path):
        answer = self.send("GET", path)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()

    def finished_film(self):
        return next((film for film in self.get("/admin/videos") if film["status"] == "completed"), None)

    def moments(self, words):
        return self.get("/search?q=" + words)

    def test_a_mended_line_is_shown_captioned_and_found(self):
        film = f"/videos/{self.film['id']}"
        line = self.get(film + "/transcript")["lines"][0]
        self.assertEqual(self.moments("zeppelin"), [])
        mended = self.send("PATCH", f"{film}/transcript/lines/{line['id']}", {"text": "A zeppelin crosses the sea."})
        self.assertEqual((mended.status, mended.json()["text"]), (200, "A zeppelin crosses the sea."))
        self.assertEqual(self.get(film + "/transcript")["lines"][0]["text"], "A zeppelin crosses the sea.")
        self.assertIn(b"zeppelin", self.send("GET", film + "/subtitles.vtt").body)
        found = until("the job has indexed it", lambda: self.moments("zeppelin"))
        self.assertEqual(found[0]["video_id"], self.film["id"])
        self.assertTrue(any("zeppelin" in scene["text"] for scene in self.get(film + "/transcript")["scenes"]))
        self.assertEqual(self.get(film)["status"], "completed")

    def test_the_catalogue_is_in_the_admins_hands(self):
        film = f"/admin/videos/{self.film['id']}"
        self.assertEqual(self.send("PATCH", film, {"catalogue": True, "active": False}).status, 200)
        self.assertEqual(call(self.api.removesuffix("/api/v1") + "/videos").json(), [])
        self.assertEqual(self.send("PATCH", film, {"active": True, "title": "Sea", "position": 0}).status, 200)
        listed = call(self.api.removesuffix("/api/v1") + "/videos").json()
        self.assertEqual([each["id"] for each in listed], [self.film["id"]])
        self.assertGreater(self.get("/admin/storage")["media"]["bytes"], 0)
        self.assertIn("index", [job["kind"] for job in self.get("/admin/jobs?state=done")])
        self.assertEqual(self.send("DELETE", film).status, 200)
        self.assertEqual(self.get("/admin/videos"), [])
        self.assertEqual(self.get("/admin/storage")["media"]["bytes"], 0)
        acts = [entry["act"] for entry in self.get("/admin/audit") if entry["act"].startswith("video")]
        self.assertEqual(acts, ["video-deleted", "video-changed", "video-changed"])

    def test_settings_hold_at_once_and_after_a_restart(self):
        changed = self.send("PATCH", "/admin/settings", {"limits/signIn": 1})
        self.assertEqual(changed.status, 200, changed.body)
        login = {"username": "nobody", "password": "x"}
        statuses = [call(self.api + "/auth/login", login).status for _ in range(3)]
        self.assertIn(429, statuses)
        kept = {each["key"]: each["value"] for each in self.get("/admin/settings")}
        self.assertEqual(kept["limits/signIn"], 1)
        with open(self.folder + "/settings.ini", encoding="utf-8") as file:
            self.assertIn("signIn=1", file.read())


if __name__ == "__main__":
    unittest.main()
