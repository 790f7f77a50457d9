"""The window as somebody meets it who neither sees it nor has a mouse: every control has a name, and Tab reaches each of them."""
import os
import subprocess
import tempfile
import unittest

from harness import PASSWORD, PROGRAM, plain_environment, run
from film import make_film
from screen import Atspi, Screen, until

ROLES = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX,
         Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.TEXT, Atspi.Role.SLIDER, Atspi.Role.SPIN_BUTTON, Atspi.Role.LIST,
         Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.PAGE_TAB, Atspi.Role.LINK, Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL}
INSIDE = {Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL, Atspi.Role.PAGE_TAB}  # reached by arrows once their list is
MOST_TABS = 120


def is_(thing, state):
    return thing.get_state_set().contains(state)


class Access(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        data, film = os.path.join(folder.name, "data"), os.path.join(folder.name, "harbour.mp4")
        make_film(film)
        made = run("--data-dir", data, "admin", "create", "ann", "--email", "ann@example.org", "--password-stdin", stdin=PASSWORD + "\n")
        assert made.returncode == 0, made.stderr
        taken = run("--data-dir", data, "import", film)
        assert taken.returncode == 0, taken.stderr
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.close)
        cls.program = subprocess.Popen([PROGRAM, "--data-dir", data, "--port", "0", "--bind", "127.0.0.1"], stdout=subprocess.DEVNULL,
                                       env=plain_environment(DISPLAY=os.environ["DISPLAY"], XDG_RUNTIME_DIR=folder.name))
        cls.addClassCleanup(cls.program.wait)
        cls.addClassCleanup(cls.program.terminate)
        cls.screen.wait_for_window("Matinee")

    def controls(self):
        return [thing for thing in self.screen.everything() if thing.get_role() in ROLES]

    def pages(self):
        """The rows of the navigation, and what it takes to open each with the keyboard."""
        rows = self.screen.find("Pages", Atspi.Role.LIST)
        return [row.get_name().split(",")[0] for row in self.screen.everything(rows) if row.get_role() == Atspi.Role.LIST_ITEM]

    def focused(self):
        return next((thing for thing in self.screen.everything() if is_(thing, Atspi.StateType.FOCUSED)), None)

    def open(self, name):
        """By keyboard alone: to the navigation, to its row, and in."""
        self.screen.press("alt+1")
        until("the navigation has the keyboard", lambda: self.focused())
        self.screen.press("Home")
        for _ in self.pages():
            row = self.focused()
            if row and row.get_name().split(",")[0] == name:
                break
            self.screen.press("Down")
        self.screen.press("Return")
        self.screen.find(name)

    def check_names(self, where):
        nameless = [(thing.get_role_name(), self.screen.box(thing), thing.get_description()) for thing in self.controls()
                    if not (thing.get_name() or "").strip()]
        self.assertEqual(nameless, [], where)

    def check_tabs(self, where):
        wanted = {thing.get_name() for thing in self.controls()
                  if thing.get_role() not in INSIDE and is_(thing, Atspi.StateType.FOCUSABLE) and is_(thing, Atspi.StateType.ENABLED)}
        reached, first = [], None
        for _ in range(MOST_TABS):
            thing = self.focused()
            name = self.holder(thing)
            if name == first:
                break
            first = first or name
            reached.append(name)
            self.screen.press("Tab")
        self.assertEqual(wanted - set(reached), set(), f"{where}: reached {reached}")

    @staticmethod
    def holder(thing):
        """A list is reached when one of its rows is."""
        while thing and thing.get_role() in INSIDE:
            thing = thing.get_parent()
        return thing.get_name() if thing else None

    def test_every_page(self):
        for name in self.pages():
            with self.subTest(page=name):
                self.open(name)
                self.check_names(name)
                self.check_tabs(name)


if __name__ == "__main__":
    unittest.main()
