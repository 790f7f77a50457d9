"""Kills Matinee at ten points of an import: afterwards the film is whole or absent, and nothing else is there."""
import glob
import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import unittest

from harness import PROGRAM, ProgramTest, plain_environment, until

SPEECH = sorted(glob.glob("/usr/share/pocketsphinx/test/data/librivox/*.wav"))
POINTS = 10


def make_film(path, speech):
    """Uncompressed pictures, so that copying takes a while, and one spoken sentence."""
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=size=640x480:rate=10", "-i", speech,
                    "-shortest", "-c:v", "rawvideo", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le", path],
                   check=True, stdin=subprocess.DEVNULL)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Killed(ProgramTest):
    def setUp(self):
        super().setUp()
        self.source = os.path.join(self.root, "film.mkv")
        make_film(self.source, SPEECH[1])
        self.create_admin()

    def start_import(self):
        """`matinee import` beside a server; its stderr says how far the work is."""
        return subprocess.Popen([PROGRAM, "--data-dir", self.folder, "import", self.source], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=plain_environment())

    def query(self, sql):
        database = sqlite3.connect(f"file:{self.folder}/matinee.db?mode=ro", uri=True)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def kill_after(self, lines):
        """Kills the server when the import has printed so many lines. Returns the lines it did print."""
        server = self.matinee()
        printed = []
        with self.start_import() as client:
            while len(printed) < lines and (line := client.stderr.readline()):
                printed.append(line)
            server.stop(signal.SIGKILL)
            client.communicate()
        return printed

    def wait_for_the_queue(self):
        until("the queue is empty", lambda: not self.query("SELECT 1 FROM jobs WHERE state NOT IN ('done', 'failed', 'cancelled')"))

    def finish(self):
        """Starts again, and waits until the queue is empty."""
        with self.matinee():
            self.wait_for_the_queue()

    def check_whole(self, expected_lines):
        self.assertEqual(self.query("SELECT kind FROM jobs WHERE state <> 'done'"), [])
        videos = self.query("SELECT id, status, media_key, media_path FROM videos")
        self.assertEqual([video[1] for video in videos], ["completed"])
        video_id, _, key, name = videos[0]
        self.assertEqual(os.listdir(os.path.join(self.folder, "media")), [key])
        kept = os.path.join(self.folder, "media", key)
        self.assertEqual(sorted(os.listdir(kept)), sorted(["fingerprint", "poster.jpg", "sprites.jpg", "sprites.vtt", "thumbnail.jpg", name]))
        self.assertEqual(digest(os.path.join(kept, name)), digest(self.source))
        self.assertEqual(os.listdir(os.path.join(self.folder, "incoming")), [])
        lines = self.query(f"SELECT number, text FROM transcript_lines WHERE video_id = {video_id} ORDER BY number")
        self.assertEqual(lines, expected_lines)
        self.assertTrue(self.query(f"SELECT 1 FROM passages WHERE video_id = {video_id}"))

    def check_absent(self):
        self.assertEqual(self.query("SELECT id FROM videos"), [])
        self.assertEqual(os.listdir(os.path.join(self.folder, "media")), [])
        self.assertEqual(os.listdir(os.path.join(self.folder, "incoming")), [])

    def test_the_film_is_whole_or_absent_wherever_the_import_was_killed(self):
        template = self.folder
        self.folder = shutil.copytree(template, os.path.join(self.root, "reference"))
        with self.matinee(), self.start_import() as client:
            report, progress = client.communicate()
            self.wait_for_the_queue()
        self.assertEqual(json.loads(report)["status"], "completed", progress)
        expected = self.query("SELECT number, text FROM transcript_lines ORDER BY number")
        self.assertTrue(expected)
        self.check_whole(expected)
        total = len(progress.splitlines())
        self.assertGreaterEqual(total, POINTS, progress)

        for point in range(POINTS):
            with self.subTest(point=point):
                self.folder = shutil.copytree(template, os.path.join(self.root, f"point-{point}"))
                printed = self.kill_after(point * total // POINTS)
                self.finish()
                taken = self.query("SELECT 1 FROM jobs")
                print("killed after:", printed[-1].strip() if printed else "the start", flush=True)
                # Only a file that Matinee had not yet heard of may be absent.
                self.assertTrue(taken or not printed)
                self.check_whole(expected) if taken else self.check_absent()
                shutil.rmtree(self.folder)


if __name__ == "__main__":
    unittest.main()
