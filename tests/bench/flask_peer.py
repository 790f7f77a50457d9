"""The peer of bench_json.py: the rows of GET /my-videos as a small Flask application serves them from SQLite.

It does what such an application does for each request: it checks a signed token, asks the database for the account's
rows, and writes them as JSON. Run by gunicorn; MATINEE_PEER_DB names the database and MATINEE_PEER_KEY the key.
"""
import hashlib
import hmac
import os
import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)
KEY = os.environ.get("MATINEE_PEER_KEY", "").encode()
COLUMNS = ("id", "category", "script", "series_name", "series_number", "video_url")


def sign(account):
    return account + "." + hmac.new(KEY, account.encode(), hashlib.sha256).hexdigest()


def database():
    if "database" not in g:
        g.database = sqlite3.connect(os.environ["MATINEE_PEER_DB"])
    return g.database


@app.teardown_appcontext
def close(_error):
    connection = g.pop("database", None)
    if connection is not None:
        connection.close()


@app.get("/my-videos")
def my_videos():
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    account = token.partition(".")[0]
    if scheme != "Bearer" or not hmac.compare_digest(token, sign(account)):
        return jsonify(msg="Missing Authorization Header"), 401
    rows = database().execute(
        "SELECT v.id, v.category, v.script, v.series_name, v.series_number, v.video_url FROM saved s"
        " JOIN videos v ON v.id = s.video_id WHERE s.account_id = ? ORDER BY s.rowid DESC", (account,))
    return jsonify([dict(zip(COLUMNS, row)) for row in rows])
