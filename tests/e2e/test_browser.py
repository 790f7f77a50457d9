"""A real browser plays what the server serves: headless Chromium's <video> plays, seeks and shows subtitles, a share link's page
opens, plays and answers, and the documentation shows itself with no network."""
import http.server
import json
import os
import queue
import subprocess
import threading
import unittest

from chromium import Tab, command
from curl import curl
from film import make_film
from harness import PASSWORD, ProgramTest, call, until

PLAYER = """<!doctype html>
<video id="video" crossorigin="anonymous" muted width="320" src="%(media)s">
  <track id="track" kind="subtitles" srclang="en" default src="%(subtitles)s">
</video>
<script>
  const video = document.getElementById('video'), track = document.getElementById('track').track;
  const once = (name) => new Promise((done, failed) => {
    video.addEventListener(name, done, {once: true});
    video.addEventListener('error', () => failed(new Error('video: ' + video.error.message)), {once: true});
  });
  const when = async (holds) => { while (!holds()) await once('timeupdate'); };
  const report = (what) => fetch('/done', {method: 'POST', body: JSON.stringify(what)});
  const state = () => ({duration: video.duration, width: video.videoWidth, at: video.currentTime,
                        cues: track.cues ? track.cues.length : -1});
  setTimeout(() => report({error: 'it hangs', ...state()}), 60000);
  (async () => {
    if (video.readyState < 1) await once('loadedmetadata');
    track.mode = 'showing';
    await video.play();
    await when(() => video.currentTime > 0.5);
    const played = video.currentTime;
    const seeked = once('seeked');
    video.currentTime = 15;
    await seeked;
    await when(() => video.currentTime > 15.3 && track.activeCues && track.activeCues.length);
    await report({...state(), played, cue: track.activeCues[0].text});
  })().catch((error) => report({error: String(error)}));
</script>
"""


TITLE = "<script>document.title = 'it runs'</script> & \"tides\""


class Pages(http.server.BaseHTTPRequestHandler):
    """Serves one page from an origin of its own, and takes what it reports."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    def do_POST(self):
        self.server.reports.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


class Browser(ProgramTest):
    def chromium(self, *arguments, **more):
        return subprocess.Popen(command(self.root, *arguments), stderr=subprocess.DEVNULL,
                                env={**os.environ, "HOME": self.root}, **more)

    def end(self, process):
        if process.poll() is None:
            process.kill()
        process.wait()

    def published_film(self):
        self.create_admin()
        film = os.path.join(self.root, "harbour.mp4")
        make_film(film)
        self.program = self.matinee()
        imported = self.command("import", "--catalogue", film)
        self.assertEqual(imported.returncode, 0, imported.stderr)
        return until("it has its transcript", lambda: [
            video for video in curl(self.program.url + "/videos").json() if video["script"]])[0]["video_url"]

    def test_video_plays_seeks_and_shows_subtitles(self):
        media = self.published_film()
        folder, _, name = media.rpartition("/")
        subtitles = folder + "/subtitles.vtt?" + name.partition("?")[2]
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages) as pages:
            pages.page = PLAYER % {"media": media, "subtitles": subtitles}
            pages.reports = queue.Queue()
            threading.Thread(target=pages.serve_forever, daemon=True).start()
            browser = self.chromium(f"http://127.0.0.1:{pages.server_port}/", "--remote-debugging-port=0",
                                    stdout=subprocess.DEVNULL)
            self.addCleanup(self.end, browser)
            seen = pages.reports.get(timeout=120)
            pages.shutdown()
        self.assertNotIn("error", seen, seen)
        self.assertAlmostEqual(seen["duration"], 30, delta=0.5)
        self.assertEqual(seen["width"], 320)
        self.assertGreater(seen["played"], 0.5)
        self.assertAlmostEqual(seen["at"], 15.5, delta=2)
        self.assertIn("lighthouse keeper", seen["cue"])

    def test_the_documentation_shows_itself(self):
        program = self.matinee()
        # The viewer fills in what comes into view: the window is as tall as the page.
        browser = self.chromium("--virtual-time-budget=20000", "--window-size=1200,20000", "--dump-dom",
                                program.url + "/docs", stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.end, browser)
        page, _ = browser.communicate(timeout=120)
        for text in ("/chat-with-script", "/api/videos/groups/", "/api/v1/auth/login", "Streaming"):
            self.assertTrue(text in page, text)

    def shared_film(self, password):
        """The address of the page that a share link opens; its film has a transcript, and a title that tries to run."""
        self.published_film()
        url = self.program.url
        login = call(url + "/api/v1/auth/login", {"username": "root", "password": PASSWORD})
        token = login.json()["access_token"]
        film = call(url + "/api/videos/", token=token).json()[0]["id"]
        self.assertEqual(call(f"{url}/api/videos/{film}/", {"title": TITLE}, "PATCH", token).status, 200)
        groups = url + "/api/videos/groups/"
        group = call(groups, {"name": "Seas"}, token=token).json()["id"]
        self.assertEqual(call(f"{groups}{group}/videos/", {"video_ids": [film]}, token=token).status, 201)
        share = call(f"{groups}{group}/share/", {"password": password}, token=token).json()
        return f"{url}/shared/{share['share_token']}"

    def test_a_shared_film_plays_and_answers_for_whoever_knows_the_password(self):
        address = self.shared_film("at noon")
        tab = Tab(self.root)
        self.addCleanup(tab.close)
        tab.open(address)
        self.assertNotIn("Seas", tab.run("document.body.innerText"))
        tab.run("document.querySelector('input').value = 'at noon'")
        tab.run("document.querySelector('form').submit()")
        until("the page is open", lambda: tab.run("document.title") == "Seas · Matinee")
        self.assertEqual(tab.run("location.href"), address)
        self.assertEqual(tab.run("document.querySelector('h2').innerText"), TITLE)
        tab.run("document.querySelector('video').play()")
        until("the film plays", lambda: tab.run("document.querySelector('video').currentTime") > 0.5)
        tab.run("document.querySelector('video').textTracks[0].mode = 'showing'")
        until("it has its subtitles", lambda: tab.run("(document.querySelector('video').textTracks[0].cues || []).length"))
        self.assertEqual(tab.run("document.querySelector('video').videoWidth"), 320)

        tab.run("document.querySelector('#question').value = 'What does the lighthouse keeper count?'")
        tab.run("document.querySelector('.ask').submit()")
        until("the answer is there", lambda: tab.run("(document.querySelector('[role=status]') || {}).innerText"))
        self.assertIn("counts the ships", tab.run("document.querySelector('[role=status]').innerText"))
        tab.run("document.querySelector('.moments a').click()")
        until("its moment plays", lambda: (tab.run("document.querySelector('video').currentTime") or 0) > 14.2)
        self.assertLess(tab.run("document.querySelector('video').currentTime"), 25)


if __name__ == "__main__":
    unittest.main()
