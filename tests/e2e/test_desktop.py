"""The real window, driven with mouse and keyboard: the first start, an import, playing, asking, and a citation that plays."""
import os
import subprocess
import tempfile
import time
import unittest

from film import make_film
from screen import Screen, until

PROGRAM = os.environ["MATINEE_PROGRAM"]
WITHIN_MS = 250


class Desktop(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.film = os.path.join(self.root, "harbour.mp4")
        make_film(self.film, size="640x360", rate=25)
        self.screen = Screen()
        self.addCleanup(self.screen.close)
        plain = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        self.program = subprocess.Popen([PROGRAM, "--data-dir", os.path.join(self.root, "data"), "--port", "0",
                                         "--bind", "127.0.0.1", "--set", "ui/theme=dark"],
                                        stdout=subprocess.DEVNULL, env={**plain, "XDG_RUNTIME_DIR": self.root})
        self.addCleanup(self.end)

    def end(self):
        if self.program.poll() is None:
            self.program.terminate()
        self.assertEqual(self.program.wait(timeout=60), 0)

    def position(self):
        return self.screen.value(self.screen.find("Position"))

    def take_in(self):
        screen = self.screen
        screen.press("ctrl+o")
        screen.wait_for_window("Import video and sound")
        screen.type(self.film)
        screen.press("Return")
        return until("the film is transcribed", lambda: next(
            (thing for thing in screen.everything()
             if (thing.get_name() or "").startswith("harbour") and "transcript ready" in thing.get_name()), None))

    def watch(self, card):
        screen = self.screen
        screen.click(card)
        until("it plays", lambda: self.position() > 500)
        before, first = self.position(), screen.picture(screen.box(screen.find("Picture")))
        until("the position advances", lambda: self.position() > before + 500)
        self.assertNotEqual(first, screen.picture(screen.box(screen.find("Picture"))), "the picture stands still")

    def ask(self):
        screen = self.screen
        screen.press("ctrl+l")
        screen.type("What does the lighthouse keeper count?")
        screen.press("Return")
        return screen.find("Play 0:14")

    def play(self, citation):
        asked = time.monotonic()
        self.screen.click(citation)
        there = until("the player is at the moment", lambda: (lambda at: at if at >= 14000 - WITHIN_MS else None)(self.position()))
        elapsed = (time.monotonic() - asked) * 1000
        self.assertLessEqual(there, 14000 + WITHIN_MS + elapsed)
        until("it goes on from there", lambda: self.position() > 15000)

    def test_the_whole_way(self):
        self.screen.first_start()
        self.watch(self.take_in())
        self.play(self.ask())
        self.screen.press("ctrl+q")
        self.assertEqual(self.program.wait(timeout=60), 0)


if __name__ == "__main__":
    unittest.main()
