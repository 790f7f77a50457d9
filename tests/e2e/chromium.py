"""Headless Chromium for the end-to-end tests, driven over a pipe: DevTools' own protocol, without a library."""
import json
import os
import subprocess


def command(root, *arguments):
    """The browser with a profile of its own below `root`."""
    return ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--mute-audio", "--autoplay-policy=no-user-gesture-required",
            f"--user-data-dir={os.path.join(root, 'profile')}", *arguments]


class Tab:
    """A tab in a browser of its own."""

    def __init__(self, root):
        commands, self.commands = os.pipe()
        self.replies, replies = os.pipe()
        # It reads commands from 3 and writes replies to 4; what is there already must not be in the way.
        inherited = [os.dup(end) for end in (commands, replies)]
        shell = 'exec 3<&"$0" 4>&"$1"; shift; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", shell, *map(str, inherited), *command(root, "--remote-debugging-pipe", "about:blank")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=inherited, env={**os.environ, "HOME": root})
        for end in (commands, replies, *inherited):
            os.close(end)
        self.unread = b""
        self.last = 0
        self.session = None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable")

    def send(self, method, **params):
        """One command; its result."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        return self.wait_for(lambda reply: reply.get("id") == self.last).get("result", {})

    def wait_for(self, is_it):
        """The first message that is it; those before are let go."""
        while True:
            while b"\0" not in self.unread:
                piece = os.read(self.replies, 1 << 16)
                if not piece:
                    raise AssertionError("the browser has ended")
                self.unread += piece
            text, _, self.unread = self.unread.partition(b"\0")
            message = json.loads(text)
            if is_it(message):
                return message

    def open(self, address):
        self.send("Page.navigate", url=address)
        self.wait_for(lambda message: message.get("method") == "Page.loadEventFired")

    def run(self, script):
        """What a script in the page comes to, promises too."""
        reply = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        return reply.get("result", {}).get("value")

    def close(self):
        os.close(self.commands)
        os.close(self.replies)
        self.process.kill()
        self.process.wait()
