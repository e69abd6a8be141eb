namespace EhcpPipeline.Documents.Tools;

/// <summary>Turns formats that are not read here into DOCX, by a program of the machine. The documents are foreign: an implementation caps its time and memory and lets it write nowhere else.</summary>
public interface IOfficeConverter
{
    /// <summary>The document as DOCX, or null where the program could make nothing of it. Throws <see cref="OperationCanceledException"/> when <paramref name="cancel"/> fires.</summary>
    ReadOnlyMemory<byte>? ToDocx(ReadOnlyMemory<byte> content, OfficeFormat format, CancellationToken cancel);
}

/// <summary>The formats that are handed to an <see cref="IOfficeConverter"/>.</summary>
public enum OfficeFormat
{
    /// <summary>Word 97 to 2003.</summary>
    Doc,

    Rtf,

    /// <summary>A DOCX that is damaged, or that only wraps a document of another format.</summary>
    Docx,
}
