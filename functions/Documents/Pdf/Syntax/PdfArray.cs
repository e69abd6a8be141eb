namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>An array as written; its items may be references.</summary>
internal sealed class PdfArray(PdfValue[] items)
{
    public int Count => items.Length;

    /// <summary>The item at <paramref name="index"/>, or null beyond the end.</summary>
    public PdfValue this[int index] => (uint)index < (uint)items.Length ? items[index] : default;
}
