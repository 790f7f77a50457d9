"""Makes many small films that look and speak differently, for libraries to look at: manyfilms.py FOLDER [COUNT]."""
import concurrent.futures
import os
import random
import subprocess
import sys

SUBJECTS = {
    "Linear algebra": ["Vectors", "Matrices as transformations", "The determinant", "Eigenvectors", "Change of basis", "Dot products"],
    "Tides and harbours": ["Why the tide rises", "Reading a tide table", "Spring and neap", "Mooring at low water", "Storm surges"],
    "Bread at home": ["Sourdough from nothing", "Kneading by hand", "Steam in the oven", "Rye and caraway", "Shaping a loaf"],
    "Bicycle repair": ["True a wheel", "Change a chain", "Brakes that bite", "A bottom bracket", "Patch a tube"],
    "Garden year": ["Sowing in March", "Pruning apples", "Compost that works", "Saving seeds", "Bees in June"],
    "Talks": ["What we learnt from outages", "Small teams, large systems", "Typography for screens", "A year without meetings"],
}
SAYINGS = ["Let us begin with what everybody can see.", "Here is the part that is usually left out.", "It helps to draw it first.",
           "Most mistakes are made at this point.", "Watch what happens when we wait a little.", "That is the whole trick.",
           "Now do the same with the other hand.", "Measure it twice, and write it down."]
COLOURS = ["4c3b9e", "0f766e", "9d174d", "1d4ed8", "92400e", "166534", "7c2d12", "334155", "6d28d9", "0e7490"]
FONT = "/usr/share/fonts/opentype/inter/Inter-Bold.otf"


def stamp(seconds):
    return "%02d:%02d:%02d,000" % (seconds // 3600, seconds // 60 % 60, seconds % 60)


def ffmpeg(*arguments):
    subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments], check=True, stdin=subprocess.DEVNULL)


def make(folder, number):
    """One film of half a minute to ten minutes, a picture a second, with subtitles beside it."""
    dice = random.Random(number)
    subject = dice.choice(list(SUBJECTS))
    topic = dice.choice(SUBJECTS[subject])
    length = dice.randrange(30, 600)
    path = os.path.join(folder, f"{number:03} {topic}.mp4")
    if os.path.exists(path):
        return path
    first, second = dice.sample(COLOURS, 2)
    text = f"drawtext=fontfile={FONT}:fontcolor=white:x=32:y=40:fontsize="
    graph = f"{text}40:text='{topic}',{text}20:y=100:text='{subject}, part {number}',format=yuv420p"
    picture = path + ".png"
    ffmpeg("-f", "lavfi", "-i", f"gradients=size=640x360:c0=0x{first}:c1=0x{second}:seed={number}", "-vf", graph, "-frames:v", "1", picture)
    ffmpeg("-loop", "1", "-framerate", "1", "-i", picture, "-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-t", str(length),
           "-c:v", "libx264", "-preset", "ultrafast", "-tune", "stillimage", "-pix_fmt", "yuv420p", "-g", "30", "-c:a", "aac", "-b:a", "8k",
           "-metadata", f"title={topic}, part {number}", path + ".part.mp4")
    os.remove(picture)
    lines = [f"Welcome to {topic.lower()}."] + dice.sample(SAYINGS, 5)
    with open(path.replace(".mp4", ".srt"), "w", encoding="utf-8") as subtitles:
        for at, line in enumerate(lines):
            subtitles.write(f"{at + 1}\n{stamp(at * 5)} --> {stamp(at * 5 + 4)}\n{line}\n\n")
    os.rename(path + ".part.mp4", path)
    return path


def make_many(folder, count):
    os.makedirs(folder, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        return list(workers.map(lambda number: make(folder, number), range(1, count + 1)))


if __name__ == "__main__":
    for made in make_many(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300):
        print(made)
