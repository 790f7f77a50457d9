"""Pictures of every page, for whoever looks at them: pictures.py FOLDER [LOOK...]. They show a library of 300 films, which is made once below FOLDER
and takes some minutes, and an empty one; dark and light, at 1280x800 and at twice the scale, in Japanese, and from right to left.
MATINEE_PROGRAM names the program."""
import os
import subprocess
import sys
import time

from harness import PASSWORD, PROGRAM, Matinee, call, plain_environment, run
from manyfilms import make_many
from screen import Atspi, Screen, until

FILMS = 300
SIZE = (1280, 800)
SETTLE = 1.5  # seconds, for posters and opening moves: nobody waits for a picture to be right but an eye

# What a set of pictures is called, the settings it is taken with, and the scale.
LOOKS = {"dark": (["ui/theme=dark"], 1), "light": (["ui/theme=light"], 1), "dark-2x": (["ui/theme=dark"], 2),
         "japanese": (["ui/theme=light", "ui/language=ja"], 1), "mirrored": (["ui/theme=dark", "ui/direction=rtl"], 1),
         "empty-dark": (["ui/theme=dark"], 1), "empty-light": (["ui/theme=light"], 1)}
# The rows of the navigation from the top, by what their pages are called; collections follow.
PAGES = ["library", "continue", "saved", "published", "chats", "studio", "curation", "server"]
TABS = {"curation": ["catalogue", "accounts", "jobs", "audit", "requests", "storage"], "server": ["address", "devices", "keys", "limits"]}


def prepare(data, films):
    """A library with an administrator, and with what somebody has done to it when there are films."""
    if os.path.exists(data):
        return
    made = run("--data-dir", data, "admin", "create", "ann", "--email", "ann@example.org", "--password-stdin", stdin=PASSWORD + "\n")
    assert made.returncode == 0, made.stderr
    if not films:
        return
    for start in range(0, len(films), 50):
        taken = run("--data-dir", data, "import", *(["--catalogue"] if start == 0 else []), *films[start:start + 50], timeout=3600)
        assert taken.returncode == 0, taken.stderr
    with Matinee(data) as program:
        token = call(program.url + "/api/v1/auth/login", {"username": "ann", "password": PASSWORD}).json()["access_token"]
        for number in range(3, 40, 3):
            call(f"{program.url}/api/v1/videos/{number}/progress", {"position_ms": 9000 * number % 29000}, "PUT", token)
        for name, first in (("Linear algebra", 1), ("Bread at home", 20), ("Talks 2024", 40)):
            group = call(program.url + "/api/videos/groups/", {"name": name}, token=token).json()["id"]
            call(f"{program.url}/api/videos/groups/{group}/videos/", {"video_ids": list(range(first, first + 8))}, token=token)
        for question in ("What happens when we wait?", "Where are most mistakes made?"):
            call(program.url + "/api/chat/", {"messages": [{"role": "user", "content": question}]}, token=token)


class Session:
    """One run of the program, and its window."""

    def __init__(self, folder, data, look):
        settings, scale = LOOKS[look]
        self.screen = Screen(tuple(side * scale + 80 for side in SIZE), scale)
        self.folder, self.look, self.scale = folder, look, scale
        options = [word for setting in settings for word in ("--set", setting)]
        self.program = subprocess.Popen(
            [PROGRAM, "--data-dir", data, "--port", "0", "--bind", "127.0.0.1", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=plain_environment(DISPLAY=os.environ["DISPLAY"], XDG_RUNTIME_DIR=folder, QT_SCALE_FACTOR=str(scale)))
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

    def named(self, role, root=None):
        return [thing for thing in self.screen.everything(root) if thing.get_role() == role and thing.get_name()]

    def rows(self):
        """Of the navigation, which is the first list."""
        lists = until("the navigation shows", lambda: self.named(Atspi.Role.LIST))
        return self.named(Atspi.Role.LIST_ITEM, lists[0])

    def take_pages(self):
        for number, page in enumerate(PAGES):
            self.screen.click(self.rows()[number])
            self.take(page)
            for tab, name in enumerate(TABS.get(page, [])[1:], 1):
                self.screen.click(self.named(Atspi.Role.PAGE_TAB)[tab])
                self.take(f"{page}-{name}")

    def take_the_rest(self):
        press = self.screen.press
        self.screen.click(self.rows()[len(PAGES) + 1])  # behind the heading
        self.take("collection")
        self.screen.click(self.rows()[0])
        press("ctrl+k")
        time.sleep(0.5)
        self.screen.type("wait")
        self.take("search")
        press("Escape")
        press("ctrl+comma")
        dialog = until("the settings show", lambda: self.named(Atspi.Role.DIALOG))[-1]
        for number, section in enumerate(self.named(Atspi.Role.LIST_ITEM, self.named(Atspi.Role.LIST, dialog)[0])):
            self.screen.click(section)
            self.take(f"settings-{number + 1}")
        press("Escape")
        self.screen.wait_for_window("Matinee")
        press("question")
        self.take("keys")
        press("Escape")
        x, y, width, _ = self.screen.box(self.named(Atspi.Role.LIST)[1])  # the cards
        self.screen.hand("mousemove", x + width // 6, y + 60 * self.scale, "click", 1)
        time.sleep(4)
        press("space")
        self.screen.hand("mousemove", x + width // 3, y + 150 * self.scale)
        self.take("player")


def main():
    folder = os.path.abspath(sys.argv[1])
    os.makedirs(folder, exist_ok=True)
    full, empty = os.path.join(folder, "data"), os.path.join(folder, "empty")
    prepare(full, [] if os.path.exists(full) else make_many(os.path.join(folder, "films"), FILMS))
    prepare(empty, [])
    looks = sys.argv[2:] or list(LOOKS)
    if len(looks) > 1:  # assistive technology is connected to once a process
        for look in looks:
            subprocess.run([sys.executable, __file__, folder, look], check=True)
        return
    is_empty = looks[0].startswith("empty")
    with Session(folder, empty if is_empty else full, looks[0]) as session:
        session.take_pages()
        if not is_empty:
            session.take_the_rest()


if __name__ == "__main__":
    main()
