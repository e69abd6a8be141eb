using System.Text;
using EhcpPipeline.Documents.Docx;
using EhcpPipeline.Documents.Html;
using EhcpPipeline.Documents.Odt;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Pdf;
using EhcpPipeline.Documents.PlainText;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Reading;

/// <summary>What an upload is by its bytes.</summary>
internal enum UploadFormat
{
    Unknown,
    Docx,
    Odt,
    Pdf,
    Html,
    PlainText,
    Rtf,

    /// <summary>An OLE compound file holding a Word 97 to 2003 document.</summary>
    LegacyWord,

    /// <summary>An OLE compound file holding an encrypted Office document.</summary>
    EncryptedOffice,

    /// <summary>A zip that is no document: a bundle, or another program's format.</summary>
    Zip,
}

/// <summary>Tells a format by its bytes and never by its name, since councils' files are renamed often.</summary>
internal static class FormatDetection
{
    public static readonly IFormatReader Docx = new DocxReader();
    public static readonly IFormatReader Pdf = new PdfReader();
    private static readonly OdtReader Odt = new();
    private static readonly HtmlReader Html = new();
    private static readonly PlainTextReader PlainText = new();

    // ISO 32000-1, annex H: readers accept the header anywhere in the first 1,024 bytes.
    private const int HeaderReach = 1024;

    /// <summary>The reader of a format that needs no tool; null for others.</summary>
    public static IFormatReader? ReaderFor(UploadFormat format) => format switch
    {
        UploadFormat.Odt => Odt,
        UploadFormat.Html => Html,
        UploadFormat.PlainText => PlainText,
        _ => null,
    };

    public static UploadFormat Detect(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK"u8) && content.Length > 3 && content[2] is 3 or 5 or 7)
        {
            return Zip(content);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Compound(content);
        }

        if (content[..Math.Min(content.Length, HeaderReach)].IndexOf("%PDF-"u8) >= 0)
        {
            return UploadFormat.Pdf;
        }

        return content.StartsWith("{\\rtf"u8) ? UploadFormat.Rtf : Words(content);
    }

    // Formats that are text themselves but whose words are not the document's: PostScript, mail and saved-page archives, other XML, calendars.
    private static readonly string[] Foreign = ["%!PS", "MIME-Version:", "<?xml", "<office:document", "<pkg:package", "<w:wordDocument", "<svg", "BEGIN:V", "Received:", "Return-Path:"];

    private static UploadFormat Words(ReadOnlySpan<byte> content)
    {
        if (!Decoding.IsText(content))
        {
            return UploadFormat.Unknown;
        }

        const int Reach = 4096;
        var head = (Decoding.Decode(content[..Math.Min(content.Length & ~1, Reach)]) ?? "").TrimStart();
        var start = head[..Math.Min(head.Length, Reach / 4)];
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<body", StringComparison.OrdinalIgnoreCase))))
        {
            return UploadFormat.Html;
        }

        return Foreign.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) ? UploadFormat.Unknown : UploadFormat.PlainText;
    }

    private static UploadFormat Zip(ReadOnlySpan<byte> content)
    {
        var word = false;
        var types = false;
        var office = false;
        var entries = CentralDirectory.Walk(content, raw =>
        {
            var name = Encoding.UTF8.GetString(raw).Replace('\\', '/').TrimStart('/');
            word |= name.Equals("word/document.xml", StringComparison.OrdinalIgnoreCase);
            types |= name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
            office |= name.Equals("META-INF/manifest.xml", StringComparison.OrdinalIgnoreCase) || name.Equals("content.xml", StringComparison.OrdinalIgnoreCase);
            return true;
        });

        // Without a directory nothing can be told apart: the Word reader says that it is damaged, which is what most such files are.
        return entries < 0 || word || types ? UploadFormat.Docx : office ? UploadFormat.Odt : UploadFormat.Zip;
    }

    // The directory of a compound file holds its stream names in UTF-16; an encrypted Office file always has one called EncryptedPackage.
    private static UploadFormat Compound(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return UploadFormat.EncryptedOffice;
        }

        return content.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? UploadFormat.LegacyWord : UploadFormat.Unknown;
    }
}
