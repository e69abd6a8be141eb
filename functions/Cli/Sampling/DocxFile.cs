using System.IO.Compression;
using System.Security;
using System.Text;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Writes a sample plan as a Word document: heading styles, paragraphs, bordered tables. The same plan gives the same bytes.</summary>
internal static class DocxFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly DateTimeOffset Stamp = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(SamplePlan plan)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>""");
            Part(zip, "_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Part(zip, "word/_rels/document.xml.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Part(zip, "word/styles.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="{Word}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style></w:styles>""");
            Part(zip, "word/document.xml", Body(plan));
        }

        return bytes.ToArray();
    }

    private static string Body(SamplePlan plan)
    {
        var xml = new StringBuilder($"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{Word}"><w:body>""");
        foreach (var block in plan.Blocks)
        {
            if (block.Rows is null)
            {
                Paragraph(xml, block.Text, block.Level);
                continue;
            }

            xml.Append("""<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>""");
            foreach (var row in block.Rows)
            {
                xml.Append("<w:tr>");
                foreach (var cell in row)
                {
                    xml.Append("<w:tc>");
                    Paragraph(xml, cell, 0);
                    xml.Append("</w:tc>");
                }

                xml.Append("</w:tr>");
            }

            xml.Append("</w:tbl><w:p/>");
        }

        return xml.Append("</w:body></w:document>").ToString();
    }

    private static void Paragraph(StringBuilder xml, string text, int level)
    {
        xml.Append("<w:p>");
        if (level > 0)
        {
            xml.Append("<w:pPr><w:pStyle w:val=\"Heading").Append(level).Append("\"/></w:pPr>");
        }

        xml.Append("<w:r><w:t xml:space=\"preserve\">").Append(SecurityElement.Escape(text)).Append("</w:t></w:r></w:p>");
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
