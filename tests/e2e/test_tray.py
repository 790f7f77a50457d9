"""The icon in the tray and its menu, as a desktop shows them: over the bus, by org.kde.StatusNotifierItem and com.canonical.dbusmenu."""
import os
import subprocess
import unittest

from gi.repository import Gio, GLib

from busservice import BusService
from desktopcase import DesktopCase
from film import make_film
from screen import Atspi, Screen, until

WATCHER = """<node><interface name='org.kde.StatusNotifierWatcher'>
    <method name='RegisterStatusNotifierItem'><arg type='s' direction='in'/></method>
    <property name='IsStatusNotifierHostRegistered' type='b' access='read'/>
    <property name='ProtocolVersion' type='i' access='read'/></interface></node>"""
ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"


class Watcher(BusService):
    """The desktop's, which learns of each icon there is."""

    def __init__(self):
        self.items = []
        super().__init__("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", WATCHER, self.register, self.property)

    def register(self, _method, arguments):
        self.items.append(arguments[0])

    @staticmethod
    def property(name):
        return GLib.Variant("b", True) if name == "IsStatusNotifierHostRegistered" else GLib.Variant("i", 0)


class Icon:
    """What the desktop does with the icon of a program."""

    def __init__(self, bus, service):
        self.bus, self.service = bus, service

    def ask(self, path, interface, method, arguments):
        return self.bus.call_sync(self.service, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def property(self, name):
        return self.ask("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ITEM, name)))[0]

    def activate(self, method="Activate"):
        self.ask("/StatusNotifierItem", ITEM, method, GLib.Variant("(ii)", (0, 0)))

    def menu(self):
        """What is in it, by name: number and properties."""
        self.ask(self.property("Menu"), MENU, "AboutToShow", GLib.Variant("(i)", (0,)))
        layout = self.ask(self.property("Menu"), MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1]
        entries = {}
        for number, properties, _below in layout[2]:
            entries[properties.get("label", "").replace("_", "")] = (number, properties)
        return entries

    def choose(self, label):
        number, properties = self.menu()[label]
        assert properties.get("enabled", True), label + " cannot be chosen"
        self.ask(self.property("Menu"), MENU, "Event", GLib.Variant("(isvu)", (number, "clicked", GLib.Variant("i", 0), 0)))

    def can(self, label):
        return label in self.menu() and self.menu()[label][1].get("enabled", True)


class Tray(DesktopCase):
    options = ["--set", "ui/keepInTray=true"]

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.watcher = Watcher()

    @classmethod
    def tearDownClass(cls):
        cls.watcher.close()
        cls.screen.close()

    def setUp(self):
        super().setUp()
        self.watcher.items.clear()
        self.start()
        self.icon = Icon(self.watcher.bus, until("there is an icon", lambda: self.watcher.items)[0])

    def windows(self):
        ask = ["xdotool", "search", "--onlyvisible", "--name", "^Matinee$"]
        return subprocess.run(ask, capture_output=True, text=True).stdout.split()

    def test_its_menu_plays_and_quits(self):
        self.assertFalse(self.icon.can("Play"), "nothing is open yet")
        film = os.path.join(self.root, "the harbour.mp4")
        make_film(film)
        self.run_program(film)
        until("it can be paused", lambda: self.icon.can("Pause"))
        self.assertIn("the harbour", self.icon.property("ToolTip")[2])
        self.icon.choose("Pause")
        until("it can be played", lambda: self.icon.can("Play"))
        self.icon.activate("SecondaryActivate")  # the middle button
        until("it plays", lambda: self.icon.can("Pause"))
        self.assertFalse(self.icon.can("Next"), "there is no queue")
        self.icon.choose("Quit")
        self.assertEqual(self.program.wait(timeout=60), 0)

    def test_a_closed_window_comes_back(self):
        self.screen.press("alt+F4")
        until("the window is away", lambda: not self.windows())
        self.assertIsNone(self.program.poll(), "it goes on in the tray")
        self.icon.activate()
        self.screen.wait_for_window("Matinee")
        self.screen.press("alt+F4")
        until("the window is away again", lambda: not self.windows())
        self.icon.choose("Show Matinee")
        self.screen.wait_for_window("Matinee")

    def test_it_copies_the_address(self):
        label = until("the server is up", lambda: next(
            (label for label in self.icon.menu() if label.startswith("Copy http://127.0.0.1:") and self.icon.can(label)), None))
        self.icon.choose(label)
        self.screen.press("ctrl+k")
        line = self.screen.find("Search titles, everything said", Atspi.Role.TEXT)
        self.screen.press("ctrl+v")
        until("it is pasted", lambda: Atspi.Text.get_text(line, 0, -1) == label.removeprefix("Copy "))


if __name__ == "__main__":
    unittest.main()
