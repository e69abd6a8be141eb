namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>A stream: its dictionary and its bytes as they lie in the file, packed and possibly encrypted. Number and generation choose the decryption key.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Packed, int Number, int Generation);
