using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <summary>A paragraph while its runs come in.</summary>
internal sealed class ParagraphDraft
{
    private int _words;
    private int _emphasised;
    private int _smallest = int.MaxValue;

    public TextLine Line { get; } = new();

    public ParagraphFormat Format { get; set; } = ParagraphFormat.None;

    public ResolvedStyle Style { get; set; } = ResolvedStyle.None;

    /// <summary>Blocks of text boxes anchored before and after the first word.</summary>
    public List<Block> Before { get; } = [];

    public List<Block> After { get; } = [];

    /// <summary>Every run with a letter or digit is bold or underlined.</summary>
    public bool Emphasised => _words > 0 && _words == _emphasised;

    /// <summary>The smallest type of the paragraph's words in half points.</summary>
    public int SmallestSize => _words > 0 ? _smallest : 0;

    public void Append(ReadOnlySpan<char> text, in RunLook look)
    {
        Line.Append(text);
        if (HasWord(text))
        {
            _words++;
            _emphasised += look.Emphasised ? 1 : 0;
            _smallest = Math.Min(_smallest, look.Size);
        }
    }

    public void Clear()
    {
        Line.Clear();
        Before.Clear();
        After.Clear();
        Format = ParagraphFormat.None;
        Style = ResolvedStyle.None;
        (_words, _emphasised, _smallest) = (0, 0, int.MaxValue);
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }
}
