"""Pictures of every page, for whoever looks at them: pictures.py FOLDER. They show a library of 300 films, which is made once below FOLDER
and takes some minutes, and an empty one; dark and light, at 1280x800 and at twice the scale, in Japanese, and from right to left.
MATINEE_PROGRAM names the program."""
import os
import subprocess
import sys
import time

from harness import PASSWORD, PROGRAM, plain_environment, run
from manyfilms import make_many
from screen import Screen, until

FILMS = 300
SIZE = (1280, 800)
SETTLE = 1.5  # seconds, for posters and opening moves: nobody waits for a picture to be right but an eye

# The name of a picture, the settings and the environment it is taken with, and the scale.
LOOKS = [("dark", ["ui/theme=dark"], {}, 1), ("light", ["ui/theme=light"], {}, 1), ("dark-2x", ["ui/theme=dark"], {}, 2),
         ("japanese", ["ui/theme=light", "ui/language=ja"], {}, 1), ("mirrored", ["ui/theme=dark"], {"MATINEE_REVERSE": "1"}, 1)]


def prepare(data, films):
    if os.path.exists(data):
        return
    made = run("--data-dir", data, "admin", "create", "ann", "--email", "ann@example.org", "--password-stdin", stdin=PASSWORD + "\n")
    assert made.returncode == 0, made.stderr
    if films:
        taken = run("--data-dir", data, "import", *films, timeout=3600)
        assert taken.returncode == 0, taken.stderr


class Session:
    """One run of the program, and its window."""

    def __init__(self, folder, data, look, settings, environment, scale):
        self.screen, self.folder, self.look, self.scale = Screen(tuple(side * scale + 80 for side in SIZE)), folder, look, scale
        options = [word for setting in settings for word in ("--set", setting)]
        self.program = subprocess.Popen(
            [PROGRAM, "--data-dir", data, "--port", "0", "--bind", "127.0.0.1", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=plain_environment(DISPLAY=os.environ["DISPLAY"], XDG_RUNTIME_DIR=folder, QT_SCALE_FACTOR=str(scale), **environment))
        self.screen.wait_for_window("Matinee")
        self.window = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=True).stdout.strip()
        self.screen.hand("windowsize", "--sync", self.window, *(side * scale for side in SIZE))
        self.screen.hand("windowmove", self.window, 20, 20)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.program.terminate()
        self.program.wait()
        self.screen.close()

    def take(self, name):
        time.sleep(SETTLE)
        path = os.path.join(self.folder, f"{name}-{self.look}.png")
        subprocess.run(["import", "-window", "root", "-crop", f"{SIZE[0] * self.scale}x{SIZE[1] * self.scale}+20+20", "+repage", path], check=True)
        print(path, flush=True)


    def rows(self):
        return self.screen.rows("navigation")
