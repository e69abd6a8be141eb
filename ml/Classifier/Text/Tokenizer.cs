using EhcpPipeline.Ml.Lexicon;

namespace EhcpPipeline.Ml.Text;

/// <summary>
/// Cuts a text into words, numbers and marks. Letters and digits part company ("30mins", "25hpw", "x2", "Y9"), hyphens between letters
/// vanish, possessive endings are dropped, full stops that end no sentence ("e.g.", "approx.", "p.w.") vanish.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Tokens read of one text; what stands beyond is not judged. A provision item is seldom over 200.</summary>
    public const int MaxTokens = 6000;

    public static void Read(string text, WordList words, TokenBuffer into)
    {
        into.Clear();
        var at = 0;
        var glued = false;
        while (at < text.Length && into.Count < MaxTokens)
        {
            var c = text[at];
            if (char.IsLetter(c))
            {
                at = ReadWord(text, at, words, into, glued);
                glued = true;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = NumberReader.ReadNumeral(text, at, into, glued);
                glued = true;
            }
            else if (c is '\n' or '\r')
            {
                into.Add(at, 1, TokenKind.Line, glued: false);
                at++;
                glued = false;
            }
            else if (char.IsWhiteSpace(c) || c is '\u00AD' or '\u200B' or '\uFEFF')
            {
                glued = false;
                at++;
            }
            else
            {
                at = ReadMark(text, at, words, into, glued);
                glued = true;
            }
        }
    }

    private static int ReadWord(string text, int at, WordList words, TokenBuffer into, bool glued)
    {
        var start = at;
        var hash = WordHash.Seed;
        var letters = 0;
        var dotted = IsDottedAbbreviation(text, at);
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsLetter(c))
            {
                hash = WordHash.Add(hash, Lower(c));
                letters++;
                at++;
            }
            else if (dotted && c == '.')
            {
                at++;
            }
            else if (c is '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
            {
                if (text[at + 1] is 's' or 'S' && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])))
                {
                    at += 2;
                    break;
                }

                at++;
            }
            else
            {
                break;
            }
        }

        if (at < text.Length && text[at] is '\'' or '\u2019' && at > start && text[at - 1] is 's' or 'S' && letters > 3)
        {
            at++;
        }

        ref var token = ref into.Add(start, at - start, TokenKind.Word, glued);
        token.Hash = hash;
        token.Capital = char.IsUpper(text[start]);
        token.Word = words.Find(hash);
        if (token.Word == 0 && letters >= Slips.ShortestWord)
        {
            token.Word = words.Slips.Find(text.AsSpan(start, at - start), into.Count > 1 && into[into.Count - 2].Kind == TokenKind.Number);
        }

        token.Hash = token.Word > 0 ? words.Hash(token.Word) : hash;

        token.Value = words.NumberValue(token.Word);
        return at;
    }

    /// <summary>"e.g.", "i.e.", "p.w.", "a.m.": single letters with a full stop after each.</summary>
    private static bool IsDottedAbbreviation(string text, int at) =>
        at + 3 < text.Length && text[at + 1] == '.' && char.IsLetter(text[at + 2]) && text[at + 3] == '.'
        && (at + 4 >= text.Length || !char.IsLetter(text[at + 4]));

    private static int ReadMark(string text, int at, WordList words, TokenBuffer into, bool glued)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var previous = at > 0 ? text[at - 1] : ' ';
        switch (c)
        {
            case '-' or '\u2010' or '\u2011' when char.IsLetter(next) && char.IsLetterOrDigit(previous):
                return at + 1;
            case '.' when !EndsSentence(text, at, into):
                return at + 1;
            case '\'' or '\u2019' or '\u2032' when IsMinuteMark(text, at):
                AddWord(MinuteMark, at, words, into);
                return at + 1;
            case '\u2193':
                AddWord(Reducing, at, words, into);
                return at + 1;
            case '\u00BD' or '\u00BC' or '\u00BE':
                NumberReader.AddFraction(c, at, into, glued);
                return at + 1;
        }

        into.Add(at, 1, KindOf(c), glued);
        return at + 1;
    }

    /// <summary>"20'", "60' x2": minutes, unless the mark closes a quotation that opened before.</summary>
    private static bool IsMinuteMark(string text, int at)
    {
        if (at < 1 || !char.IsAsciiDigit(text[at - 1]) || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && text[at + 1] is not ('x' or 'X')))
        {
            return false;
        }

        for (var before = at - 1; before >= 0; before--)
        {
            if (text[before] is '\'' or '\u2018' or '\u2019' && (before == 0 || !char.IsLetterOrDigit(text[before - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A mark that is read as a word: "20'" as minutes, an arrow down as "reducing".</summary>
    private static void AddWord(ulong hash, int at, WordList words, TokenBuffer into)
    {
        ref var token = ref into.Add(at, 1, TokenKind.Word, glued: true);
        token.Hash = hash;
        token.Word = words.Find(hash);
    }

    private static readonly ulong MinuteMark = WordHash.Of("min");
    private static readonly ulong Reducing = WordHash.Of("reducing");

    private static bool EndsSentence(string text, int at, TokenBuffer into)
    {
        if (into.Count > 0 && into[into.Count - 1].Kind == TokenKind.Word && into[into.Count - 1].End == at
            && IsAbbreviation(text.AsSpan(into[into.Count - 1].Start, into[into.Count - 1].Length)))
        {
            return false;
        }

        var ahead = at + 1;
        if (ahead < text.Length && !char.IsWhiteSpace(text[ahead]) && text[ahead] is not ('"' or '\'' or ')' or '\u2019' or '\u201D'))
        {
            return false;
        }

        while (ahead < text.Length && (char.IsWhiteSpace(text[ahead]) || text[ahead] is '"' or '\'' or ')' or '\u2018' or '\u201C' or '('))
        {
            ahead++;
        }

        return ahead >= text.Length || !char.IsLower(text[ahead]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length <= 6 && (
        word.Equals("approx", StringComparison.OrdinalIgnoreCase) || word.Equals("hrs", StringComparison.OrdinalIgnoreCase)
        || word.Equals("mr", StringComparison.OrdinalIgnoreCase) || word.Equals("mrs", StringComparison.OrdinalIgnoreCase)
        || word.Equals("ms", StringComparison.OrdinalIgnoreCase) || word.Equals("dr", StringComparison.OrdinalIgnoreCase)
        || word.Equals("st", StringComparison.OrdinalIgnoreCase) || word.Equals("no", StringComparison.Ordinal)
        || word.Equals("para", StringComparison.OrdinalIgnoreCase) || word.Equals("min", StringComparison.OrdinalIgnoreCase)
        || word.Equals("max", StringComparison.OrdinalIgnoreCase) || word.Equals("eg", StringComparison.OrdinalIgnoreCase)
        || word.Equals("ie", StringComparison.OrdinalIgnoreCase) || word.Equals("c", StringComparison.Ordinal) || word.Equals("ca", StringComparison.Ordinal));

    private static TokenKind KindOf(char c) => c switch
    {
        '.' or '!' or '?' => TokenKind.Stop,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '/' => TokenKind.Slash,
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => TokenKind.Dash,
        '(' or '[' => TokenKind.Open,
        ')' or ']' => TokenKind.Close,
        '|' or '\t' => TokenKind.Bar,
        '+' => TokenKind.Plus,
        '%' => TokenKind.Percent,
        '\u00A3' => TokenKind.Pound,
        '\u00D7' => TokenKind.Times,
        '~' or '\u2248' or '\u00B1' or '<' or '\u2264' => TokenKind.Tilde,
        '=' => TokenKind.Equal,
        _ => TokenKind.Other,
    };

    /// <summary>Lower case without a culture; plain letters by arithmetic because this is the innermost loop.</summary>
    internal static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < 128 ? c : char.ToLowerInvariant(c);
}
