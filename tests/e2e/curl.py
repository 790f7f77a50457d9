"""Requests as people make them by hand: with curl."""
import json
import subprocess


class Reply:
    """One exchange as curl tells it."""

    def __init__(self, *arguments):
        command = ["curl", "--silent", "--show-error", "--max-time", "60", "--include", *arguments]
        said = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n")
        head, _, self.body = said.partition(b"\r\n\r\n")
        first, *fields = head.decode().split("\r\n")
        self.status = int(first.split()[1])
        self.headers = {name.lower(): value for name, value in (field.split(": ", 1) for field in fields)}

    def json(self):
        return json.loads(self.body)


def curl(url, body=None, token=None, *more):
    data = ["--data", json.dumps(body)] if body is not None else []
    bearer = ["--header", "Authorization: Bearer " + token] if token else []
    return Reply(*data, *bearer, *more, url)
