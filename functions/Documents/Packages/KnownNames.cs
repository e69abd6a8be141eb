using System.Xml;
using EhcpPipeline.Documents.Docx;
using EhcpPipeline.Documents.Odt;

namespace EhcpPipeline.Documents.Packages;

/// <summary>
/// Name tables that already hold the names and namespaces which readers compare with: the XML reader then hands out these very strings, and comparing
/// them is comparing references and not their characters, several times for every element.
/// </summary>
internal static class KnownNames
{
    private static readonly string[] Names =
    [
        WordNames.Transitional, WordNames.Strict, WordNames.Compatibility, WordNames.Word2010, WordNames.Math, WordNames.StrictMath, WordNames.Relationships,
        OdtNames.Office, OdtNames.Style, OdtNames.Text, OdtNames.Table, OdtNames.Draw, OdtNames.Format, OdtNames.Form, OdtNames.Field, OdtNames.LibreOffice,
        "p", "r", "t", "rPr", "pPr", "tbl", "tr", "tc", "tcPr", "trPr", "tblPr", "tblGrid", "sectPr", "sdt", "sdtPr", "sdtContent", "ins", "del", "moveTo", "moveFrom", "customXml",
        "smartTag", "hyperlink", "fldSimple", "fldChar", "instrText", "tab", "br", "cr", "sym", "drawing", "pict", "object", "AlternateContent", "Choice", "Fallback", "txbxContent",
        "b", "u", "vanish", "sz", "rFonts", "rStyle", "pStyle", "outlineLvl", "numPr", "ilvl", "numId", "val", "bookmarkStart", "bookmarkEnd", "proofErr", "lang",
        "h", "span", "list", "list-item", "table", "table-row", "table-cell", "covered-table-cell", "style-name",
    ];

    public static NameTable Table()
    {
        var table = new NameTable();
        foreach (var name in Names)
        {
            table.Add(name);
        }

        return table;
    }
}
