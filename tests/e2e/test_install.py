"""What `cmake --install` lays out, as the tools of a desktop see it."""
import os
import re
import subprocess
import tempfile
import unittest

from harness import PROGRAM, run


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


class Installing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = cls.folder.name
        build = os.path.dirname(os.path.dirname(PROGRAM))
        subprocess.run(["cmake", "--install", build, "--prefix", cls.prefix], check=True, capture_output=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, *parts):
        return os.path.join(self.prefix, *parts)

    def read(self, *parts):
        with open(self.path(*parts), encoding="utf-8") as file:
            return file.read()

    def test_the_program_runs_from_there(self):
        result = output(self.path("bin", "matinee"), "--version")
        self.assertEqual(result.returncode, 0, result)
        self.assertRegex(result.stdout, r"^matinee \d+\.\d+\.\d+$")

    def test_the_desktop_file_is_right(self):
        result = output("desktop-file-validate", self.path("share/applications/org.matinee.Matinee.desktop"))
        self.assertEqual((result.returncode, result.stdout + result.stderr), (0, ""))

    def test_the_store_page_is_right(self):
        result = output("appstreamcli", "validate", "--no-net", "--explain",
                        self.path("share/metainfo/org.matinee.Matinee.metainfo.xml"))
        self.assertNotRegex(result.stdout, r"(?m)^[EW]:", result.stdout)

    def test_the_manual_is_right_and_names_all_that_help_names(self):
        result = output("groff", "-ww", "-man", "-Tutf8", self.path("share/man/man1/matinee.1"))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        manual = self.read("share/man/man1/matinee.1").replace("\\", "")
        for option in re.findall(r"--[a-z-]+", run("--help").stdout):
            self.assertIn(option, manual)

    def test_the_icon_and_the_unit_name_what_was_installed(self):
        self.assertTrue(os.path.exists(self.path("share/icons/hicolor/scalable/apps/org.matinee.Matinee.svg")))
        start = re.search(r"(?m)^ExecStart=(\S+) --headless$", self.read("lib/systemd/user/matinee.service"))
        self.assertTrue(start and start.group(1).endswith("/bin/matinee"), start)

    def test_the_model_comes_along_with_its_licence(self):
        if not os.path.isdir(self.path("share/matinee/models")):
            self.skipTest("The embedding model is not there: run installer/models/fetch.sh")
        for name in ("weights.f16", "vocab.txt", "LICENSE"):
            self.assertGreater(os.path.getsize(self.path("share/matinee/models/use-lite", name)), 0)


if __name__ == "__main__":
    unittest.main()
