"""Signing up by mail and choosing a new password, with the real program and a real mail server."""
import base64
import email
import email.policy
import json
import os
import re
import subprocess
import sys
import time
import unittest
import urllib.parse

from harness import ProgramTest, call, until
from letters import in_outbox, link_in

SMTP_SERVER = os.path.join(os.path.dirname(__file__), "..", "smtpserver.py")
EVE = {"username": "eve", "email": "eve@example.org", "password": "pass1234"}


class MailServer:
    """tests/smtpserver.py, with STARTTLS and one account."""

    def __init__(self, folder, password):
        self.certificate = os.path.join(folder, "mail.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-subj", "/CN=mail.test", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", self.certificate, "-out", self.certificate + ".crt"], check=True, capture_output=True)
        with open(self.certificate + ".crt") as certificate, open(self.certificate, "a") as both:
            both.write(certificate.read())
        self.process = subprocess.Popen(
            [sys.executable, SMTP_SERVER, "--starttls", "--certificate", self.certificate, "--user", "films",
             "--password", password], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = f"smtp://films@127.0.0.1:{self.next()['port']}"

    def next(self):
        return json.loads(self.process.stdout.readline())

    def mail(self):
        """The next message, once somebody has signed in for it."""
        while "message" not in (event := self.next()):
            pass
        assert event["tls"] and event["user"] == "films", event
        return email.message_from_string(event["message"], policy=email.policy.default)

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()


class Mail(ProgramTest):
    def secret(self, name, value):
        os.makedirs(os.path.join(self.folder, "secrets"), mode=0o700, exist_ok=True)
        path = os.path.join(self.folder, "secrets", name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(value + "\n")

    def login(self, url, password):
        return call(url + "/api/auth/login/", {"username": "eve", "password": password})

    def press(self, link, **fields):
        """What a browser sends when the button of the page behind the link is pressed."""
        page = call(link, headers={"Accept": "text/html"})
        self.assertEqual(page.status, 200)
        for name, value in re.findall(rb'name="(uid|token)" value="([^"]*)"', page.body):
            fields[name.decode()] = value.decode()
        form = urllib.parse.urlencode(fields)
        return subprocess.run(["curl", "--silent", "--output", "/dev/null", "--write-out", "%{http_code}", "--data", form,
                               link.partition("?")[0]], capture_output=True, text=True, check=True).stdout

    def test_the_whole_way_over_a_mail_server_whose_password_was_wrong(self):
        server = MailServer(self.root, "hunter2")
        self.addCleanup(server.stop)
        self.secret("smtp-password", "wrong")
        url = self.matinee("--set", "mail/smtpUrl=" + server.url, "--set", "mail/caFile=" + server.certificate,
                           "--set", "mail/from=Films <films@example.org>").url
        begin = time.monotonic()
        signed_up = call(url + "/api/auth/signup/", EVE)
        self.assertEqual((signed_up.status, signed_up.json()),
                         (201, {"detail": "Verification email sent. Please check your email."}))
        self.assertLess(time.monotonic() - begin, 5, "nobody waits for the mail server")
        self.assertEqual(server.next(), {"login": "films"})
        self.assertEqual(self.login(url, "pass1234").status, 400)

        self.secret("smtp-password", "hunter2")
        confirm = server.mail()
        self.assertEqual((confirm["from"], confirm["to"], confirm["subject"]),
                         ("Films <films@example.org>", "eve@example.org", "Confirm your email address"))
        self.assertIn(link_in(confirm).replace("&", "&amp;"), confirm.get_body("html").get_content())
        self.assertEqual(self.press(link_in(confirm)), "200")
        self.assertEqual(self.press(link_in(confirm)), "400")
        access = self.login(url, "pass1234").json()["access"]
        self.assertEqual(call(url + "/api/auth/me/", token=access).json()["username"], "eve")
        self.assertEqual(call(url + "/my-videos", token=access).status, 200)

        for address in ("eve@example.org", "zoe@example.org"):
            asked = call(url + "/api/auth/password-reset/", {"email": address})
            self.assertEqual((asked.status, asked.json()),
                             (200, {"detail": "Password reset email sent. Please check your email."}))
        self.assertEqual(self.press(link_in(server.mail()), new_password="another one"), "200")
        self.assertEqual(call(url + "/api/auth/me/", token=access).status, 401)
        self.assertEqual(self.login(url, "pass1234").status, 400)
        self.assertEqual(self.login(url, "another one").status, 200)

    def test_without_a_mail_server_mail_is_kept_also_over_a_restart(self):
        program = self.matinee()
        self.assertEqual(call(program.url + "/api/auth/signup/", EVE, headers={"Accept-Language": "ja"}).status, 201)
        message = until("the mail is in the outbox", lambda: next(in_outbox(self.folder), None))
        self.assertEqual(message["subject"], "メールアドレスの確認")
        uid, token = re.search(r"uid=(\d+)&token=(\S+)", link_in(message)).groups()
        program.stop()
        url = self.matinee().url
        encoded = base64.urlsafe_b64encode(uid.encode()).decode().rstrip("=")
        verified = call(url + "/api/auth/verify-email/", {"uid": encoded, "token": token})
        self.assertEqual((verified.status, verified.json()),
                         (200, {"detail": "Email verification completed. Please sign in."}))
        self.assertEqual(self.login(url, "pass1234").status, 200)


if __name__ == "__main__":
    unittest.main()
