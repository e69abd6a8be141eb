using System.Text;

namespace EhcpPipeline.Documents.Text;

/// <summary>
/// Gathers the text of one block with its white space normalised as <see cref="Model.TextBlock"/> promises: runs of spaces, tabs and no-break
/// spaces become one space, line breaks one '\n', none at either end. Characters that show nothing (soft hyphens, zero-width marks, controls) are dropped:
/// they would split a word for every later comparison.
/// </summary>
internal sealed class TextLine
{
    private readonly StringBuilder _text = new();
    private char _pending;

    public int Length => _text.Length;

    public bool IsEmpty => _text.Length == 0;

    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExceptInRange('!', '~');
            if (plain < 0)
            {
                plain = text.Length;
            }

            if (plain > 0)
            {
                Flush();
                _text.Append(text[..plain]);
                text = text[plain..];
            }

            if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
            {
                Flush();
                _text.Append(text[..2]);
                text = text[2..];
            }
            else if (!text.IsEmpty)
            {
                Append(text[0]);
                text = text[1..];
            }
        }
    }

    public void Append(char character)
    {
        if (character == '\n' || character is '\u2028' or '\u2029' or '\v' or '\f')
        {
            Break();
        }
        else if (char.IsWhiteSpace(character))
        {
            Space();
        }
        else if (!IsInvisible(character))
        {
            // Half a surrogate pair is damage, and could not be stored as UTF-8.
            Flush();
            _text.Append(char.IsSurrogate(character) ? '\uFFFD' : character);
        }
    }

    public void Space()
    {
        if (_pending == 0)
        {
            _pending = ' ';
        }
    }

    public void Break() => _pending = '\n';

    /// <summary>The text so far; the line starts anew.</summary>
    public string Take()
    {
        var text = _text.ToString();
        Clear();
        return text;
    }

    public void Clear()
    {
        _text.Clear();
        _pending = '\0';
    }

    /// <summary>Normalises a whole text at once.</summary>
    public static string Normalise(string text)
    {
        var line = new TextLine();
        line.Append(text);
        return line.Take();
    }

    private void Flush()
    {
        if (_pending != 0)
        {
            if (_text.Length > 0)
            {
                _text.Append(_pending);
            }

            _pending = '\0';
        }
    }

    private static bool IsInvisible(char character) =>
        char.IsControl(character) || character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E');
}
