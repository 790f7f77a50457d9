"""Remote engines in the whole program, against a server on loopback that speaks OpenAI's protocol."""
import hashlib
import http.server
import json
import os
import signal
import sqlite3
import struct
import subprocess
import threading
import unittest

from harness import PASSWORD, PROGRAM, ProgramTest, call, plain_environment, until

MINUTES = 12


def make_sound(path):
    """Tones of four seconds with a second of silence after each."""
    loudness = "volume=volume='if(lt(mod(t,5),4),1,0)':eval=frame"
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"sine=f=440:r=16000:d={MINUTES * 60}", "-af",
                    loudness, path], check=True, stdin=subprocess.DEVNULL)


class Engine(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status, reply = self.server.owner.answer(self.path, self.headers, body)
        reply = json.dumps(reply).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)
        except (BrokenPipeError, ConnectionResetError):
            pass  # killed meanwhile

    def log_message(self, *_):
        pass


class EngineServer:
    def __init__(self):
        self.pieces = []  # digest and seconds of each sound, as they came
        self.allowed = threading.Semaphore(0)  # pieces that are answered
        self.embeds = True
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Engine)
        self.http.daemon_threads = True
        self.http.owner = self
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/v1"

    def answer(self, path, headers, body):
        if headers["Authorization"] != "Bearer sk-loopback":
            return 401, {"error": {"message": "a wrong key"}}
        return self.embed(json.loads(body)) if path == "/v1/embeddings" else self.transcribe(body)

    def transcribe(self, body):
        wave = body[body.index(b"RIFF"):]
        samples = struct.unpack("<I", wave[40:44])[0]
        digest = hashlib.sha256(wave[:44 + samples]).hexdigest()
        self.pieces.append((digest, samples / 32000))
        self.allowed.acquire()
        text = f" The lighthouse number {len(self.pieces)} is lit."
        return 200, {"text": text, "segments": [{"start": 1.0, "end": 3.0, "text": text, "avg_logprob": -0.1}]}

    def embed(self, request):
        if not self.embeds:
            return 503, {"error": {"message": "down"}}
        vectors = [[1.0, float(len(text) % 7), 2.0] for text in request["input"]]
        return 200, {"data": [{"index": i, "embedding": vector} for i, vector in enumerate(vectors)]}


class Remote(ProgramTest):
    def setUp(self):
        super().setUp()
        self.engine = EngineServer()
        self.addCleanup(self.engine.http.shutdown)
        self.sound = os.path.join(self.root, "sound.flac")
        make_sound(self.sound)
        self.create_admin()
        os.environ["MATINEE_OPENAI_API_KEY"] = "sk-loopback"
        self.addCleanup(os.environ.pop, "MATINEE_OPENAI_API_KEY")

    def start(self, *engines):
        chosen = [option for engine in engines for option in ("--set", f"engines/{engine}=openai")]
        return self.matinee("--set", f"openai/baseUrl={self.engine.url}", *chosen)

    def query(self, sql):
        database = sqlite3.connect(f"file:{self.folder}/matinee.db?mode=ro", uri=True)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def start_import(self):
        return subprocess.Popen([PROGRAM, "--data-dir", self.folder, "import", self.sound], stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, env=plain_environment())

    def jobs_are_over(self):
        return not self.query("SELECT 1 FROM jobs WHERE state IN ('queued', 'running')")

    def found(self, server, words):
        """How many moments a search finds."""
        signed_in = call(server.url + "/login", {"username": "root", "password": PASSWORD}).json()
        return len(call(f"{server.url}/api/v1/search?q={words}", token=signed_in["access_token"]).json())

    def embedder_is(self, embedder):
        return self.query("SELECT embedder FROM search_state") == [(embedder,)]

    def test_a_killed_transcription_goes_on_with_the_next_piece(self):
        server = self.start("transcription")
        with self.start_import() as client:
            self.engine.allowed.release()
            lines = "SELECT start_ms, text FROM transcript_lines ORDER BY number"
            until("the first piece is kept", lambda: self.query(lines))
            until("others are asked for", lambda: len(self.engine.pieces) >= 3)
            server.stop(signal.SIGKILL)
            client.wait()
        finished = self.engine.pieces[:1]
        asked = len(self.engine.pieces)
        for _ in range(100):
            self.engine.allowed.release()
        with self.start("transcription"):
            until("the work is done", self.jobs_are_over)
        again = self.engine.pieces[asked:]
        self.assertFalse(set(finished) & set(again), "a finished piece was asked for again")
        seconds = sorted(set(finished) | set(again), key=lambda piece: (finished + again).index(piece))
        self.assertAlmostEqual(sum(length for _, length in seconds), MINUTES * 60, delta=1)
        self.assertTrue(all(length <= 300 for _, length in seconds))
        starts = [start for start, _ in self.query(lines)]
        self.assertEqual(len(starts), len(seconds))
        self.assertEqual(starts, sorted(starts))
        self.assertEqual(starts[0], 1000)
        self.assertAlmostEqual(starts[1], 1000 + seconds[0][1] * 1000, delta=1)
        self.assertEqual(self.query("SELECT status, transcript_source FROM videos"), [("completed", "openai/whisper-1")])

    def test_a_switch_of_embedders_and_an_engine_that_is_down_lose_nothing(self):
        for _ in range(100):
            self.engine.allowed.release()
        with self.start("transcription"), self.start_import() as client:
            client.wait()
            until("the film is done", self.jobs_are_over)
        former = self.query("SELECT DISTINCT embedder FROM passages")
        self.engine.embeds = False
        with self.start("transcription", "embedding") as server:
            lacking = "SELECT state, fault FROM jobs WHERE kind = 'reindex'"
            until("the engine has failed", lambda: self.query(lacking) == [("queued", "engine-failed")])
            self.assertGreater(self.found(server, "lighthouse"), 0)
            self.assertEqual(self.query("SELECT DISTINCT embedder FROM passages"), former)
        self.engine.embeds = True
        with self.start("transcription", "embedding") as server:
            until("the new embedder is in use", lambda: self.embedder_is("openai/text-embedding-3-small"), 180)
            self.assertGreater(self.found(server, "lighthouse"), 0)


if __name__ == "__main__":
    unittest.main()
