"""Checks that every text an expectation names stands in the rendered document (poppler-utils on the path); prints what does not."""
import html
import json
import pathlib
import re
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def text_of(path):
    if path.suffix == ".pdf":
        raw = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True).stdout
        return raw + subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    part = "content.xml" if path.suffix == ".odt" else "word/document.xml"
    with zipfile.ZipFile(path) as z:
        xml = z.read(part).decode("utf-8")
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<w:delText.*?</w:delText>|<mc:Fallback>.*?</mc:Fallback>", "", xml, flags=re.S)))


def main():
    missing = 0
    for source in sorted((ROOT / "expected").glob("*.json")):
        expected = json.loads(source.read_text(encoding="utf-8"))
        if source.stem in ("hostile", "cohort", "run") or "sections" not in expected:
            continue
        for path in [ROOT / "plans" / expected["file"], *(ROOT / "twins").glob(source.stem + ".*")]:
            bare = re.sub(r"\s+", "", text_of(path))
            for kind in ("needs", "outcomes", "provision", "advice"):
                for item in expected[kind]:
                    for cell in item["text"].split(" | "):
                        if re.sub(r"\s+", "", cell) not in bare:
                            missing += 1
                            print(f"{path.name}: {kind}: {cell}")
            for section in expected["sections"]:
                if re.sub(r"\s+", "", section["heading"]) not in bare:
                    missing += 1
                    print(f"{path.name}: heading: {section['heading']}")
    sys.exit(missing > 0)


main()
