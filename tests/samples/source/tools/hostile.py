"""Makes tests/samples/hostile and expected/hostile.json from the rendered plans (poppler-utils, qpdf and soffice on the path)."""
import io
import json
import pathlib
import struct
import subprocess
import tempfile
import zipfile
import zlib
import build
import cfb
import markup
import wordml

ROOT = build.ROOT
OUT = ROOT / "hostile"
DOCX = ROOT / "plans" / "Adeyemi T EHCP Final.docx"
PDF = ROOT / "plans" / "Barlow, R - EHC Plan.pdf"
expected = []


def keep(name, data, status, reason=None, **more):
    if data is not None:
        (OUT / name).write_bytes(data)
    expected.append(dict(file=name, status=status, reason=reason, **more))


def failed(name, data, reason, **more):
    keep(name, data, "failed", reason, **more)


def zipped(entries):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in entries:
            info = zipfile.ZipInfo(name, (2026, 3, 2, 10, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            z.writestr(info, data)
    return buffer.getvalue()


def pdf(objects, trailer="/Root 1 0 R"):
    """A PDF from its objects' bodies, numbered from 1."""
    out, at = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n" % n + (body if isinstance(body, bytes) else body.encode("latin-1")) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at)
    return out + f"trailer\n<< /Size {len(at) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()


def stream(data, entries=""):
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def pictures(work):
    """The pages of the plan as a photocopier sees them: grey, 200 dots an inch, half a degree off, sixteen shades. Width, height and packed pixels of each."""
    slope = 0.5 * 3.14159265 / 180
    subprocess.run(["pdftoppm", "-gray", "-r", "200", str(PDF), f"{work}/page"], check=True)
    for file in sorted(work.glob("page*.pgm")):
        head = file.read_bytes().split(None, 4)
        width, height = int(head[1]), int(head[2])
        pixels = file.read_bytes()[-width * height:].translate(bytes((value // 17) * 17 for value in range(256)))
        blank = b"\xff" * width
        rows = []
        for y in range(height):
            by = round((y - height / 2) * slope)
            row = pixels[y * width:(y + 1) * width]
            rows.append(blank[:by] + row[:width - by] if by >= 0 else row[-by:] + blank[:-by])
        steps = [0] + [x for x in range(1, width) if round((x - width / 2) * slope) != round((x - 1 - width / 2) * slope)] + [width]
        turned = bytearray()
        for y in range(height):
            for left, right in zip(steps, steps[1:]):
                at = y + round((left - width / 2) * slope)
                turned += rows[at][left:right] if 0 <= at < height else blank[left:right]
        yield width, height, zlib.compress(bytes(turned), 9)


def image(width, height, data):
    return stream(data, f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode")


def scan(pages):
    """Page images only, as a photocopier makes them."""
    kids = " ".join(f"{3 + 3 * i} 0 R" for i in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    for i, page in enumerate(pages):
        objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 {5 + 3 * i} 0 R >> >> /Contents {4 + 3 * i} 0 R >>",
                    stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q"), image(*page)]
    return pdf(objects)


def searchable(page):
    """The scan of one page with the invisible text layer that a copier's reader lays over it."""
    lines = subprocess.run(["pdftotext", "-layout", "-nopgbrk", str(PDF), "-"], check=True, capture_output=True, text=True).stdout.split("\n")
    picture = image(*page)
    parts = [lines[i:i + 70] for i in range(0, len(lines), 70)]
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(parts)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(parts)} >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>", picture]
    for i, part in enumerate(parts):
        shown = []
        for n, line in enumerate(part):
            if line.strip():
                text = line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
                shown.append(b"1 0 0 1 30 %d Tm (%s) Tj" % (810 - 11 * n, text))
        content = b"q 595 0 0 842 0 0 cm /Im0 Do Q BT 3 Tr /F1 8 Tf " + b" ".join(shown) + b" ET"
        objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /Im0 4 0 R >> >> /Contents {6 + 2 * i} 0 R >>", stream(content)]
    return pdf(objects)


def png():
    chunk = lambda kind, body: struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + bytes((x * 4 + y) % 256 for x in range(64)) for y in range(64))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def word(lines):
    blocks = [markup.Block("p", line) for line in lines]
    return wordml.Writer(dict(style="fenmoor"), blocks).write()


def with_part(data, name, replace):
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return zipped([(i.filename, replace(z.read(i)) if i.filename == name else z.read(i)) for i in z.infolist()])


def qpdf(*arguments):
    subprocess.run(["qpdf", "--deterministic-id", *arguments] if "--encrypt" not in arguments else ["qpdf", "--static-id", "--static-aes-iv", *arguments], check=True)


def bundles():
    plan, other = DOCX.read_bytes(), PDF.read_bytes()
    advice = word(["Advice from the educational psychologist", "Tobi Adeyemi, 11 December 2025", "He will need direct teaching of narrative for 20 minutes four times a week from a trained teaching assistant."])
    keep("bundle.zip", zipped([
        ("Spring upload/plans/Adeyemi T EHCP Final.docx", plan), ("Spring upload/plans/Year 8/Barlow, R - EHC Plan.pdf", other),
        ("Spring upload/advice/Adeyemi T EHCP Final/EP advice.docx", advice), ("Spring upload/plans/Thumbs.db", cfb.protected_package(5000)[:1024]),
        ("Spring upload/plans/.DS_Store", b"\0\0\0\1Bud1" + bytes(64)), ("__MACOSX/Spring upload/plans/._Adeyemi T EHCP Final.docx", b"\0\5\26\7\0\2\0\0Mac OS X" + bytes(64)),
        ("Spring upload/desktop.ini", b"[.ShellClassInfo]\r\n"), ("Spring upload/plans/~$eyemi T EHCP Final.docx", bytes(162)), ("Spring upload/empty folder/", b"")]),
        "bundle", entries=[
            dict(name="Spring upload/plans/Adeyemi T EHCP Final.docx", status="assessed", reason=None),
            dict(name="Spring upload/plans/Year 8/Barlow, R - EHC Plan.pdf", status="assessed", reason=None),
            dict(name="Spring upload/advice/Adeyemi T EHCP Final/EP advice.docx", status="advice", reason=None)],
        ignored=["Spring upload/plans/Thumbs.db", "Spring upload/plans/.DS_Store", "__MACOSX/Spring upload/plans/._Adeyemi T EHCP Final.docx", "Spring upload/desktop.ini", "Spring upload/plans/~$eyemi T EHCP Final.docx"])
    keep("zip-slip.zip", zipped([("../../outside.docx", plan), ("/absolute.docx", plan), ("C:\\windows\\drive.docx", plan), ("plans/inside.docx", plan)]),
         "bundle", entries=[dict(name="plans/inside.docx", status="assessed", reason=None)] + [
             dict(name=n, status="failed", reason="damaged") for n in ("../../outside.docx", "/absolute.docx", "C:\\windows\\drive.docx")],
         note="nothing is ever written outside the place the bundle is unpacked to")
    keep("bundle-damaged.zip", zipped([("a.docx", plan)])[:4000], "failed", "damaged")
    inner = zipped([("zeros.bin", bytes(100_000_000))])
    for level in range(4):
        inner = zipped([(f"{level}-{n}.zip", inner) for n in range(16)])
    failed("bomb-nested.zip", inner, "too-large")


def documents(work):
    plan, other = DOCX.read_bytes(), PDF.read_bytes()
    pages = list(pictures(work))
    failed("scan.pdf", scan(pages), "needs-ocr", note="assessed where an optical reader is installed")
    keep("scan-with-text-layer.pdf", searchable(pages[1]), "assessed", note="the invisible text over the images is the text")
    end = other.rindex(b"startxref")
    keep("wrong-cross-references.pdf", other[:end].replace(b"\nxref\n", b"\nxxxx\n") + b"startxref\n7\n%%EOF\n", "assessed", note="the cross-reference table cannot be used, every object is whole")
    keep("junk-before-header.pdf", b"\r\nContent-Type: application/pdf\r\n\r\n" + other, "assessed")
    for name, password, bits, reason in (("encrypted-user-password.pdf", "open sesame", "256", "encrypted"), ("encrypted-owner-only-aes256.pdf", "", "256", None),
                                         ("encrypted-owner-only-aes128.pdf", "", "128", None), ("encrypted-owner-only-rc4.pdf", "", "40", None)):
        extra = ["--use-aes=y"] if bits == "128" else []
        qpdf("--allow-weak-crypto", "--encrypt", password, "owner", bits, *extra, "--", str(PDF), str(OUT / name))
        keep(name, None, "failed" if reason else "assessed", reason)
    failed("protected.docx", cfb.protected_package(), "encrypted")
    failed("truncated.pdf", other[:len(other) // 20], "damaged")
    failed("truncated.docx", plan[:len(plan) * 6 // 10], "damaged")
    failed("noise.pdf", b"%PDF-1.7\n" + cfb.noise(6000), "damaged")
    failed("cycle.pdf", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"]), "damaged")
    failed("deep.pdf", pdf(["<< /Type /Catalog /Pages 2 0 R >>", b"[" * 20_000 + b"]" * 20_000]), "damaged")
    failed("bomb.pdf", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                            stream(zlib.compress(zlib.compress(b" " * 300_000_000, 9), 9), "/Filter [/FlateDecode /FlateDecode]")]), "too-large")
    failed("empty.docx", b"", "empty")
    failed("empty.pdf", b"", "empty")
    failed("blank.docx", word(["", " "]), "empty")
    failed("blank.pdf", pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"]), "empty")
    failed("renamed-picture.docx", png(), "unsupported-format")
    keep("renamed-docx.pdf", plan, "assessed", note="a Word document under the wrong extension is read as what it is")
    keep("renamed-pdf.docx", other, "assessed", note="a PDF under the wrong extension is read as what it is")
    failed("bomb.docx", with_part(plan, "word/document.xml", lambda x: x.replace(b"<w:body>", b"<w:body>" + b" " * 100_000_000, 1)), "too-large")
    dtd = ['<!ENTITY a0 "lol">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    head = lambda body: lambda x: x.replace(b"?>", b"?>" + f"<!DOCTYPE w:document [{body}]>".encode(), 1).replace(b"<w:body>", b"<w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", 1)
    failed("entity-bomb.docx", with_part(plan, "word/document.xml", head("".join(dtd))), "damaged")
    failed("entity-file.docx", with_part(plan, "word/document.xml", head('<!ENTITY a9 SYSTEM "file:///etc/hostname">')), "damaged")
    failed("not-xml.docx", with_part(plan, "word/document.xml", lambda x: x[:len(x) // 2]), "damaged")
    failed("no-document.docx", zipped([("[Content_Types].xml", b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"), ("word/styles.xml", b"<x/>")]), "unsupported-format")
    failed("shopping-list.txt", "Saturday\r\n\r\n2 loaves of bread\r\n6 eggs\r\nmilk, oats, apples\r\nbatteries for the torch\r\nAsk Nan about the school fete\r\n".encode(), "not-a-plan")
    failed("letter.docx", word(["Fenmoor County Council, SEND Service", "3 March 2026", "Dear Mr and Mrs Adeyemi", "Thank you for coming to the meeting on 24 February. I am writing to confirm that the final education, health and care plan was posted to you on 13 February 2026.",
                                "If you are not happy with Sections B, F or I you may appeal to the tribunal within two months of the date of the letter that came with the plan. Please ring me if anything is unclear.", "Yours sincerely", "Helen Marsh"]), "not-a-plan")
    text = subprocess.run(["pdftotext", "-layout", "-nopgbrk", str(PDF), "-"], check=True, capture_output=True, text=True).stdout
    keep("plain-text-plan.txt", text.replace("\n", "\r\n").encode(), "assessed", note="the plan of Barlow, R as plain text")
    for kind in ("doc", "rtf"):
        build.soffice(PDF_SOURCE, kind, OUT / f"old-word.{kind}", work)
        keep(f"old-word.{kind}", None, "failed", "unsupported-format", note="assessed where LibreOffice is installed")
    main_part = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    failed("register.xlsx", zipped([
        ("[Content_Types].xml", b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
         b"<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"),
        ("_rels/.rels", f"<Relationships xmlns='{rels}'><Relationship Id='rId1' Type='{office}/officeDocument' Target='xl/workbook.xml'/></Relationships>".encode()),
        ("xl/workbook.xml", f"<workbook xmlns='{main_part}'><sheets/></workbook>".encode())]), "unsupported-format")


PDF_SOURCE = ROOT / "plans" / "Special schools" / "Egan S EHCP 2026-05-22.docx"


def main():
    OUT.mkdir(exist_ok=True)
    for old in OUT.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        bundles()
        documents(pathlib.Path(folder))
    (ROOT / "expected" / "hostile.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


main()
