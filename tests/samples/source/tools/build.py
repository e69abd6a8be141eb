"""Renders the sample plans and writes what is expected of each.

  python3 build.py expect             expectations only
  python3 build.py render [NAME …]    expectations and documents (needs soffice and chromium on the path)
  python3 build.py twins FOLDER       every plan from every producer, for the benchmark of structure
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
import expect
import fodt
import markup
import webpage
import wordml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLANS = HERE.parent / "plans"
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def soffice(source, kind, target, work, infilter=None):
    reading = [f"--infilter={infilter}"] if infilter else []
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", *reading, "--convert-to", kind, "--outdir", str(work), str(source)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = work / (source.stem + "." + kind.split(":")[0])
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(made, target)


def chromium(source, target, work):
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer",
                    f"--user-data-dir={work}/chrome", f"--print-to-pdf={target}", f"file://{source}"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def render(head, blocks, target, producer, work):
    stem = "".join(c if c.isalnum() else "-" for c in target.stem)
    kind = target.suffix[1:]
    if producer == "wordml":
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(wordml.Writer(head, blocks).write())
    elif producer == "chromium":
        page = work / f"{stem}.html"
        page.write_text(webpage.write(head, blocks), encoding="utf-8")
        chromium(page, target, work)
    elif producer == "libreoffice-html":
        page = work / f"{stem}.html"
        page.write_text(webpage.write(head, blocks), encoding="utf-8")
        soffice(page, kind, target, work, "HTML (StarWriter)")
    else:
        flat = work / f"{stem}.fodt"
        flat.write_text(fodt.Writer(head, blocks).write(), encoding="utf-8")
        soffice(flat, TAGGED if producer == "libreoffice-tagged" else kind, target, work)


PRODUCERS = (("libreoffice", "docx"), ("libreoffice", "pdf"), ("libreoffice", "odt"), ("chromium", "pdf"))


def twins(folder, work):
    """NAME.PRODUCER.KIND for every plan, and long-plan: one of about twenty pages, for measuring speed, made of four."""
    plans = {source.stem: markup.read(source) for source in sorted(PLANS.glob("*.plan"))}
    parts = [plans[name] for name in ("umarov-y", "rahman-s", "egan-s", "lomax-d-2024")]
    plans["long-plan"] = (parts[0][0], [block for part in parts for block in part[1]])
    for name, (head, blocks) in plans.items():
        for producer, kind in PRODUCERS:
            target = folder / f"{name}.{producer}.{kind}"
            if not target.exists():
                render(head, blocks, target, producer, work)
                print(target.name, flush=True)


def repack(source, target):
    """The same document in other bytes, as a mail system makes it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(source) as z, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name in sorted(z.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            out.writestr(zipfile.ZipInfo(name, (2026, 3, 9, 9, 30, 0)), z.read(name), zipfile.ZIP_DEFLATED)


def tally(results):
    """What a whole run over the folder must come to."""
    grades = {g: sum(r["grade"] == g and r["status"] == "assessed" for r in results) for g in ("outstanding", "good", "requires_improvement", "inadequate")}
    excluded = sorted((r["file"], r["reason"]) for r in results if r["status"] == "excluded")
    expect.save(ROOT / "expected" / "run.json", dict(asOf="2026-09-01", files=len(results), assessed=sum(grades.values()), grades=grades,
                                                    excluded=[dict(file=f, reason=r) for f, r in excluded], failed=[]))


def main():
    results = []
    names = sys.argv[2:]
    rendering = sys.argv[1] == "render"
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        if sys.argv[1] == "twins":
            return twins(pathlib.Path(sys.argv[2]).resolve(), work)
        for source in sorted(PLANS.glob("*.plan")):
            if names and source.stem not in names:
                continue
            head, blocks = markup.read(source)
            result = expect.write(ROOT / "expected" / f"{source.stem}.json", head, blocks)
            results.append(result)
            if head.get("copy"):
                results.append(dict(file=head["copy"], status="excluded", reason="duplicate", of=result["file"], grade=None))
                expect.save(ROOT / "expected" / f"{source.stem}-copy.json", results[-1])
            if not rendering:
                continue
            targets = [(ROOT / "plans" / head["file"], head["producer"])] if head.get("file") else []
            for twin in head.get("twins", "").split():
                kind, producer = twin.split(":")
                targets.append((ROOT / "twins" / f"{source.stem}.{producer}.{kind}", producer))
            for target, producer in targets:
                render(head, blocks, target, producer, work)
                if head.get("copy") and target.is_relative_to(ROOT / "plans"):
                    repack(target, ROOT / "plans" / head["copy"])
                print(source.stem, target.suffix[1:], producer)
    if not names:
        tally(results)


if __name__ == "__main__":
    main()
