"""A plan as WordprocessingML written by hand: tracked changes, content controls, text boxes, checkboxes, merged cells."""
import io
import zipfile
from xml.sax.saxutils import escape
from markup import runs
from style import STYLES

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
WHO = 'w:author="Plan Writer" w:date="2026-03-02T10:00:00Z"'
CT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class Writer:
    def __init__(self, head, blocks):
        self.head, self.blocks, self.s, self.ids = head, blocks, STYLES[head["style"]], 100

    def id(self):
        self.ids += 1
        return self.ids

    def run(self, text, props="", tag="w:t"):
        return f'<w:r>{f"<w:rPr>{props}</w:rPr>" if props else ""}<{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'

    def inline(self, text):
        out = []
        for kind, t in runs(text):
            if kind == "bold":
                out.append(self.run(t, "<w:b/>"))
            elif kind == "ins":
                out.append(f'<w:ins w:id="{self.id()}" {WHO}>{self.run(t)}</w:ins>')
            elif kind == "del":
                out.append(f'<w:del w:id="{self.id()}" {WHO}>{self.run(t, tag="w:delText")}</w:del>')
            elif kind == "placeholder":
                out.append(f'<w:sdt><w:sdtPr><w:id w:val="{self.id()}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{self.run(t, chr(60) + "w:rStyle w:val=" + chr(34) + "PlaceholderText" + chr(34) + "/>")}</w:sdtContent></w:sdt>')
            elif kind == "control":
                out.append(f'<w:sdt><w:sdtPr><w:id w:val="{self.id()}"/><w:text/></w:sdtPr><w:sdtContent>{self.run(t)}</w:sdtContent></w:sdt>')
            elif kind == "check":
                out.append(f'<w:sdt><w:sdtPr><w:id w:val="{self.id()}"/><w14:checkbox><w14:checked w14:val="{int(t == chr(0x2612))}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
                           f'<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>{self.run(t)}</w:sdtContent></w:sdt>')
            else:
                out.append(self.run(t))
        return "".join(out)

    def para(self, text, style="Normal", extra=""):
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{self.inline(text)}</w:p>'

    def box(self, text):
        paras = "".join(self.para(p) for p in text.split("//"))
        content = f"<w:txbxContent>{paras}</w:txbxContent>"
        return ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5760000" cy="1200000"/>'
                f'<wp:docPr id="{self.id()}" name="Text Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
                '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5760000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln><a:solidFill><a:srgbClr val="555555"/></a:solidFill></a:ln></wps:spPr>'
                f'<wps:txbx>{content}</wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>'
                f'<mc:Fallback><w:pict><v:rect style="width:453pt;height:95pt"><v:textbox>{content}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>')

    def table(self, b, width):
        total, line, shade = sum(b.widths), self.s["line"], self.s["shade"]
        twips = [round(width * w / total) for w in b.widths]
        edge = lambda side: f'<w:{side} w:val="single" w:sz="{int(self.s["rule"] * 8)}" w:space="0" w:color="{line}"/>'
        out = ['<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>%s</w:tblGrid>'
               % (sum(twips), "".join(map(edge, ("top", "left", "bottom", "right", "insideH", "insideV"))), "".join(f'<w:gridCol w:w="{t}"/>' for t in twips))]
        for y, r in enumerate(b.rows):
            out.append("<w:tr>" + ("<w:trPr><w:tblHeader/></w:trPr>" if r.header and y == 0 else ""))
            for x, c in enumerate(r.cells):
                if c.merge == "<":
                    continue
                head = r.header or c.section
                merge = '<w:vMerge w:val="restart"/>' if c.rowspan > 1 else "<w:vMerge/>" if c.merge == "^" else ""
                span = f'<w:gridSpan w:val="{c.colspan}"/>' if c.colspan > 1 else ""
                fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if head else ""
                paras = "".join(self.para(p, "TableHead" if head else "TableText") for p in c.paras or [""])
                out.append(f'<w:tc><w:tcPr><w:tcW w:w="{sum(twips[x:x + c.colspan])}" w:type="dxa"/>{span}{merge}{fill}</w:tcPr>{paras}</w:tc>')
            out.append("</w:tr>")
        return "".join(out) + "</w:tbl>" + self.para("", "TableText")

    def section(self, wide):
        size = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' if wide else '<w:pgSz w:w="11906" w:h="16838"/>'
        return f'<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>{size}<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'

    def body(self):
        out, wide = [], False
        for b in self.blocks:
            if b.kind == "table":
                out.append(self.table(b, 14500 if wide else 9600))
            elif b.kind in ("li", "ol"):
                out.append(self.para(b.text, "ListParagraph", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{1 if b.kind == "li" else 2}"/></w:numPr>'))
            elif b.kind == "p":
                out.append(self.para(b.text))
            elif b.kind == "title":
                out.append(self.para(b.text, "Title"))
            elif b.kind in ("section", "heading"):
                out.append(self.para(b.text, f"Heading{b.level}"))
            elif b.kind == "box":
                out.append(self.box(b.text))
            elif b.kind == "pb":
                out.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
            elif b.kind in ("land", "port"):
                out.append(f"<w:p><w:pPr>{self.section(wide)}</w:pPr></w:p>")
                wide = b.kind == "land"
            elif b.kind == "toc":
                out.append(self.para("Contents", "TOCHeading"))
                out += [f'<w:p><w:pPr><w:pStyle w:val="TOC1"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9600"/></w:tabs></w:pPr>{self.inline(x.text)}<w:r><w:tab/></w:r>{self.run(str(2 + i // 2))}</w:p>'
                        for i, x in enumerate(x for x in self.blocks if x.kind == "section")]
        return "".join(out) + self.section(wide)

    def furniture(self, tag, text):
        parts = []
        for i, piece in enumerate(text.replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0").split("\0")):
            parts.append(f'<w:fldSimple w:instr=" {piece} ">{self.run("1")}</w:fldSimple>' if i % 2 else self.run(piece))
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {NS}><w:p><w:pPr><w:pStyle w:val="Furniture"/></w:pPr>{"".join(parts)}</w:p></w:{tag}>'

    def styles(self):
        s = self.s
        style = lambda i, name, p="", r="", based="Normal", kind="paragraph": f'<w:style w:type="{kind}" w:styleId="{i}"{" w:default=" + chr(34) + "1" + chr(34) if i == "Normal" else ""}><w:name w:val="{name}"/>' + (f'<w:basedOn w:val="{based}"/>' if i != "Normal" and kind == "paragraph" else "") + (f"<w:pPr>{p}</w:pPr>" if p else "") + f"<w:rPr>{r}</w:rPr></w:style>"
        half = int(s["size"] * 2)
        heads = "".join(style(f"Heading{n}", f"heading {n}", f'<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{n - 1}"/>', f'<w:b/><w:color w:val="{s["colour"]}"/><w:sz w:val="{half + 12 - 4 * n}"/>') for n in (1, 2, 3))
        return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{s["font"]}" w:hAnsi="{s["font"]}"/><w:sz w:val="{half}"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
                + style("Normal", "Normal", '<w:spacing w:after="120"/>') + heads + style("Title", "Title", '<w:jc w:val="center"/>', f'<w:b/><w:sz w:val="{half + 18}"/>')
                + style("TableText", "Table Text", '<w:spacing w:after="20"/>', f'<w:sz w:val="{half - 2}"/>') + style("TableHead", "Table Head", '<w:spacing w:after="20"/>', f'<w:b/><w:sz w:val="{half - 2}"/>')
                + style("ListParagraph", "List Paragraph", '<w:ind w:left="567" w:hanging="283"/>') + style("TOC1", "toc 1") + style("TOCHeading", "TOC Heading", "", "<w:b/>")
                + style("Furniture", "footer", "", '<w:color w:val="666666"/><w:sz w:val="16"/>') + style("PlaceholderText", "Placeholder Text", "", '<w:color w:val="808080"/>', kind="character") + "</w:styles>")

    def write(self):
        level = lambda i, fmt, text: f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>'
        xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        rel = lambda i, kind, target: f'<Relationship Id="rId{i}" Type="{REL}{kind}" Target="{target}"/>'
        rels = lambda body: f'{xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'
        part = lambda name, kind: f'<Override PartName="/word/{name}.xml" ContentType="{CT}{kind}+xml"/>'
        parts = {
            "[Content_Types].xml": f'{xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                                   + part("document", "document.main") + part("styles", "styles") + part("numbering", "numbering") + part("header1", "header") + part("footer1", "footer") + "</Types>",
            "_rels/.rels": rels(rel(1, "officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": rels(rel(1, "styles", "styles.xml") + rel(2, "header", "header1.xml") + rel(3, "footer", "footer1.xml") + rel(4, "numbering", "numbering.xml")),
            "word/document.xml": f"{xml}<w:document {NS}><w:body>{self.body()}</w:body></w:document>",
            "word/styles.xml": self.styles(),
            "word/numbering.xml": f'{xml}<w:numbering {NS}>{level(0, "bullet", chr(8226))}{level(1, "decimal", "%1.")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
            "word/header1.xml": self.furniture("hdr", self.head.get("header", "")),
            "word/footer1.xml": self.furniture("ftr", self.head.get("footer", "Page {page} of {pages}")),
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
            for name, text in parts.items():
                info = zipfile.ZipInfo(name, (2026, 3, 2, 10, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                z.writestr(info, text)
        return buffer.getvalue()
