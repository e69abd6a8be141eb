"""A plan as HTML: printed by Chromium, or imported by LibreOffice Writer."""
from html import escape
from markup import runs
from style import STYLES, LOCAL


def inline(text):
    out = []
    for kind, t in runs(text):
        if kind in ("del", "placeholder"):
            continue
        out.append(f"<strong>{escape(t)}</strong>" if kind == "bold" else escape(t))
    return "".join(out)


def row(r):
    cells = []
    for c in r.cells:
        if c.covered:
            continue
        tag = "th" if r.header or c.section else "td"
        span = (f' colspan="{c.colspan}"' if c.colspan > 1 else "") + (f' rowspan="{c.rowspan}"' if c.rowspan > 1 else "")
        body = inline(c.paras[0]) if len(c.paras) == 1 else "".join(f"<p>{inline(p)}</p>" for p in c.paras)
        cells.append(f"<{tag}{span}>{body}</{tag}>")
    return "<tr>" + "".join(cells) + "</tr>"


def table(b):
    total = sum(b.widths)
    cols = "".join(f'<col style="width:{100 * w / total:.1f}%">' for w in b.widths)
    rows = list(b.rows)
    head = f"<thead>{row(rows.pop(0))}</thead>" if rows and rows[0].header and not rows[0].section else ""
    return f'<table border="1"><colgroup>{cols}</colgroup>{head}<tbody>' + "\n".join(row(r) for r in rows) + "</tbody></table>"


def css(head, s):
    font = LOCAL.get(s["font"], s["font"])
    footer = head.get("footer", "Page {page} of {pages}").replace("{pages}", '" counter(pages) "').replace("{page}", '" counter(page) "')
    return (f'@page {{ size: A4; margin: 20mm 18mm; @top-left {{ content: "{head.get("header", "")}"; font: 8pt "{font}"; color: #555 }} '
            f'@bottom-right {{ content: "{footer}"; font: 8pt "{font}"; color: #555 }} }}\n@page wide {{ size: A4 landscape }}\n'
            f'body {{ font-family: "{font}"; font-size: {s["size"]}pt; line-height: 1.35 }}\n'
            f'h1.title {{ text-align: center; font-size: {s["size"] + 9}pt }}\nh1, h2, h3 {{ color: #{s["colour"]}; break-after: avoid }}\n'
            f'h1 {{ font-size: {s["size"] + 4}pt }} h2 {{ font-size: {s["size"] + 2}pt }} h3 {{ font-size: {s["size"] + 0.5}pt }}\n'
            f'table {{ border-collapse: collapse; width: 100%; margin: 0 0 10pt }} td, th {{ border: {s["rule"]}pt solid #{s["line"]}; padding: 3pt 5pt; vertical-align: top; text-align: left }}\n'
            f'th {{ background: #{s["shade"]} }} tr {{ break-inside: avoid }} td p {{ margin: 0 0 3pt }}\n'
            '.wide { page: wide } .break { break-before: page } .box { border: 1pt solid #555; padding: 6pt; margin: 6pt 0 }\n'
            '.toc p { margin: 2pt 0; display: flex } .toc i { flex: 1; border-bottom: 1px dotted #777; margin: 0 4pt 4pt }\n')


def write(head, blocks):
    s, out, listing, wide, brk = STYLES[head["style"]], [], None, False, False
    toc = [b for b in blocks if b.kind == "section"]
    for b in blocks:
        if listing and b.kind != listing:
            out.append(f"</{ 'ul' if listing == 'li' else 'ol'}>")
            listing = None
        cls = ' class="break"' if brk else ""
        if b.kind in ("li", "ol"):
            if not listing:
                out.append(f"<{ 'ul' if b.kind == 'li' else 'ol'}>")
                listing = b.kind
            out.append(f"<li>{inline(b.text)}</li>")
        elif b.kind == "p":
            out.append(f"<p{cls}>{inline(b.text)}</p>")
        elif b.kind == "title":
            out.append(f'<h1 class="title">{inline(b.text)}</h1>')
        elif b.kind in ("section", "heading"):
            out.append(f"<h{b.level}{cls}>{inline(b.text)}</h{b.level}>")
        elif b.kind == "table":
            out.append(table(b))
        elif b.kind == "box":
            out.append('<div class="box">' + "".join(f"<p>{inline(p)}</p>" for p in b.text.split("//")) + "</div>")
        elif b.kind == "toc":
            out.append('<h2>Contents</h2><div class="toc">' + "".join(f"<p>{inline(x.text)}<i></i>{2 + i // 2}</p>" for i, x in enumerate(toc)) + "</div>")
        elif b.kind == "land":
            out.append('<div class="wide">')
        elif b.kind == "port":
            out.append("</div>")
        brk = b.kind == "pb" or (brk and b.kind == "pb")
    if listing:
        out.append(f"</{ 'ul' if listing == 'li' else 'ol'}>")
    return (f'<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(head.get("title", "Education, Health and Care Plan"))}</title>\n'
            f"<style>\n{css(head, s)}</style></head><body>\n" + "\n".join(out) + "\n</body></html>\n")
