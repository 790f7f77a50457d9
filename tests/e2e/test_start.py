"""How the program starts, refuses to, and ends."""
import os
import signal
import socket
import sqlite3
import unittest

from harness import PASSWORD, ProgramTest, call, run


class Starting(ProgramTest):
    def refuses(self, result, words):
        """One plain sentence, and exit code 1."""
        self.assertEqual(result.returncode, 1, result)
        lines = result.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertIn(words, lines[0])
        self.assertTrue(lines[0].endswith(".") or "Say: " in lines[0], lines[0])

    def test_both_signals_end_it_in_order(self):
        for how in (signal.SIGTERM, signal.SIGINT):
            self.assertEqual(self.matinee().stop(how), 0)

    def test_without_an_admin_it_says_that_it_is_for_this_computer(self):
        program = self.matinee()
        program.process.send_signal(signal.SIGTERM)
        self.assertIn("no admin yet", program.process.stderr.read())

    def test_a_second_server_on_a_folder_is_refused(self):
        self.matinee()
        self.refuses(self.command("--headless", "--port", "0"), "already running")

    def test_what_a_killed_server_left_is_no_lock(self):
        for left in (f"{os.getpid()}\nmatinee\n{socket.gethostname()}\n", "1\nmatinee\nanother-container\nid\nboot\n"):
            self.matinee().stop(signal.SIGKILL)
            with open(os.path.join(self.folder, "lock"), "w") as lock:
                lock.write(left)
            self.assertEqual(self.matinee().stop(), 0)

    def test_a_lock_that_names_another_computer_is_one_while_it_is_held(self):
        self.matinee()
        with open(os.path.join(self.folder, "lock"), "r+") as lock:
            lock.write("1\nmatinee\nanother-container\n")
        self.refuses(self.command("--headless", "--port", "0"), "already running")

    def test_a_port_in_use_is_refused(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = str(other.getsockname()[1])
            self.refuses(self.command("--headless", "--bind", "127.0.0.1", "--port", port), "in use")

    def test_an_address_of_another_computer_is_refused(self):
        self.refuses(self.command("--headless", "--bind", "192.0.2.1", "--port", "0"), "no address of this computer")

    def test_no_display_is_refused(self):
        self.refuses(run("--data-dir", self.folder), "no display")

    def test_a_display_that_does_not_answer_is_refused(self):
        self.refuses(run("--data-dir", self.folder, DISPLAY=":9999"), "does not answer")

    def test_a_folder_that_cannot_be_made_is_refused(self):
        with open(os.path.join(self.root, "file"), "w"):
            pass
        self.refuses(run("--headless", "--data-dir", os.path.join(self.root, "file", "data")), "cannot be written to")

    def test_a_database_from_a_newer_version_is_refused(self):
        self.create_admin()
        with sqlite3.connect(os.path.join(self.folder, "matinee.db")) as database:
            database.execute("INSERT INTO schema_version VALUES (9999)")
        database.close()
        self.refuses(self.command("--headless", "--port", "0"), "newer Matinee")

    def test_a_database_of_another_kind_is_refused(self):
        self.refuses(self.command("--headless", "--database", "mysql://localhost/x"), "--database")

    def test_options_that_make_no_sense_are_refused(self):
        for options, words in ((["--port", "70000"], "--port"), (["--bind", "here"], "--bind"), (["--nonsense"], "nonsense"),
                               (["--set", "limits/chat"], "KEY=VALUE"), (["dance"], "no command"), (["import"], "matinee import"),
                               (["ask"], "matinee ask"), (["admin", "create", "x"], "matinee admin create")):
            with self.subTest(options=options):
                self.refuses(self.command(*options), words)
        self.refuses(self.command("--headless", "--set", "no/such=1"), "no setting")

    def test_a_killed_server_is_followed_by_another(self):
        self.matinee().stop(signal.SIGKILL)
        self.assertEqual(self.matinee().stop(), 0)

    def test_the_network_is_let_in_once_there_is_an_admin(self):
        program = self.matinee(bind=None)
        first = program.lines[-1]
        self.assertIn("127.0.0.1", first)
        self.create_admin()
        second = program.wait_for("listening on ")
        port = second.rsplit(":", 1)[1]
        self.assertEqual(first.rsplit(":", 1)[1], port)
        self.assertEqual(call(f"http://127.0.0.1:{port}/videos").json(), [])


class Commands(ProgramTest):
    def test_an_admin_made_beside_a_running_server_can_sign_in(self):
        program = self.matinee()
        self.assertEqual(self.create_admin()["role"], "admin")
        answer = call(program.url + "/login", {"username": "root", "password": PASSWORD})
        self.assertEqual(answer.status, 200)

    def test_a_taken_name_and_an_empty_password_are_refused_in_words(self):
        self.create_admin()
        again = self.command("admin", "create", "ROOT", "--email", "other@example.org", "--password-stdin", stdin="x\n")
        self.assertEqual((again.returncode, "taken" in again.stderr), (1, True), again)
        empty = self.command("admin", "create", "other", "--email", "other@example.org", "--password-stdin", stdin="\n")
        self.assertEqual((empty.returncode, "password" in empty.stderr), (1, True), empty)

    def test_the_known_videos_are_put_into_the_catalogue_once(self):
        self.create_admin()
        program = self.matinee()
        planted = self.command("admin", "seed-catalogue")
        self.assertEqual(planted.returncode, 0, planted.stderr)
        self.assertEqual(len(planted.stdout.splitlines()), 2)
        self.assertEqual(self.command("admin", "seed-catalogue").stdout, "")
        self.assertEqual(len(call(program.url + "/videos").json()), 2)

    def test_work_for_nobody_is_refused_in_words(self):
        asked = self.command("ask", "Why?")
        self.assertEqual((asked.returncode, "no admin" in asked.stderr), (1, True), asked)


if __name__ == "__main__":
    unittest.main()
