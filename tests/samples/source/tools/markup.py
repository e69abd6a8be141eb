"""Reads a sample plan: a few header lines, a blank line, then one block a line.

Blocks    # title   ## heading   ### small heading   p   li   ol   box   pb   land   port   toc
          @B heading of Section B      @E+F heading of two sections      @- heading that ends the sections
          t 20 30 50 (column widths)   c header row   r row   s row that heads a section   /t
Cells     a | b | c     // starts a paragraph     ^ merged with the cell above     < merged with the cell to the left
          @E at the start of a cell makes it a section heading, ~ keeps it out of the provision's core
          include NAME: the lines of shared/NAME.txt, which a council puts into all of its plans
Labels    [N:area] [E:flags:type:pfa] [F:verdict:kind:missing:red] [K:role:date], at the start of a block or a cell,
          or {label|a sentence} inside one; @G after a label moves it to another section
Inline    **bold**  {+inserted+}  {-deleted-}  {?placeholder?}  {!content control!}  {x} ticked  {o} unticked
"""
import pathlib
import re

LABEL = re.compile(r"^\[([NEFK]:[^\]]*)\]\s*")
SPAN = re.compile(r"\{([NEFK]:[^|{}]*)\|((?:[^{}]|\{[+\-?!].*?[+\-?!]\}|\{[xo]\})*)\}")
INLINE = re.compile(r"\*\*(.+?)\*\*|\{\+(.+?)\+\}|\{-(.+?)-\}|\{\?(.+?)\?\}|\{!(.+?)!\}|\{(x|o)\}")
KINDS = (None, "bold", "ins", "del", "placeholder", "control", "check")


def runs(text):
    """Splits a text into (kind, text) runs, labels dropped."""
    text = SPAN.sub(lambda m: m.group(2), text)
    out, at = [], 0
    for m in INLINE.finditer(text):
        if m.start() > at:
            out.append((None, text[at:m.start()]))
        index = next(i for i in range(1, 7) if m.group(i) is not None)
        out.append((KINDS[index], m.group(index)))
        at = m.end()
    if at < len(text):
        out.append((None, text[at:]))
    return [(k, ("\u2612" if t == "x" else "\u2610") if k == "check" else t) for k, t in out]


def plain(text):
    """The text as a reader of the finished document sees it, tracked changes accepted."""
    kept = "".join(t for k, t in runs(text) if k not in ("del", "placeholder"))
    return " ".join(kept.split())


class Cell:
    def __init__(self, raw):
        raw = raw.strip()
        self.section = self.label = None
        self.core = not raw.startswith("~")
        raw = raw.removeprefix("~").strip()
        if m := re.match(r"@([A-Z0-9+]+)\s+", raw):
            self.section, raw = m.group(1), raw[m.end():]
        if m := LABEL.match(raw):
            self.label, raw = m.group(1), raw[m.end():]
        self.merge = raw if raw in ("^", "<") else None
        self.paras = [] if self.merge else [p.strip() for p in raw.split("//")]
        self.colspan = self.rowspan = 1
        self.covered = False

    @property
    def text(self):
        return " ".join(filter(None, (plain(p) for p in self.paras)))


class Row:
    def __init__(self, kind, raw):
        self.header, self.section, self.label = kind == "c", None, None
        if kind == "s":
            m = re.match(r"@(\S+)\s+(.*)", raw)
            self.section, raw = m.group(1), m.group(2)
            self.header = True
        elif m := LABEL.match(raw):
            if "|" in raw and not raw.lstrip().startswith("[[") and m.group(1)[0] in "FK":
                self.label, raw = m.group(1), raw[m.end():]
        self.cells = [Cell(c) for c in split_cells(raw)]


def split_cells(raw):
    """Splits at | outside braces."""
    cells, depth, current = [], 0, ""
    for ch in raw:
        depth += (ch == "{") - (ch == "}")
        if ch == "|" and depth == 0:
            cells.append(current)
            current = ""
        else:
            current += ch
    return cells + [current]


def merge(rows, columns):
    """Resolves ^ and < and the full width of section rows."""
    for r in rows:
        if r.section and len(r.cells) == 1:
            r.cells[0].colspan = columns
            r.cells += [Cell("<") for _ in range(columns - 1)]
    for y, r in enumerate(rows):
        for x, c in enumerate(r.cells):
            if c.merge == "<":
                c.covered = True
                start = max(i for i in range(x) if r.cells[i].merge is None)
                r.cells[start].colspan = x - start + 1
            elif c.merge == "^":
                c.covered = True
                up = max(i for i in range(y) if rows[i].cells[x].merge is None)
                rows[up].cells[x].rowspan = y - up + 1
                c.origin = rows[up].cells[x]


class Block:
    def __init__(self, kind, text="", **more):
        self.kind, self.text = kind, text
        self.__dict__.update(more)


def read(path):
    """Returns (header, blocks)."""
    lines = []
    for line in open(path, encoding="utf-8").read().split("\n"):
        shared = pathlib.Path(path).parent.parent / "shared" / f"{line[8:].strip()}.txt"
        lines += shared.read_text(encoding="utf-8").split("\n") if line.startswith("include ") else [line]
    head, i = {}, 0
    while lines[i].strip():
        key, _, value = lines[i].partition(":")
        head[key.strip()] = value.strip()
        i += 1
    blocks, table = [], None
    for number, line in enumerate(lines[i:], i + 1):
        if not line.strip():
            continue
        kind, _, rest = line.strip().partition(" ")
        try:
            if kind == "t":
                table = Block("table", widths=[int(w) for w in rest.split()], rows=[])
            elif kind == "/t":
                merge(table.rows, len(table.widths))
                blocks.append(table)
                table = None
            elif kind in ("c", "r", "s"):
                row = Row(kind, rest)
                if len(row.cells) not in (1, len(table.widths)) or (len(row.cells) == 1 < len(table.widths) and not row.section):
                    raise ValueError(f"{len(row.cells)} cells in a table of {len(table.widths)}")
                table.rows.append(row)
            elif kind.startswith("@"):
                blocks.append(Block("section", rest, section=kind[1:], level=1))
            elif kind in ("#", "##", "###"):
                blocks.append(Block("title" if kind == "#" else "heading", rest, level=len(kind)))
            elif kind in ("p", "li", "ol", "box"):
                label = None
                if m := LABEL.match(rest):
                    label, rest = m.group(1), rest[m.end():]
                blocks.append(Block(kind, rest, label=label))
            elif kind in ("pb", "land", "port", "toc"):
                blocks.append(Block(kind))
            else:
                raise ValueError(f"unknown block {kind!r}")
        except (ValueError, AttributeError) as fault:
            raise SystemExit(f"{path}:{number}: {fault}")
    if table is not None:
        raise SystemExit(f"{path}: a table is not ended")
    return head, blocks
