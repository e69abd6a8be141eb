"""A plan as flat OpenDocument XML, for LibreOffice to turn into DOCX, ODT and PDF."""
from xml.sax.saxutils import escape
from markup import runs
from style import STYLES

NS = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
      'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
      'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
      'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"')


class Writer:
    def __init__(self, head, blocks):
        self.head, self.blocks = head, blocks
        self.s = STYLES[head["style"]]
        self.auto, self.body, self.tables = [], [], 0
        self.master, self.pending = "Portrait", None
        self.toc = [b for b in blocks if b.kind == "section"]

    def inline(self, text):
        out = []
        for kind, t in runs(text):
            if kind in ("del", "placeholder"):
                continue
            t = escape(t)
            out.append(f'<text:span text:style-name="Bold">{t}</text:span>' if kind == "bold" else t)
        return "".join(out)

    def para_style(self, parent):
        """A style that carries a pending page break or change of page."""
        if not self.pending:
            return parent
        name = f"A{len(self.auto)}"
        attribute = f'style:master-page-name="{self.pending}"' if self.pending != "break" else ""
        inner = '<style:paragraph-properties fo:break-before="page"/>' if self.pending == "break" else ""
        self.auto.append(f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}" {attribute}>{inner}</style:style>')
        self.pending = None
        return name

    def para(self, text, style="Body"):
        self.body.append(f'<text:p text:style-name="{self.para_style(style)}">{self.inline(text)}</text:p>')

    def heading(self, text, level):
        style = self.para_style(f"Heading_20_{level}")
        self.body.append(f'<text:h text:style-name="{style}" text:outline-level="{level}">{self.inline(text)}</text:h>')

    def table(self, block):
        self.tables += 1
        name, width = f"Tab{self.tables}", 24.7 if self.master == "Landscape" else 17.0
        total = sum(block.widths)
        carry = f'style:master-page-name="{self.pending}"' if self.pending and self.pending != "break" else ""
        self.pending = None
        self.auto.append(f'<style:style style:name="{name}" style:family="table" {carry}><style:table-properties style:width="{width}cm" table:align="left" fo:margin-bottom="0.3cm"/></style:style>')
        out = [f'<table:table table:name="{name}" table:style-name="{name}">']
        for i, w in enumerate(block.widths):
            self.auto.append(f'<style:style style:name="{name}.{i}" style:family="table-column"><style:table-column-properties style:column-width="{width * w / total:.2f}cm"/></style:style>')
            out.append(f'<table:table-column table:style-name="{name}.{i}"/>')
        rows = list(block.rows)
        if rows and rows[0].header and not rows[0].section:
            out.append("<table:table-header-rows>" + self.row(rows.pop(0)) + "</table:table-header-rows>")
        out += [self.row(r) for r in rows]
        out.append("</table:table>")
        self.body.append("".join(out))
        self.body.append('<text:p text:style-name="Gap"/>')

    def row(self, r):
        out = ['<table:table-row>']
        for c in r.cells:
            if c.covered:
                out.append("<table:covered-table-cell/>")
                continue
            span = (f' table:number-columns-spanned="{c.colspan}"' if c.colspan > 1 else "") + (f' table:number-rows-spanned="{c.rowspan}"' if c.rowspan > 1 else "")
            head = r.header or c.section
            style = "CellHead" if head else "CellBody"
            para = "TableHead" if head else "TableText"
            out.append(f'<table:table-cell table:style-name="{style}" office:value-type="string"{span}>')
            out += [f'<text:p text:style-name="{para}">{self.inline(p)}</text:p>' for p in c.paras or [""]]
            out.append("</table:table-cell>")
        return "".join(out) + "</table:table-row>"

    def contents(self):
        entries = "".join(f'<text:p text:style-name="Toc">{self.inline(b.text)}<text:tab/>{2 + i // 2}</text:p>' for i, b in enumerate(self.toc))
        self.body.append('<text:table-of-content text:protected="false" text:name="Contents"><text:table-of-content-source text:outline-level="2"/>'
                         f'<text:index-body><text:index-title text:name="ContentsHead"><text:p text:style-name="TocHead">Contents</text:p></text:index-title>{entries}</text:index-body></text:table-of-content>')

    def box(self, b):
        self.body.append(f'<text:p text:style-name="Body"><draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="16.5cm"><draw:text-box fo:min-height="1cm">'
                         + "".join(f'<text:p text:style-name="TableText">{self.inline(p)}</text:p>' for p in b.text.split("//")) + "</draw:text-box></draw:frame></text:p>")

    def write(self):
        listing = None
        for b in self.blocks:
            if listing and b.kind != listing:
                self.body.append("</text:list>")
                listing = None
            if b.kind in ("li", "ol"):
                if not listing:
                    self.body.append(f'<text:list text:style-name="{"Bullets" if b.kind == "li" else "Numbers"}">')
                    listing = b.kind
                self.body.append("<text:list-item>")
                self.para(b.text)
                self.body.append("</text:list-item>")
            elif b.kind == "p":
                self.para(b.text)
            elif b.kind == "title":
                self.para(b.text, "Title")
            elif b.kind in ("section", "heading"):
                self.heading(b.text, b.level)
            elif b.kind == "table":
                self.table(b)
            elif b.kind == "pb":
                self.pending = "break"
            elif b.kind in ("land", "port"):
                self.master = self.pending = "Landscape" if b.kind == "land" else "Portrait"
            elif b.kind == "toc":
                self.contents()
            elif b.kind == "box":
                self.box(b)
        if listing:
            self.body.append("</text:list>")
        return self.document()

    def page(self, name, wide):
        size = 'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"' if wide else 'fo:page-width="21cm" fo:page-height="29.7cm"'
        return (f'<style:page-layout style:name="{name}"><style:page-layout-properties {size} fo:margin-top="1.4cm" fo:margin-bottom="1.4cm" fo:margin-left="2cm" fo:margin-right="2cm"/>'
                '<style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/></style:header-style>'
                '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>')

    def furniture(self, text):
        text = escape(text).replace("{page}", "<text:page-number text:select-page=\"current\">1</text:page-number>").replace("{pages}", "<text:page-count>9</text:page-count>")
        return f'<text:p text:style-name="Furniture">{text}</text:p>'

    def document(self):
        s, h = self.s, self.head
        f, size, colour = s["font"], s["size"], "#" + s["colour"]
        para = lambda name, props="", text="", parent="Standard", more="": (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}" style:display-name="{name.replace("_20_", " ")}" {more}>'
            f'<style:paragraph-properties {props}/><style:text-properties {text}/></style:style>')
        styles = (f'<style:default-style style:family="paragraph"><style:text-properties style:font-name="{f}" fo:font-size="{size}pt" fo:language="en" fo:country="GB"/></style:default-style>'
                  '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
                  + para("Body", 'fo:margin-bottom="0.22cm"') + para("Gap", "", 'fo:font-size="6pt"')
                  + para("Title", 'fo:margin-bottom="0.5cm" fo:text-align="center"', f'fo:font-size="{size + 9}pt" fo:font-weight="bold" fo:color="{colour}"')
                  + "".join(para(f"Heading_20_{n}", 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
                                 f'fo:font-size="{size + 6 - 2 * n}pt" fo:font-weight="bold" fo:color="{colour}"', more=f'style:default-outline-level="{n}"') for n in (1, 2, 3))
                  + para("TableText", 'fo:margin-bottom="0.05cm"', f'fo:font-size="{size - 1}pt"') + para("TableHead", "", f'fo:font-size="{size - 1}pt" fo:font-weight="bold"')
                  + para("Toc", "", "").replace("<style:paragraph-properties />", '<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16.5cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties>')
                  + para("TocHead", 'fo:margin-bottom="0.3cm"', f'fo:font-size="{size + 4}pt" fo:font-weight="bold"')
                  + para("Furniture", "", f'fo:font-size="{size - 2.5}pt" fo:color="#666666"')
                  + '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
                  '<style:style style:name="Frame" style:family="graphic"><style:graphic-properties fo:border="0.75pt solid #666666" fo:padding="0.2cm"/></style:style>'
                  '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="\u2022"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="1cm" fo:text-indent="-0.5cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
                  '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="1cm" fo:text-indent="-0.7cm"/></style:list-level-properties></text:list-level-style-number></text:list-style>')
        line = f'fo:border="{s["rule"]}pt solid #{s["line"]}" fo:padding="0.12cm"'
        auto = ("".join(self.auto) + self.page("PageP", False) + self.page("PageL", True)
                + f'<style:style style:name="CellBody" style:family="table-cell"><style:table-cell-properties {line}/></style:style>'
                f'<style:style style:name="CellHead" style:family="table-cell"><style:table-cell-properties {line} fo:background-color="#{s["shade"]}"/></style:style>')
        first = f'<style:header>{self.furniture(h.get("header", ""))}</style:header><style:footer>{self.furniture(h.get("footer", "Page {page} of {pages}"))}</style:footer>'
        masters = "".join(f'<style:master-page style:name="{n}" style:page-layout-name="{p}">{first}</style:master-page>' for n, p in (("Standard", "PageP"), ("Portrait", "PageP"), ("Landscape", "PageL")))
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NS} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
                f'<office:font-face-decls><style:font-face style:name="{f}" svg:font-family="&apos;{f}&apos;"/></office:font-face-decls>'
                f'<office:styles>{styles}</office:styles><office:automatic-styles>{auto}</office:automatic-styles>'
                f'<office:master-styles>{masters}</office:master-styles><office:body><office:text>{"".join(self.body)}</office:text></office:body></office:document>\n')
