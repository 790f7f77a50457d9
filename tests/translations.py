"""Fails when a language lacks a word that the sources say, or says it with other gaps: translations.py LUPDATE"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent.parent / "translations"
FORMS = {"de": 2, "en": 2, "ja": 1}


def gaps(text):
    """What is filled in: %1, %n. The singular may leave its number out."""
    return sorted(re.findall(r"%(?:L?\d|n)", text))


def faults(language, message):
    source, translation = message.findtext("source"), message.find("translation")
    if translation.get("type"):
        yield f"{translation.get('type')}: {source}"
        return
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    if message.get("numerus") and len(forms) != FORMS[language]:
        yield f"needs {FORMS[language]} forms: {source}"
    for form in forms:
        if not form.strip():
            yield f"empty: {source}"
        elif set(gaps(source)) - set(gaps(form)) - {"%n"} or set(gaps(form)) - set(gaps(source)):
            yield f"other gaps: {source} -> {form}"


def main():
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for file in HERE.glob("*.ts"):
            shutil.copy(file, folder)
        subprocess.run(["cmake", "-D", "LUPDATE=" + sys.argv[1], "-D", "FOLDER=" + folder, "-P", HERE / "update.cmake"], check=True)
        for language in FORMS:
            tree = xml.parse(pathlib.Path(folder) / f"matinee_{language}.ts")
            for context in tree.getroot().iter("context"):
                for message in context.iter("message"):
                    found += [f"{language}, {context.findtext('name')}: {fault}" for fault in faults(language, message)]
    print("\n".join(found) or "Every word is there, in every language.")
    sys.exit(1 if found else 0)


main()
