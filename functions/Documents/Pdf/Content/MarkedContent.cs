namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>An open marked-content sequence and what it says of the glyphs in it.</summary>
internal readonly record struct MarkedContent(int Mcid, bool Artifact, bool Hidden, string? ActualText, int FirstGlyph);
