"""A real SMTP server for the tests, on a free port of this machine. Prints {"port": ..} and then a JSON line for whatever
happens: {"login": name} when somebody signs in, {"from", "to", "tls", "user", "message"} for a message. Ends with its input.

smtpserver.py [--starttls | --smtps] [--certificate FILE] [--user NAME --password WORD] [--refuse CODE]"""
import argparse
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def say(**event):
    print(json.dumps(event), flush=True)


class Keeper:
    """Takes every message, or refuses every recipient."""

    def __init__(self, refusal):
        self.refusal = refusal

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if self.refusal:
            return f"{self.refusal} not here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        tls = session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None
        say(**{"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": tls, "user": session.auth_data,
               "message": envelope.content.decode("utf-8", "replace")})
        return "250 OK"


def authenticator(user, password):
    def check(_server, _session, _envelope, _mechanism, data):
        name = data.login.decode()
        say(login=name)
        right = name == user and data.password.decode() == password
        return AuthResult(success=right, handled=False, auth_data=name)
    return check


async def serve(options):
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate)
    tls = options.starttls or options.smtps

    def session():
        return SMTP(Keeper(options.refuse), hostname="mail.test", tls_context=context if options.starttls else None,
                    require_starttls=options.starttls, auth_required=bool(options.user), enable_SMTPUTF8=True,
                    auth_require_tls=tls and not options.smtps,
                    authenticator=authenticator(options.user, options.password) if options.user else None)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if options.smtps else None)
    say(port=server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--starttls", action="store_true")
    parser.add_argument("--smtps", action="store_true")
    parser.add_argument("--certificate")
    parser.add_argument("--user", default="")
    parser.add_argument("--password", default="")
    parser.add_argument("--refuse", type=int, default=0)
    asyncio.run(serve(parser.parse_args()))


main()
