"""Who is let in, and what is shown to whom: TLS, host names, proxies, files on the disk."""
import glob
import http.client
import json
import os
import socket
import ssl
import stat
import subprocess
import unittest
import urllib.parse

from harness import PROGRAM, ProgramTest, plain_environment, until


def ask(url, headers=None, tls=None, method="GET", body=None):
    """One request with exactly these headers; status, headers, body."""
    address = urllib.parse.urlsplit(url)
    connection = (http.client.HTTPSConnection(address.hostname, address.port, context=tls, timeout=60) if tls
                  else http.client.HTTPConnection(address.hostname, address.port, timeout=60))
    try:
        connection.request(method, address.path or "/", body=body, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


class Tls(ProgramTest):
    def start(self, *options):
        program = self.matinee("--tls-port", "0", *options)
        return program, program.wait_for("listening on https://").split()[-1]

    def trusting(self, pem=None):
        return ssl.create_default_context(cafile=pem or os.path.join(self.folder, "secrets", "tls.pem"))

    def test_a_self_made_certificate_is_one_for_this_machine(self):
        program, secure = self.start()
        context = self.trusting()
        for host in ("127.0.0.1", "localhost"):
            status, headers, body = ask(f"https://{host}:{secure.rsplit(':', 1)[1]}/videos", tls=context)
            self.assertEqual((status, body), (200, b"[]"))
            self.assertNotIn("Strict-Transport-Security", headers)
        self.assertEqual(ask(program.url + "/videos")[0], 200)
        with self.assertRaises(ssl.SSLCertVerificationError):
            ask(secure + "/videos", tls=ssl.create_default_context())
        kept = os.stat(os.path.join(self.folder, "secrets", "tls.pem"))
        self.assertEqual(stat.S_IMODE(kept.st_mode), 0o600)
        program.stop()
        before = self.trusting().get_ca_certs(True)
        self.start()
        self.assertEqual(self.trusting().get_ca_certs(True), before)

    def test_old_protocols_are_refused(self):
        _, secure = self.start()
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        old.minimum_version = ssl.TLSVersion.TLSv1
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises((ssl.SSLError, OSError)):
            ask(secure + "/videos", tls=old)
        old.maximum_version = ssl.TLSVersion.TLSv1_2
        self.assertEqual(ask(secure + "/videos", tls=old)[0], 200)

    def test_a_certificate_from_files_is_shown_and_kept_to(self):
        cert, key = os.path.join(self.root, "cert.pem"), os.path.join(self.root, "key.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=films.example",
                        "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", cert],
                       check=True, capture_output=True)
        _, secure = self.start("--tls-cert", cert, "--tls-key", key)
        status, headers, _ = ask(secure + "/videos", tls=self.trusting(cert))
        self.assertEqual(status, 200)
        self.assertIn("max-age=", headers["Strict-Transport-Security"])

    def test_what_cannot_be_had_is_refused_in_a_sentence(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            taken = str(other.getsockname()[1])
            for options, words in ((["--tls-port", "0", "--tls-cert", "/none", "--tls-key", "/none"], "certificate"),
                                   (["--tls-port", taken], "in use"), (["--tls-port", "x"], "--tls-port"),
                                   (["--tls-cert", "/none", "--tls-key", "/none"], "--tls-port"),
                                   (["--tls-port", "0", "--tls-cert", "/none"], "go together")):
                with self.subTest(options=options):
                    refused = self.command("--headless", "--bind", "127.0.0.1", "--port", "0", *options)
                    self.assertEqual((refused.returncode, refused.stdout), (1, ""), refused)
                    self.assertIn(words, refused.stderr.strip().splitlines()[-1])


class Hosts(ProgramTest):
    def test_a_name_that_was_made_to_point_here_is_refused(self):
        program = self.matinee("--set", "server/hosts=films.example")
        port = program.url.rsplit(":", 1)[1]
        for host in ("localhost:" + port, "127.0.0.1:" + port, "films.example", socket.gethostname()):
            self.assertEqual(ask(program.url + "/videos", {"Host": host})[0], 200, host)
        for path, key in (("/videos", "error"), ("/media/1/video.mp4", "detail"), ("/none", "error")):
            status, _, body = ask(program.url + path, {"Host": "evil.example:" + port})
            self.assertEqual((status, list(json.loads(body))), (421, [key]))

    def test_a_proxy_speaks_for_its_client_when_it_is_trusted(self):
        told = {"X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "films.example"}
        for trusted in (True, False):
            proxies = ["--set", "server/trustedProxies=127.0.0.1"] if trusted else []
            program = self.matinee("--set", "server/hosts=films.example", "--set", "limits/signIn=2", *proxies)
            tries = [ask(program.url + "/login", {**told, "X-Forwarded-For": f"198.51.100.{i}"}, method="POST",
                         body='{"username":"nobody%d","password":"x"}' % i) for i in range(5)]
            self.assertEqual([status for status, _, _ in tries].count(429), 0 if trusted else 3)
            for status, headers, _ in tries:
                if status == 429:
                    self.assertGreater(int(headers["Retry-After"]), 0)
            program.stop()


class Files(ProgramTest):
    def test_nothing_is_open_to_others_in_a_folder_that_is(self):
        os.makedirs(self.folder)
        os.chmod(self.folder, 0o755)
        before = os.umask(0o022)
        try:
            with open(os.path.join(self.folder, "matinee.db"), "w"):
                pass  # of an earlier version
            self.create_admin()
            with self.matinee():
                for path in glob.glob(self.folder + "/**", recursive=True):
                    if path.rstrip("/") != self.folder:
                        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)
        finally:
            os.umask(before)


class Waiting(ProgramTest):
    def test_imports_that_wait_do_not_hold_up_a_command(self):
        speech = sorted(glob.glob("/usr/share/pocketsphinx/test/data/librivox/*.wav"))
        self.create_admin()
        with self.matinee():
            imports = []
            for i in range(6):
                film = os.path.join(self.root, f"{i}.wav")
                with open(os.path.join(self.root, "list"), "w") as order:
                    order.writelines(f"file '{name}'\n" for name in speech[i:] + speech)
                subprocess.run(["ffmpeg", "-v", "error", "-f", "concat", "-safe", "0", "-i", order.name, film], check=True)
                imports.append(subprocess.Popen([PROGRAM, "--data-dir", self.folder, "import", film], text=True,
                                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                                env=plain_environment()))
            until("all wait", lambda: len(glob.glob(self.folder + "/media/*")) == 6)
            self.assertIn("root", json.dumps(self.create_admin("root2")))
            self.assertIsNone(imports[-1].poll())
            for one in imports:
                one.terminate()
                one.communicate()


if __name__ == "__main__":
    unittest.main()
