namespace EhcpPipeline.Documents.Text;

/// <summary>
/// Gathers the text of one block with its white space normalised as <see cref="Model.TextBlock"/> promises: runs of spaces, tabs and no-break
/// spaces become one space, line breaks one '\n', none at either end. Characters that show nothing (soft hyphens, zero-width marks, controls) are dropped:
/// they would split a word for every later comparison.
/// </summary>
internal sealed class TextLine
{
    private char[] _text = new char[256];
    private int _length;
    private char _pending;

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    public void Append(ReadOnlySpan<char> text)
    {
        // Room for every character and a space or replacement before each run of them.
        if (_text.Length - _length <= text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length + 16));
        }

        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is > ' ' and <= '~')
            {
                Put(character);
            }
            else if (character == ' ')
            {
                Space();
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]))
            {
                Put(character);
                Put(text[++i]);
            }
            else
            {
                Unusual(character);
            }
        }
    }

    public void Append(char character) => Append([character]);

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
        var text = new string(_text, 0, _length);
        Clear();
        return text;
    }

    public void Clear()
    {
        _length = 0;
        _pending = '\0';
    }

    /// <summary>Normalises a whole text at once.</summary>
    public static string Normalise(string text)
    {
        var line = new TextLine();
        line.Append(text);
        return line.Take();
    }

    private void Unusual(char character)
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
            Put(char.IsSurrogate(character) ? '\uFFFD' : character);
        }
    }

    private void Put(char character)
    {
        if (_pending != 0)
        {
            if (_length > 0)
            {
                _text[_length++] = _pending;
            }

            _pending = '\0';
        }

        _text[_length++] = character;
    }

    private static bool IsInvisible(char character) =>
        char.IsControl(character) || character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E');
}
