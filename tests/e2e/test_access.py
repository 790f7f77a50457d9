"""The window as somebody meets it who neither sees it nor has a mouse: every control has a name, and Tab reaches it."""
import os
import subprocess
import tempfile
import unittest

from film import make_film
from harness import PASSWORD, PROGRAM, plain_environment, run
from screen import Atspi, Screen, until

ROLE = Atspi.Role
CONTROLS = {ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.CHECK_BOX, ROLE.RADIO_BUTTON, ROLE.COMBO_BOX, ROLE.ENTRY, ROLE.PASSWORD_TEXT, ROLE.TEXT,
            ROLE.SLIDER, ROLE.SPIN_BUTTON, ROLE.LIST, ROLE.TABLE, ROLE.TREE, ROLE.PAGE_TAB, ROLE.LIST_ITEM}
INSIDE = {ROLE.LIST_ITEM, ROLE.TABLE_CELL, ROLE.PAGE_TAB}  # they say that they have the focus when only their list would give it to them
MOST_TABS = 60
NAVIGATION = "Pages and collections"


class Access(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        data, film = os.path.join(folder.name, "data"), os.path.join(folder.name, "harbour.mp4")
        make_film(film)
        run("--data-dir", data, "admin", "create", "ann", "--email", "ann@example.org", "--password-stdin", stdin=PASSWORD + "\n").check_returncode()
        run("--data-dir", data, "import", film).check_returncode()
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.close)
        cls.program = subprocess.Popen([PROGRAM, "--data-dir", data, "--port", "0", "--bind", "127.0.0.1"], stdout=subprocess.DEVNULL,
                                       env=plain_environment(DISPLAY=os.environ["DISPLAY"], XDG_RUNTIME_DIR=folder.name))
        cls.addClassCleanup(cls.program.wait)
        cls.addClassCleanup(cls.program.terminate)
        cls.screen.wait_for_window("Matinee")

    def showing(self, *roles):
        return [thing for thing in self.screen.everything() if thing.get_role() in roles]

    def focused(self):
        """The name of what the keyboard goes to."""
        return next((thing.get_name() for thing in self.screen.everything()
                     if thing.get_state_set().contains(Atspi.StateType.FOCUSED) and thing.get_role() not in INSIDE and thing.get_name()), None)

    def tab_to(self, name):
        for _ in range(MOST_TABS):
            if self.focused() == name:
                return
            self.screen.press("Tab")
        self.fail(f"Tab does not reach {name}")

    def check_names(self, where):
        nameless = [(thing.get_role_name(), self.screen.box(thing), thing.get_parent().get_name())
                    for thing in self.showing(*CONTROLS) if not (thing.get_name() or "").strip()]
        self.assertEqual(nameless, [], where)

    def open(self, number):
        self.tab_to(NAVIGATION)
        self.screen.press("Home", *["Down"] * number, "Return")

    def test_every_page_by_keyboard_alone(self):
        rows = [row.get_name() for row in self.screen.everything(self.screen.find(NAVIGATION, ROLE.LIST)) if row.get_role() == ROLE.LIST_ITEM]
        for number, row in enumerate(rows[:-1]):  # the last is the heading of the collections
            with self.subTest(page=row):
                self.open(number)
                until("its page is chosen", lambda: any(thing.get_name() == row and thing.get_state_set().contains(Atspi.StateType.SELECTED)
                                                        for thing in self.showing(ROLE.LIST_ITEM)))
                self.check_names(row)
                self.tab_to("Settings (Ctrl+,)")  # nothing on the page keeps the keyboard for itself

    def test_the_player_and_what_lies_over_the_window(self):
        screen = self.screen
        self.open(0)
        self.tab_to("Videos")
        screen.press("Return")
        screen.find("Position")
        self.check_names("player")
        for keys, name in (("ctrl+k", "Search results"), ("ctrl+comma", "Sections"), ("question", "Player")):
            screen.press(keys)
            if keys == "ctrl+k":
                screen.type("harbour")
            screen.find(name)
            self.check_names(keys)
            screen.press("Escape")


if __name__ == "__main__":
    unittest.main()
