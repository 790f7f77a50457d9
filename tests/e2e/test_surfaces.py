"""Each of the five surfaces from sign-up to its last call, with curl, against one server and one database; one account on
all of them. On SQLite, and on PostgreSQL where MATINEE_TEST_BACKEND says so."""
import os
import unittest
from urllib.parse import parse_qs, quote, urlsplit

from curl import Reply, curl
from film import make_film
from harness import PASSWORD, DatabaseTest, until
from letters import in_outbox, link_in

ANN = {"username": "ann", "email": "ann@example.org", "password": "a long secret"}

class Surfaces(DatabaseTest):
    def setUp(self):
        super().setUp()
        self.film = os.path.join(self.root, "harbour.mp4")
        make_film(self.film)

    def expect(self, reply, status, body=None):
        self.assertEqual(reply.status, status, reply.body)
        if body is not None:
            self.assertEqual(reply.json(), body)
        return reply

    def ask_for(self, method, path, body=None, token=None, status=200, like=None, more=()):
        return self.expect(curl(self.url + path, body, token, "--request", method, *more), status, like)

    def mailed(self, page):
        """The values in the latest link to a page that was sent to ann."""
        def look():
            links = (link_in(letter) for letter in in_outbox(self.folder)
                     if letter["To"].addresses[0].addr_spec == ANN["email"])
            return next((link for link in links
                         if link.startswith("https://videos.example/") and urlsplit(link).path == page), None)
        query = parse_qs(urlsplit(until(f"a letter with {page}", look)).query)
        return {"uid": query["uid"][0], "token": query["token"][0]}

    def test_the_five_journeys(self):
        self.create_admin()
        program = self.matinee("--set", "limits/signIn=0", "--set", "limits/signUp=0", "--set",
                               "limits/chat=0", "--set", "mail/linkBase=https://videos.example")
        self.url = program.url
        access = self.ask_accounts()
        video = self.ask_videos(access)
        self.ask_groups_and_chat(access, video)
        self.studio(video)
        self.catalogue(video)
        self.streaming(video)
        self.conversations()
        self.deleting(video)
        self.assertEqual(program.stop(), 0)

    def ask_accounts(self):
        signed_up = self.ask_for("POST", "/api/auth/signup/", ANN, status=201)
        self.assertEqual(signed_up.json(), {"detail": "Verification email sent. Please check your email."})
        failed = {"non_field_errors": ["Authentication failed"]}
        self.ask_for("POST", "/api/auth/login/", ANN, status=400, like=failed)
        link = self.mailed("/verify-email")
        self.ask_for("POST", "/api/auth/verify-email/", link,
                     like={"detail": "Email verification completed. Please sign in."})
        self.ask_for("POST", "/api/auth/verify-email/", link, status=400)
        self.ask_for("POST", "/api/auth/password-reset/", {"email": ANN["email"]},
                     like={"detail": "Password reset email sent. Please check your email."})
        self.ask_for("POST", "/api/auth/password-reset/confirm/",
                     {**self.mailed("/reset-password"), "new_password": ANN["password"] + "!"},
                     like={"detail": "Password reset successfully. Please sign in with your new password."})
        ANN["password"] += "!"
        jar = os.path.join(self.root, "cookies")
        tokens = self.ask_for("POST", "/api/auth/login/", ANN, more=["--cookie-jar", jar]).json()
        self.assertEqual(set(tokens), {"access", "refresh"})
        me = self.ask_for("GET", "/api/auth/me/", more=["--cookie", jar]).json()
        self.assertEqual((me["username"], me["email"]), ("ann", ANN["email"]))
        self.ask_for("POST", "/api/auth/refresh/", {"refresh": "nonsense"}, status=400,
                     like={"refresh": ["invalid refresh"]})
        fresh = self.ask_for("POST", "/api/auth/refresh/", {"refresh": tokens["refresh"]}).json()["access"]
        self.ask_for("POST", "/api/auth/logout/", token=fresh, like={"detail": "Logged out successfully"})
        self.ask_for("GET", "/api/auth/me/", token=tokens["access"], status=401)
        return self.ask_for("POST", "/api/auth/login/", ANN).json()["access"]

    def ask_videos(self, access):
        bearer = ["--header", "Authorization: Bearer " + access]
        nothing = Reply(*bearer, "--form", "title=Harbour", self.url + "/api/videos/")
        self.expect(nothing, 400, {"file": ["No file was submitted."]})
        added = Reply(*bearer, "--form", "title=Harbour", "--form", "description=At noon", "--form",
                      "file=@" + self.film, self.url + "/api/videos/")
        video = self.expect(added, 201).json()["id"]
        done = until("it is transcribed", lambda: (lambda shown: shown if shown["status"] == "completed" else None)(
            curl(f"{self.url}/api/videos/{video}/", None, access).json()))
        self.assertIn("lighthouse keeper", done["transcript"])
        self.ask_for("PATCH", f"/api/videos/{video}/", {"title": "The harbour"}, access)
        self.ask_for("PUT", f"/api/videos/{video}/", {"description": "x"}, access, 400)
        listed = self.ask_for("GET", "/api/videos/?q=harbour&ordering=title_asc&status=completed", token=access)
        self.assertEqual([(one["id"], one["title"]) for one in listed.json()], [(video, "The harbour")])
        self.assertEqual(listed.headers["x-total-count"], "1")
        plain = done["file"].split("?")[0]
        with open(self.film, "rb") as file:
            whole = file.read()
        self.assertEqual(curl(done["file"]).body, whole)
        self.assertEqual(curl(plain, None, access).body, whole)
        self.expect(curl(plain), 401)
        return video

    def ask_groups_and_chat(self, access, video):
        group = self.ask_for("POST", "/api/videos/groups/", {"name": "Coast"}, access, 201).json()["id"]
        base = f"/api/videos/groups/{group}/"
        self.ask_for("POST", base + "videos/", {"video_ids": [video]}, access, 201,
                     {"message": "Added 1 videos to group", "added_count": 1, "skipped_count": 0})
        self.ask_for("DELETE", f"{base}videos/{video}/remove/", token=access,
                     like={"message": "Video removed from group"})
        self.ask_for("POST", f"{base}videos/{video}/", token=access, status=201)
        self.ask_for("PATCH", base + "reorder/", {"video_ids": [video]}, access, like={"message": "Video order updated"})
        question = {"messages": [{"role": "user", "content": "What does the lighthouse keeper count?"}], "group_id": group}
        answer = until("an answer with its moment", lambda: (lambda said: said if said["related_videos"] else None)(
            self.ask_for("POST", "/api/chat/", question, access).json()))
        self.assertIn("ships", answer["content"])
        self.assertEqual(answer["related_videos"][0]["video_id"], video)
        self.ask_for("POST", "/api/chat/feedback/", {"chat_log_id": answer["chat_log_id"], "feedback": "good"}, access,
                     like={"chat_log_id": answer["chat_log_id"], "feedback": "good"})
        share = self.ask_for("POST", base + "share/", token=access, status=201).json()["share_token"]
        shared = self.ask_for("GET", f"/api/videos/groups/shared/{share}/").json()
        self.expect(curl(shared["videos"][0]["file"], None, None, "--range", "0-99"), 206)
        self.ask_for("POST", f"/api/chat/?share_token={share}", question)
        history = self.ask_for("GET", f"/api/chat/history/?group_id={group}", token=access).json()
        self.assertEqual([history[0]["is_shared_origin"], history[-1]["is_shared_origin"]], [True, False])
        export = self.ask_for("GET", f"/api/chat/history/export/?group_id={group}", token=access)
        self.assertTrue(export.body.startswith(
            b"created_at,question,answer,is_shared_origin,related_videos,feedback\r\n"))
        self.ask_for("DELETE", base + "share/delete/", token=access, like={"message": "Share link disabled"})
        self.ask_for("GET", f"/api/videos/groups/shared/{share}/", status=404, like={"error": "Share link not found"})
        self.ask_for("DELETE", base, token=access, status=204)

    def studio(self, video):
        bob = {"username": "bob", "email": "bob@example.org", "password": "a long secret"}
        self.ask_for("POST", "/api/v1/auth/register", bob, status=201)
        self.ask_for("POST", "/api/v1/auth/register", bob, status=400)
        tokens = self.ask_for("POST", "/api/v1/auth/login", ANN).json()
        renewed = self.ask_for("POST", "/api/v1/auth/refresh", {"refresh_token": tokens["refresh_token"]}).json()
        access = renewed["access_token"]
        self.assertEqual(self.ask_for("GET", "/api/v1/auth/me", token=access).json()["username"], "ann")
        self.assertEqual([one["id"] for one in self.ask_for("GET", "/api/v1/videos", token=access).json()], [video])
        shown = self.ask_for("GET", f"/api/v1/videos/{video}", token=access).json()
        self.expect(curl(shown["video_url"], None, access, "--range", "0-99"), 206)
        self.ask_for("PUT", f"/api/v1/videos/{video}", {"title": "The harbour", "description": "At noon"}, access)
        others = self.ask_for("POST", "/api/v1/auth/login", bob).json()["access_token"]
        self.ask_for("GET", f"/api/v1/videos/{video}", token=others, status=403)
        hits = self.ask_for("GET", "/api/v1/search?q=" + quote("red boat"), token=access).json()
        self.assertEqual(hits[0]["video_id"], video)
        root = self.ask_for("POST", "/api/v1/auth/login", {"username": "root", "password": PASSWORD}).json()["access_token"]
        self.ask_for("PATCH", f"/api/v1/admin/videos/{video}", {"catalogue": True}, others, 403)
        published = self.ask_for("PATCH", f"/api/v1/admin/videos/{video}", {"catalogue": True, "category": "sea"}, root)
        self.assertEqual((published.json()["catalogue"], published.json()["position"]), (True, 0))
        self.ask_for("POST", "/api/v1/auth/refresh", {"refresh_token": tokens["refresh_token"]}, status=401)
        self.ask_for("GET", "/api/v1/auth/me", token=access, status=401)  # a refresh token used twice ends its family

    def catalogue(self, video):
        self.ask_for("POST", "/register", ANN, status=400, like={"error": "Username or email already exists"})
        token = self.ask_for("POST", "/login", {"username": ANN["email"], "password": ANN["password"]}).json()["access_token"]
        added = self.ask_for("POST", "/videos", {"category": "sea", "script": "Waves come and go.", "series_name": "Coast",
                                                 "series_number": 2, "video_url": "https://example.org/waves.mp4"}, token, 201)
        self.assertEqual([one["id"] for one in self.ask_for("GET", "/videos").json()], [video, added.json()["id"]])
        self.assertEqual(len(self.ask_for("GET", "/videos-random?category=sea").json()), 2)
        self.ask_for("GET", "/random-video?series_name=Coast")
        self.ask_for("GET", "/random-video?category=none", status=404, like={"error": "No matching videos found"})
        self.ask_for("POST", "/save-video", {"video_id": video}, token, like={"msg": "Video saved"})
        self.assertEqual([one["id"] for one in self.ask_for("GET", "/my-videos", token=token).json()], [video])
        reply = self.ask_for("POST", "/chat-with-script", {"video_id": video, "user_input": "When does the red boat leave?"}, token)
        self.assertIn("noon", reply.json()["reply"])
        self.ask_for("DELETE", "/videos", token=token, status=403)

    def streaming(self, video):
        zoe = {"name": "Zoe", "email": "zoe@example.org", "password": "a long secret"}
        self.ask_for("GET", "/", like={"message": "Video App API", "status": "running", "version": "1.0.0"})
        self.ask_for("POST", "/auth/signup", zoe, status=201)
        self.ask_for("POST", "/auth/signup", zoe, status=409, like={"error": "Email already registered"})
        self.ask_for("POST", "/auth/login", {**zoe, "password": "wrong one"}, status=401,
                     like={"error": "Invalid email or password"})
        token = self.ask_for("POST", "/auth/login", ANN).json()["token"]
        self.assertEqual(self.ask_for("GET", "/auth/me", token=token).json()["user"]["email"], ANN["email"])
        seeded = self.command("admin", "seed-catalogue")
        self.assertEqual(seeded.returncode, 0, seeded.stderr)
        board = self.ask_for("GET", "/dashboard?limit=10", token=token).json()["videos"]
        self.assertEqual(len(board), 4)
        first = board[0]
        self.assertEqual(first["id"], str(video))
        self.ask_for("GET", f"/video/{video}/stream", token=token, status=400, like={"error": "Playback token is required"})
        playing = self.ask_for("GET", f"/video/{video}/stream?token={first['playback_token']}", token=token).json()
        self.expect(curl(playing["stream_url"], None, None, "--range", "0-99"), 206)
        youtube = board[-1]
        self.assertTrue(self.ask_for("GET", f"/video/{youtube['id']}/stream?token={youtube['playback_token']}", token=token)
                        .json()["stream_url"].startswith("https://www.youtube-nocookie.com/embed/"))
        self.ask_for("POST", "/auth/logout", token=token, like={"message": "Logout successful"})
        self.ask_for("GET", "/auth/me", token=token, status=401, like={"error": "Token is invalid or expired"})
        self.expect(curl(playing["stream_url"]), 401)  # its playback tokens ended with the sign-in

    def conversations(self):
        self.ask_for("GET", "/api/test", like={"message": "Server is running"})
        cid = {"username": "cid", "password": "a long secret"}
        self.ask_for("POST", "/api/signup", cid, status=201, like={"message": "User created successfully"})
        self.ask_for("POST", "/api/signup", cid, status=400, like={"error": "Username already exists"})
        self.ask_for("POST", "/api/login", {**cid, "password": "wrong"}, status=401,
                     like={"error": "Invalid username or password"})
        jar = os.path.join(self.root, "session")
        cookie = ["--cookie", jar, "--cookie-jar", jar]
        self.ask_for("POST", "/api/login", ANN, more=cookie)
        name = self.ask_for("POST", "/api/conversations", {"name": "Sea"}, status=201, more=cookie).json()
        asked = self.ask_for("POST", f"/api/conversations/{name['id']}/messages", {"text": "When does the red boat leave?"},
                             status=201, more=cookie).json()
        self.assertEqual([message["sender"] for message in asked], ["user", "bot"])
        self.assertIn("noon", asked[1]["text"])
        self.ask_for("PUT", f"/api/conversations/{name['id']}", {"name": "Coast"}, like={"id": name["id"], "name": "Coast"},
                     more=cookie)
        listed = self.ask_for("GET", "/api/conversations", more=cookie).json()
        self.assertEqual([(one["name"], len(one["messages"])) for one in listed], [("Coast", 2)])
        foreign = [*cookie, "--header", "Origin: https://evil.example"]
        self.ask_for("DELETE", f"/api/conversations/{name['id']}", status=403, more=foreign)
        self.ask_for("DELETE", f"/api/conversations/{name['id']}", status=204, more=cookie)
        self.ask_for("GET", "/api/logout", like={"message": "Logged out successfully"}, more=cookie)
        self.ask_for("GET", "/api/conversations", status=401, more=cookie)

    def deleting(self, video):
        access = self.ask_for("POST", "/api/v1/auth/login", ANN).json()["access_token"]
        media = self.ask_for("GET", f"/api/v1/videos/{video}", token=access).json()["video_url"]
        self.ask_for("DELETE", f"/api/v1/videos/{video}", token=access, like={"detail": "Video deleted"})
        self.ask_for("GET", f"/api/v1/videos/{video}", token=access, status=404)
        self.expect(curl(media, None, access), 404)
        self.assertEqual(os.listdir(os.path.join(self.folder, "media")), [])


if __name__ == "__main__":
    unittest.main()
