"""A film goes into a group, the group behind a link, and a stranger watches it and asks about it: ask's journey."""
import csv
import io
import unittest

from harness import ProgramTest, call, until

GROUPS = "/api/videos/groups/"


class Sharing(ProgramTest):
    def setUp(self):
        super().setUp()
        self.program = self.matinee("--demo", "--set", "limits/chat=0")
        self.url = self.program.url
        password = [line for line in self.program.lines if line.startswith("admin password")][0].split()[-1]
        login = call(self.url + "/login", {"username": "admin", "password": password},
                     headers={"Content-Type": "application/json"})
        self.token = login.json()["access_token"]
        self.film = until("the film is written down", self.finished_film)

    def finished_film(self):
        films = call(self.url + "/api/videos/?status=completed", token=self.token).json()
        return films[0] if films and call(f"{self.url}/api/videos/{films[0]['id']}/", token=self.token).json()["transcript"] else None

    def send(self, path, body=None, method=None, token=None):
        return call(self.url + path, body, method, token)

    def own(self, path, body=None, method=None):
        return self.send(path, body, method, self.token)

    def ask(self, question, group, query="", token=None):
        return self.send("/api/chat/" + query, {"messages": [{"role": "user", "content": question}], "group_id": group},
                         token=token)

    def group_with_the_film(self):
        made = self.own(GROUPS, {"name": "Seas", "description": "and moons"})
        self.assertEqual(made.status, 201)
        group = made.json()["id"]
        added = self.own(f"{GROUPS}{group}/videos/", {"video_ids": [self.film["id"]]})
        self.assertEqual((added.status, added.json()),
                         (201, {"message": "Added 1 videos to group", "added_count": 1, "skipped_count": 0}))
        self.assertEqual(self.own(GROUPS).json()[0]["video_count"], 1)
        return group

    def test_a_stranger_watches_and_asks_until_the_link_is_disabled(self):
        group = self.group_with_the_film()
        token = self.own(f"{GROUPS}{group}/share/", {}).json()["share_token"]
        page = self.send(f"{GROUPS}shared/{token}/")
        self.assertEqual(page.status, 200)
        media = page.json()["videos"][0]["file"]
        part = call(media, headers={"Range": "bytes=0-99"})
        self.assertEqual((part.status, len(part.body)), (206, 100))
        shown = self.send(f"/shared/{token}")
        self.assertEqual(shown.headers["content-type"], "text/html; charset=utf-8")
        self.assertIn(self.film["title"], shown.body.decode())

        answer = until("an answer cites the film",
                       lambda: [reply for reply in [self.ask("What pulls the sea?", group, f"?share_token={token}")]
                                if reply.json()["related_videos"]])[0].json()
        self.assertIn("moon", answer["content"].lower())
        self.assertEqual(self.ask("Why?", group).status, 401)

        self.assertEqual(self.own(f"{GROUPS}{group}/share/delete/", method="DELETE").status, 200)
        for gone in (self.send(f"{GROUPS}shared/{token}/"), self.send(f"/shared/{token}"), call(media), self.ask("Why?", group, f"?share_token={token}")):
            self.assertEqual(gone.status, 404)

    def test_what_was_asked_is_kept_rated_and_exported(self):
        group = self.group_with_the_film()
        first = self.ask("=What pulls the sea?", group, token=self.token).json()
        token = self.own(f"{GROUPS}{group}/share/", {}).json()["share_token"]
        self.assertEqual(self.ask("Is the sea deep?", group, f"?share_token={token}").status, 200)
        rated = self.own("/api/chat/feedback/", {"chat_log_id": first["chat_log_id"], "feedback": "good"})
        self.assertEqual(rated.json(), {"chat_log_id": first["chat_log_id"], "feedback": "good"})

        history = self.own(f"/api/chat/history/?group_id={group}").json()
        self.assertEqual([(entry["is_shared_origin"], entry["feedback"]) for entry in history],
                         [(True, None), (False, "good")])
        exported = self.own(f"/api/chat/history/export/?group_id={group}")
        self.assertEqual(exported.headers["content-type"], "text/csv; charset=utf-8")
        rows = list(csv.DictReader(io.StringIO(exported.body.decode(), newline="")))
        self.assertEqual([row["question"] for row in rows], ["'=What pulls the sea?", "Is the sea deep?"])
        self.assertEqual([row["is_shared_origin"] for row in rows], ["false", "true"])


if __name__ == "__main__":
    unittest.main()
