using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Text;

/// <summary>A paragraph while its runs come in, with what is known of their looks.</summary>
internal class TextDraft
{
    private int _words;
    private int _emphasised;
    private int _smallest = int.MaxValue;

    public TextLine Line { get; } = new();

    /// <summary>Blocks of text boxes anchored before and after the first word.</summary>
    public List<Block> Before { get; } = [];

    public List<Block> After { get; } = [];

    /// <summary>Every run with a letter or digit is bold or underlined.</summary>
    public bool Emphasised => _words > 0 && _words == _emphasised;

    /// <summary>The smallest type of the paragraph's words in half points; 0 without words.</summary>
    public int SmallestSize => _words > 0 ? _smallest : 0;

    public void Append(ReadOnlySpan<char> text, bool emphasised, int size)
    {
        Line.Append(text);
        if (HasWord(text))
        {
            _words++;
            _emphasised += emphasised ? 1 : 0;
            _smallest = Math.Min(_smallest, size);
        }
    }

    public virtual void Clear()
    {
        Line.Clear();
        Before.Clear();
        After.Clear();
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
