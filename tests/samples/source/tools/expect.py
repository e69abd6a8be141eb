"""The expectations of a sample plan, from the labels its author wrote beside each text."""
import json
from markup import SPAN, plain

AREAS = dict(cl="cognition_and_learning", ci="communication_and_interaction", semh="semh", sp="sensory_and_physical",
             sc="self_care_and_independence", h="health", s="social_care")
MISSING = dict(c="content", a="amount", f="frequency", w="who")
VERDICTS = dict(full="full", partial="partial", vague="vague", na="not_applicable")
KINDS = set("salt ot physio ep ta_support literacy numeracy semh sensory equipment environment curriculum transition training "
            "medical social_care transport other".split())


class Expectations:
    def __init__(self, head, blocks):
        self.section = None
        self.out = dict(sections=[], needs=[], outcomes=[], provision=[], advice=[])
        for b in blocks:
            if b.kind == "section":
                self.head(b.section, plain(b.text))
            elif b.kind == "table":
                self.table(b)
            elif b.kind in ("p", "li", "ol", "box"):
                self.text(b.label, b.text)
        self.result = {
            "file": head["file"], "style": head["style"], "producer": head["producer"], "grade": head.get("grade") or None,
            "status": head.get("status", "assessed"), "reason": head.get("reason"),
            "yearGroup": int(head["yearGroup"]) if head.get("yearGroup") else None,
            "planStatus": head.get("planStatus"),
            "dates": {k[5:]: v for k, v in head.items() if k.startswith("date.")},
            "placement": {"name": head.get("placement.name"), "type": head.get("placement.type")},
            **self.out,
            "findings": {"expected": head.get("findings", "").split(), "absent": head.get("absent", "").split()},
        }
        if head.get("residue"):
            self.result["residue"] = [r.strip() for r in head["residue"].split(" ;; ")]
        if head.get("note"):
            self.result["note"] = head["note"]

    def head(self, sections, heading):
        named = sections.split("+") if sections != "-" else []
        self.section = named[-1] if named else None
        known = {x["section"] for x in self.out["sections"]}
        self.out["sections"] += [dict(section=s, heading=heading) for s in named if s not in known]

    def table(self, block):
        columns = {}
        for r in block.rows:
            if r.section:
                self.head(r.section, r.cells[0].text)
                columns = {}
            for x, c in enumerate(r.cells):
                if c.section:
                    self.head(c.section, c.text)
                    columns[x] = c.section
                elif columns and r.header and x and x - 1 in columns:
                    columns[x] = columns[x - 1]
            home = self.section
            if r.label and r.label[0] in "FK":
                _, at = self.split(r.label)
                own = at or home
                cells = [c for x, c in enumerate(r.cells) if c.merge != "<" and columns.get(x, own) == own]
                said = [(c.origin if c.merge == "^" else c) for c in cells]
                self.add(r.label, " | ".join(c.text for c in said), " | ".join(c.text for c in said if c.core))
            for x, c in enumerate(r.cells):
                if c.merge:
                    continue
                self.section = columns.get(x, home)
                if c.label:
                    whole = [(k.origin if k.merge == "^" else k).text for k in r.cells if k.merge != "<"]
                    self.add(c.label, c.text, row=" | ".join(whole))
                for p in c.paras:
                    self.text(None, p)
            self.section = home

    def text(self, label, raw):
        if label:
            self.add(label, plain(raw))
        for m in SPAN.finditer(raw):
            self.add(m.group(1), plain(m.group(2)))

    def split(self, label):
        body, _, at = label.partition("@")
        return body.split(":"), at

    def add(self, label, text, core=None, row=None):
        parts, at = self.split(label)
        section = at or self.section
        get = lambda i: parts[i] if len(parts) > i and parts[i] != "-" else ""
        if not text:
            raise SystemExit(f"a label without a text: {label}")
        within = {"row": row} if row and row != text else {}
        if parts[0] == "N":
            self.out["needs"].append(dict(area=AREAS[get(1)], section=section, text=text) | within)
        elif parts[0] == "E":
            flags = get(1)
            kind = get(2) or "outcome"
            assert set(flags) <= set("smt") and kind in ("outcome", "provision", "aspiration", "target_vague"), label
            assert ("s" in flags) == (kind == "outcome"), f"{label}: {text}"
            self.out["outcomes"].append(dict(section=section, text=text, specific="s" in flags, measurable="m" in flags,
                                             timeBound="t" in flags, type=kind, pfa=get(3) or "none") | within)
        elif parts[0] == "F":
            verdict, kind, missing = VERDICTS[get(1)], get(2), get(3)
            assert kind in KINDS, label
            assert (verdict in ("full", "not_applicable")) == (missing == ""), f"{label}: {text}"
            item = dict(section=section, text=text)
            if core is not None and core != text:
                item["core"] = core
            item |= dict(verdict=verdict, missing=[MISSING[m] for m in missing], red=get(4) or "none", kind=kind)
            self.out["provision"].append(item)
        elif parts[0] == "K":
            self.out["advice"].append(dict(role=get(1), date=get(2) or None, text=text))


def write(path, head, blocks):
    result = Expectations(head, blocks).result
    save(path, result)
    return result


def save(path, result):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
