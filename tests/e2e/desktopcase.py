"""What tests of the window among other programs of a desktop begin with: a folder, its owner's account, and a start."""
import os
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["MATINEE_PROGRAM"]


class DesktopCase(unittest.TestCase):
    """A class of tests gives `screen`, and `options` of its starts."""

    options = []

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.environment = {**{name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
                            "XDG_RUNTIME_DIR": self.root}
        self.run_program("admin", "create", "ann", "--email", "ann@example.org", "--password-stdin", stdin="a long secret\n")

    def run_program(self, *arguments, stdin=""):
        done = subprocess.run([PROGRAM, "--data-dir", os.path.join(self.root, "data"), *arguments], input=stdin,
                              capture_output=True, text=True, timeout=120, env=self.environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def start(self):
        self.program = subprocess.Popen([PROGRAM, "--data-dir", os.path.join(self.root, "data"), "--port", "0",
                                         "--bind", "127.0.0.1", *self.options],
                                        stdout=subprocess.DEVNULL, env=self.environment)
        self.addCleanup(self.end)
        self.screen.wait_for_window("Matinee")

    def end(self):
        if self.program.poll() is None:
            self.program.terminate()
        self.assertEqual(self.program.wait(timeout=60), 0)
