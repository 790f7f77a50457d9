"""Somebody's first evening with the window, by mouse and keyboard: from the first start to the next one, where everything is as it was."""
import html
import os
import re
import subprocess
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

from film import make_film
from screen import Atspi, Screen, until

PROGRAM, DRAGSOURCE = os.environ["MATINEE_PROGRAM"], os.environ["MATINEE_DRAGSOURCE"]
QUESTION = "What does the lighthouse keeper count?"
PROMPT = "A two-slide film about tides: the moon pulls the water, and the wind helps."


class Walk(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.film, self.second = (os.path.join(self.root, name) for name in ("harbour.mp4", "pier.mp4"))
        make_film(self.film, size="640x360", rate=25)
        make_film(self.second, size="320x180", rate=5)
        self.screen = Screen()
        self.addCleanup(self.screen.close)
        self.errors = open(os.path.join(self.root, "errors"), "w+", encoding="utf-8")
        self.addCleanup(self.errors.close)
        self.start()

    def start(self):
        self.program = subprocess.Popen(self.command(), stdout=subprocess.PIPE, stderr=self.errors, text=True, env=self.environment())
        self.addCleanup(self.end)
        self.address = self.program.stdout.readline().split()[-1]

    def command(self, *more):
        return [PROGRAM, "--data-dir", os.path.join(self.root, "data"), "--port", "0", "--bind", "127.0.0.1", "--set", "ui/theme=dark", *more]

    def environment(self):
        plain = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        return {**plain, "XDG_RUNTIME_DIR": self.root, "QT_LOGGING_RULES": "matinee.window.debug=true"}

    def end(self):
        if self.program.stdout.closed:
            return
        if self.program.poll() is None:
            self.program.terminate()
        self.assertEqual(self.program.wait(timeout=60), 0)
        self.program.stdout.close()

    def position(self):
        return self.screen.value(self.screen.find("Position"))

    def open(self, page):
        """A row of the navigation; its name goes on with how many videos there are."""
        self.screen.click(self.screen.find(page, Atspi.Role.LIST_ITEM))

    def card(self, name):
        return self.screen.find(name)

    def ready(self, name):
        return until(f"{name} is transcribed", lambda: next(
            (thing for thing in self.screen.everything()
             if (thing.get_name() or "").startswith(name) and "transcript ready" in thing.get_name()), None))

    def drag(self, start, goal, is_welcome=lambda: time.sleep(0.5)):
        """With the left button held; lets go when it is welcome, as hands do."""
        hand = self.screen.hand
        hand("mousemove", *start, "mousedown", 1)
        for step in range(1, 11):
            hand("mousemove", *(round(a + (b - a) * step / 10) for a, b in zip(start, goal)))
            time.sleep(0.05)
        hand("mousemove", *goal)
        is_welcome()
        hand("mouseup", 1)

    def middle(self, thing):
        x, y, width, height = self.screen.box(thing)
        return x + width // 2, y + height // 2

    def drop_a_film(self):
        screen = self.screen
        source = screen.start(DRAGSOURCE, self.film)
        screen.wait_for_window("Files")
        screen.hand("getactivewindow", "windowmove", 1400, 30)
        files = until("the files are out of the way", lambda: next(
            (thing for thing in screen.everything() if thing.get_name() == "Drag me" and screen.box(thing)[0] > 1300), None))
        self.drag(self.middle(files), self.middle(screen.find("Your library is empty")), lambda: screen.find("Let go"))
        self.ready("harbour")
        source.terminate()
        source.wait()

    def watch_and_resume(self):
        screen = self.screen
        screen.click(self.card("harbour"))
        until("it plays", lambda: self.position() > 5500)  # less is not kept
        left = self.position()
        screen.press("Escape")
        screen.click(self.card("harbour"))
        until("it goes on where it was", lambda: self.position() >= left)
        self.assertLess(self.position(), left + 8000)

    def search(self):
        screen = self.screen
        screen.press("ctrl+k")
        screen.find("Search titles, everything said")
        screen.type("red boat leaves")
        until("the moment is found", lambda: any("The red boat leaves at noon" in (thing.get_name() or "")
                                                 for thing in screen.everything(screen.find("Search results"))))
        screen.press("Return")
        until("it plays from there", lambda: 6000 - 250 <= self.position() < 12000)

    def ask(self):
        screen = self.screen
        screen.press("ctrl+l")
        screen.type(QUESTION)
        screen.press("Return")
        screen.click(screen.find("Play the answer"))
        screen.find("Answer, moment 1 of")
        until("its moment plays", lambda: 13000 <= self.position() < 19000)

    def make_a_reel(self):
        self.screen.click(self.screen.find("Make a reel"))
        self.open("Library")
        self.screen.find("Library, 2 videos")

    def make_a_film(self):
        screen = self.screen
        self.open("Studio")
        screen.click(screen.find("What the film is about"))
        screen.type(PROMPT)
        screen.press("ctrl+Return")
        screen.click(screen.find("Make the film"))
        until("the film opens and plays", lambda: screen.shows("Tides") and self.position() > 500)

    def collect(self):
        screen = self.screen
        screen.press("ctrl+shift+n")
        screen.find("New collection, 0 videos", Atspi.Role.LIST_ITEM)
        screen.find("This collection is empty")
        screen.type("Seaside")  # in place: the row is an editor
        screen.press("Return")
        screen.find("Seaside, 0 videos", Atspi.Role.LIST_ITEM)
        self.open("Library")
        self.drag(self.middle(self.card("harbour")), self.middle(screen.find("Seaside", Atspi.Role.LIST_ITEM)))
        screen.find("Seaside, 1 video")

    def share(self):
        screen = self.screen
        self.open("Seaside")
        screen.click(screen.find("Share"))
        screen.click(screen.find("Make a link"))
        link = until("there is a link", lambda: Atspi.Text.get_text(screen.find("Link to the collection"), 0, -1))
        with urllib.request.urlopen(link, timeout=30) as answer:
            page = answer.read().decode()
        self.assertIn("harbour", page)
        film = urllib.parse.urljoin(link, html.unescape(re.search(r'<video[^>]* src="([^"]+)"', page)[1]))
        with urllib.request.urlopen(film, timeout=30) as answer:
            self.assertEqual(answer.headers["Content-Type"], "video/mp4")
            self.assertIn(b"ftyp", answer.read(12))
        screen.press("Escape")

    def publish(self):
        screen = self.screen
        self.open("Curation")
        screen.click(screen.find("Title: harbour"))
        screen.click(screen.find("What can be done to the chosen rows"))
        time.sleep(0.5)  # a menu that opens says nothing
        screen.press("Down", "Down", "Down", "Return")  # play, details, publish
        until("clients find it", lambda: urllib.request.urlopen(self.address + "/videos", timeout=30).read() != b"[]")

    def start_again_while_it_runs(self):
        done = subprocess.run(self.command(self.second), capture_output=True, text=True, timeout=60, env=self.environment())
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        until("the second film plays", lambda: self.screen.shows("pier") and self.position() > 5500)

    def leave_and_come_back(self):
        screen = self.screen
        left = self.position()
        screen.press("ctrl+q")
        self.assertEqual(self.program.wait(timeout=60), 0)
        self.program.stdout.close()
        self.start()
        screen.wait_for_window("Matinee")
        until("it stands where it was", lambda: left - 500 <= self.position() < left + 8000)
        screen.find("Seaside, 1 video")
        self.assertTrue(screen.shows("pier"))

    def test_an_evening(self):
        for step in (self.screen.first_start, self.drop_a_film, self.watch_and_resume, self.search, self.ask, self.make_a_reel, self.make_a_film,
                     self.collect, self.share, self.publish, self.start_again_while_it_runs, self.leave_and_come_back):
            with self.subTest(step.__name__):
                step()
        self.errors.seek(0)
        print("longest waits of the window, ms:", sorted(map(int, re.findall(r"did not listen for (\d+) ms", self.errors.read())))[-5:])


if __name__ == "__main__":
    unittest.main(failfast=True)
