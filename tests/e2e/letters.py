"""What Matinee mails, and the links in it."""
import email
import email.policy
import glob
import os
import re


def link_in(letter):
    return re.search(r"https?:\S+", letter.get_body(("plain",)).get_content()).group()


def in_outbox(folder):
    """The letters that wait there, because no mail server is named, the latest first."""
    for path in sorted(glob.glob(os.path.join(folder, "outbox", "*.eml")), key=os.path.getmtime, reverse=True):
        with open(path, "rb") as file:
            yield email.message_from_binary_file(file, policy=email.policy.default)
