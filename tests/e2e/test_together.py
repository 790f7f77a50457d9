"""Many clients do the same thing at the same moment, with everything that is unique or counted: one wins, nothing is torn,
nobody gets a 500. On SQLite, and on PostgreSQL where MATINEE_TEST_BACKEND says so."""
import collections
import threading
import unittest

from harness import DatabaseTest, call

CLIENTS = 12
ANN = {"username": "ann", "email": "ann@example.org", "password": "a long secret"}


class Together(DatabaseTest):
    def setUp(self):
        super().setUp()
        self.program = self.matinee("--set", "limits/signIn=0", "--set", "limits/signUp=0")
        self.url = self.program.url

    def at_once(self, *requests):
        """The answers to requests (what call() takes, as a dictionary) that set out together."""
        gate = threading.Barrier(len(requests))
        answers = [None] * len(requests)

        def send(number, request):
            gate.wait()
            answers[number] = call(self.url + request.pop("path"), **request)

        threads = [threading.Thread(target=send, args=(number, dict(request))) for number, request in enumerate(requests)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for answer in answers:
            self.assertLess(answer.status, 500, answer.body)
        return answers

    def statuses(self, answers):
        return collections.Counter(answer.status for answer in answers)

    def sign_in(self):
        call(self.url + "/register", ANN)
        return call(self.url + "/login", ANN).json()["access_token"]

    def add_videos(self, token, count):
        return [call(self.url + "/videos", {"video_url": f"https://example.org/{number}.mp4"}, token=token).json()["id"]
                for number in range(count)]

    def test_signing_up_with_one_name_on_every_surface(self):
        def on(path, **more):
            return {"path": path, "body": {**ANN, **more}}
        answers = self.at_once(*[on("/register"), on("/auth/signup", name="Ann"), on("/api/signup"),
                                 on("/api/v1/auth/register", username="ANN")] * (CLIENTS // 4))
        won = [answer for answer in answers if answer.status == 201]
        # /auth/signup takes a username from the address and steps aside when it is taken, so it and /api/signup, which has
        # no email, may both find room.
        self.assertIn(len(won), (1, 2), [answer.body for answer in won])
        self.assertLessEqual(set(self.statuses(answers)), {201, 400, 409})

    def test_saving_a_video(self):
        token = self.sign_in()
        video = self.add_videos(token, 1)[0]
        answers = self.at_once(*[{"path": "/save-video", "body": {"video_id": video}, "token": token}] * CLIENTS)
        self.assertEqual(self.statuses(answers), {200: CLIENTS})
        self.assertEqual([one["id"] for one in call(self.url + "/my-videos", token=token).json()], [video])

    def test_refreshing_with_one_token(self):
        call(self.url + "/register", ANN)
        tokens = call(self.url + "/api/v1/auth/login", ANN).json()
        answers = self.at_once(*[{"path": "/api/v1/auth/refresh",
                                  "body": {"refresh_token": tokens["refresh_token"]}}] * CLIENTS)
        self.assertEqual(self.statuses(answers), {200: 1, 401: CLIENTS - 1})
        # A token that is used twice was stolen from somebody: all of its family has ended.
        fresh = next(answer for answer in answers if answer.status == 200).json()
        self.assertEqual(call(self.url + "/api/v1/auth/me", token=fresh["access_token"]).status, 401)

    def test_groups(self):
        token = self.sign_in()
        videos = self.add_videos(token, 3)
        group = call(self.url + "/api/videos/groups/", {"name": "Coast"}, token=token).json()["id"]
        base = f"/api/videos/groups/{group}/"

        def order():
            shown = call(self.url + base, token=token).json()["videos"]
            self.assertEqual([video["order"] for video in shown], list(range(len(shown))))
            return [video["id"] for video in shown]

        added = self.at_once(*[{"path": f"{base}videos/{videos[0]}/", "method": "POST", "token": token}] * CLIENTS)
        self.assertEqual(self.statuses(added), {201: 1, 400: CLIENTS - 1})
        all_of_them = self.at_once(*[{"path": base + "videos/", "body": {"video_ids": videos}, "token": token}] * CLIENTS)
        self.assertEqual(sum(answer.json()["added_count"] for answer in all_of_them), 2)
        self.assertEqual(sorted(order()), sorted(videos))

        orders = [videos, videos[::-1]]
        self.at_once(*[{"path": base + "reorder/", "body": {"video_ids": orders[number % 2]}, "token": token}
                       for number in range(CLIENTS)])
        self.assertIn(order(), orders)

        shared = self.at_once(*[{"path": base + "share/", "method": "POST", "token": token}] * CLIENTS)
        self.assertEqual(self.statuses(shared), {201: CLIENTS})
        living = [answer.json()["share_token"] for answer in shared
                  if call(f"{self.url}/api/videos/groups/shared/{answer.json()['share_token']}/").status == 200]
        self.assertEqual(len(living), 1)

        removed = self.at_once(*[{"path": f"{base}videos/{videos[0]}/remove/", "method": "DELETE", "token": token}] * CLIENTS)
        self.assertEqual(self.statuses(removed), {200: 1, 404: CLIENTS - 1})

    def test_the_last_two_admins_leave_together(self):
        for name in ("root", "boss"):
            self.create_admin(name)
        token = call(self.url + "/login", {"username": "root", "password": "correct horse battery"}).json()["access_token"]
        admins = [account["id"] for account in call(self.url + "/api/v1/admin/accounts", token=token).json()
                  if account["role"] == "admin"]
        self.at_once(*[{"path": f"/api/v1/admin/accounts/{admin}", "method": "PATCH", "body": {"role": "user"},
                        "token": token} for admin in admins * 4])
        signed_in = call(self.url + "/login", {"username": "boss", "password": "correct horse battery"}).json()["access_token"]
        root = call(self.url + "/login", {"username": "root", "password": "correct horse battery"}).json()["access_token"]
        may = [call(self.url + "/api/v1/admin/accounts", token=one).status for one in (signed_in, root)]
        self.assertEqual(sorted(may), [200, 403])


if __name__ == "__main__":
    unittest.main()
