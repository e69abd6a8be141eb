using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <summary>A Word paragraph while its runs come in.</summary>
internal sealed class ParagraphDraft : TextDraft
{
    public ParagraphFormat Format { get; set; } = ParagraphFormat.None;

    public ResolvedStyle Style { get; set; } = ResolvedStyle.None;

    public void Append(ReadOnlySpan<char> text, in RunLook look) => Append(text, look.Emphasised, look.Size);

    public override void Clear()
    {
        base.Clear();
        Format = ParagraphFormat.None;
        Style = ResolvedStyle.None;
    }
}
