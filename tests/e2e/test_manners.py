"""What a desktop expects of its programs: one window, files handed over, media keys, notifications, and a state that is kept."""
import os
import subprocess
import unittest

from gi.repository import GLib

from busservice import BusService
from desktopcase import DesktopCase
from film import make_film
from screen import Screen, until

MPRIS, MPRIS_PATH = "org.mpris.MediaPlayer2.matinee", "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
NOTIFICATIONS = """<node><interface name='org.freedesktop.Notifications'>
    <method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
        <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>
        <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>
    <signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal></interface></node>"""


class NotificationServer(BusService):
    """The desktop's."""

    def __init__(self):
        self.shown = []
        super().__init__("org.freedesktop.Notifications", "/org/freedesktop/Notifications", NOTIFICATIONS, self.notify)

    def notify(self, _method, arguments):
        self.shown.append(arguments)
        return GLib.Variant("(u)", (len(self.shown),))

    def click(self, number):
        self.signal("ActionInvoked", GLib.Variant("(us)", (number, "default")))


class Manners(DesktopCase):
    options = ["--set", "ui/theme=dark"]

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.desktop = NotificationServer()

    @classmethod
    def tearDownClass(cls):
        cls.desktop.close()
        cls.screen.close()

    def setUp(self):
        super().setUp()
        self.film = os.path.join(self.root, "the harbour.mp4")
        make_film(self.film)
        self.desktop.shown.clear()

    def window(self):
        ask = ["xdotool", "search", "--onlyvisible", "--name", "^Matinee$"]
        return until("the window is there", lambda: subprocess.run(ask, capture_output=True, text=True).stdout.split())[-1]

    def active_title(self):
        return subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True).stdout.strip()

    def hide(self):
        self.screen.hand("windowminimize", "--sync", self.window())
        until("the window is away", lambda: self.active_title() != "Matinee")

    def call(self, interface, method, *arguments):
        """A value that the player gives over the bus, as gdbus prints it."""
        done = subprocess.run(["gdbus", "call", "--session", "--dest", MPRIS, "--object-path", MPRIS_PATH, "--method",
                               f"{interface}.{method}", *arguments], capture_output=True, text=True)
        return done.stdout.strip() or done.stderr.strip()

    def player(self, name):
        return self.call("org.freedesktop.DBus.Properties", "Get", PLAYER, name)

    def position(self):
        return int(self.player("Position").split("int64 ")[1].split(">")[0]) // 1000

    def test_a_second_start_hands_its_files_to_the_first(self):
        self.start()
        self.hide()
        self.run_program("file://" + self.film.replace(" ", "%20"))
        self.screen.wait_for_window("Matinee")
        until("the film plays", lambda: "'Playing'" in self.player("PlaybackStatus"))
        self.assertIn("the harbour", self.player("Metadata"))
        self.hide()
        self.run_program()  # without files it only comes to the front
        self.screen.wait_for_window("Matinee")

    def test_media_keys_find_the_player(self):
        self.start()
        self.assertIn("'Stopped'", self.player("PlaybackStatus"))
        self.assertIn("false", self.player("CanPlay"))
        self.run_program(self.film)
        until("the film plays", lambda: "'Playing'" in self.player("PlaybackStatus"))
        metadata = self.player("Metadata")
        for part in ("'xesam:title': <'the harbour'>", "'mpris:length': <int64 30", "'mpris:artUrl': <'file://"):
            self.assertIn(part, metadata)
        self.call(PLAYER, "PlayPause")
        until("it pauses", lambda: "'Paused'" in self.player("PlaybackStatus"))
        before = self.position()
        self.call(PLAYER, "Seek", "10000000")
        until("it has moved on", lambda: abs(self.position() - before - 10000) < 500)
        track = metadata.split("objectpath '")[1].split("'")[0]
        self.call(PLAYER, "SetPosition", track, "5000000")
        until("it is there", lambda: abs(self.position() - 5000) < 500)
        self.call(PLAYER, "SetPosition", "/org/matinee/video/999", "20000000")
        self.assertLess(self.position(), 6000, "the position of another one was meant")
        self.hide()
        self.call("org.mpris.MediaPlayer2", "Raise")
        self.screen.wait_for_window("Matinee")
        self.call("org.mpris.MediaPlayer2", "Quit")
        self.assertEqual(self.program.wait(timeout=60), 0)

    def test_work_that_ends_out_of_sight_is_announced(self):
        self.start()
        self.run_program("import", self.film)
        self.assertEqual(self.desktop.shown, [], "the window is in front, and says it itself")
        self.hide()
        second = os.path.join(self.root, "the pier.mp4")
        make_film(second, size="160x90")
        self.run_program("import", second)
        until("it is announced", lambda: self.desktop.shown)
        self.assertIn("the pier", self.desktop.shown[0][4])
        self.desktop.click(1)
        self.screen.wait_for_window("Matinee")
        until("what is announced plays", lambda: "the pier" in self.player("Metadata"))

    def test_everything_is_where_it_was(self):
        self.start()
        self.screen.hand("windowsize", "--sync", self.window(), 1200, 800)
        self.screen.click(self.screen.find("Studio"))
        self.screen.find("What the film is about")
        self.screen.press("ctrl+q")
        self.assertEqual(self.program.wait(timeout=60), 0)
        self.start()
        self.screen.find("What the film is about")
        size = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window()], capture_output=True, text=True).stdout
        self.assertIn("WIDTH=1200\nHEIGHT=800", size)


if __name__ == "__main__":
    unittest.main()
