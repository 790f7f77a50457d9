"""A real film of half a minute with what is said in it as a text track, so that its transcript is known."""
import os
import subprocess

LINES = [
    (0, "Welcome to the harbour."),
    (6, "The red boat leaves at noon."),
    (14, "A lighthouse keeper counts the ships every evening."),
    (22, "In winter the sea freezes near the pier."),
]


def write_subtitles(path):
    with open(path, "w", encoding="utf-8") as out:
        for number, (start, text) in enumerate(LINES, 1):
            out.write(f"{number}\n00:00:{start:02},000 --> 00:00:{start + 4:02},000\n{text}\n\n")


def make_film(path, size="320x180", rate=10):
    subtitles = path + ".srt"
    write_subtitles(subtitles)
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"testsrc2=size={size}:rate={rate}:duration=30",
                    "-f", "lavfi", "-i", "sine=frequency=330:duration=30", "-i", subtitles, "-c:v", "libx264",
                    "-preset", "ultrafast", "-g", "250", "-pix_fmt", "yuv420p", "-c:a", "aac", "-c:s", "mov_text", path],
                   check=True, stdin=subprocess.DEVNULL)
    os.remove(subtitles)
