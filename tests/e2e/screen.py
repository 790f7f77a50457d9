"""A screen of its own with a window manager and a message bus, and hands and eyes for it: xdotool and AT-SPI."""
import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

SIZE = (1600, 1000)
PATIENCE = 60  # seconds


def until(what, look, patience=PATIENCE):
    """What `look` returns once that is something."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:  # it went while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain: " + what)


class Screen:
    def __init__(self, size=SIZE, scale=1):
        """With `scale`, the program's own, things are found where they show: Qt tells their places as if it were one."""
        self.processes, self.scale = [], scale
        reader, writer = os.pipe()
        self.start("Xvfb", "-displayfd", str(writer), "-screen", "0", "%dx%dx24" % size, "-nolisten", "tcp", "-noreset", pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        os.environ["ASAN_OPTIONS"] = "detect_leaks=0"  # OpenGL's drivers keep things until the end
        self.start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        self.start("openbox")
        # A window that comes before the manager never gets the keyboard.
        until("windows are managed", lambda: "window id" in subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True).stdout)
        Atspi.init()
        Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)

    def start(self, *command, stdout=subprocess.DEVNULL, **more):
        process = subprocess.Popen(command, stdout=stdout, stderr=subprocess.DEVNULL, **more)
        self.processes.append(process)
        return process

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(timeout=30)
            if process.stdout:
                process.stdout.close()

    def everything(self, root=None):
        """All that is showing, from the outside in."""
        waiting = [root or Atspi.get_desktop(0)]
        while waiting:
            thing = waiting.pop(0)
            for child in (thing.get_child_at_index(i) for i in range(thing.get_child_count())):
                if child and (child.get_role() == Atspi.Role.APPLICATION or child.get_state_set().contains(Atspi.StateType.SHOWING)):
                    yield child
                    waiting.append(child)

    def find(self, name, role=None):
        """What shows under a name that begins so."""
        return until(f"{name} shows", lambda: next(
            (thing for thing in self.everything() if (thing.get_name() or "").startswith(name) and
             (role is None or thing.get_role() == role)), None))

    def wait_for_window(self, title):
        """Until the keyboard is its."""
        ask = ["xdotool", "getactivewindow", "getwindowname"]
        until(f"{title} is active",
              lambda: subprocess.run(ask, capture_output=True, text=True).stdout.strip().startswith(title))

    def first_start(self, name="Ann", password="a long secret"):
        """Makes the first account, which leads into an empty library."""
        self.wait_for_window("Welcome to Matinee")
        self.click(self.find("Name"))
        for text in (name, password, password):
            self.type(text)
            self.press("Tab")
        self.press("Return")
        self.find("Your library is empty")
        self.wait_for_window("Matinee")

    def shows(self, name):
        return any((thing.get_name() or "").startswith(name) for thing in self.everything())

    def box(self, thing):
        box = thing.get_extents(Atspi.CoordType.SCREEN)
        return tuple(side * self.scale for side in (box.x, box.y, box.width, box.height))

    @staticmethod
    def value(thing):
        return Atspi.Value.get_current_value(thing)

    def click(self, thing):
        x, y, width, height = self.box(thing)
        self.hand("mousemove", x + width // 2, y + height // 2, "click", 1)

    def type(self, text):
        self.hand("type", "--delay", 15, text)

    def press(self, *keys):
        self.hand("key", "--delay", 30, *keys)

    @staticmethod
    def hand(*arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True)

    def picture(self, box):
        """The pixels of a part of the screen."""
        x, y, width, height = box
        return subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "rgb:-"],
                              check=True, stdout=subprocess.PIPE).stdout
