using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sentences;

/// <summary>Splits British prose into sentences. A full stop after a title, an initial, "e.g.", "approx." or inside a number ends none.</summary>
internal static class SentenceSplitter
{
    // Never end a sentence: something always follows them.
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "st", "e.g", "eg", "i.e", "ie", "approx", "no", "nos", "vs", "cf", "incl", "para", "paras", "p", "pp", "pg", "sec", "s", "ss", "reg", "regs", "ext", "tel", "min", "max", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "c", "ca",
        "fig", "vol", "ref", "viz", "inc", "dept", "sr", "jr", "hon", "ave", "rd", "w.e.f", "avg", "est", "yr", "ed", "educ",
    };

    private static readonly string[] OfService = ["Service", "Team", "Department", "Unit", "Centre", "Board", "Officer"];

    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal) { "there", "he", "she", "they", "it", "this" };

    /// <summary>The sentences' places in <paramref name="text"/>, white space between them left out.</summary>
    public static IReadOnlyList<(int Start, int Length)> Split(string text)
    {
        var sentences = new List<(int Start, int Length)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '”' or '\'' or '’' or ')' or ']')
            {
                end++;
            }

            if (end < text.Length && (!char.IsWhiteSpace(text[end]) || !Begins(text, end)))
            {
                i = end - 1;
                continue;
            }

            if (text[i] == '.' && end < text.Length && Abbreviated(text, start, i))
            {
                continue;
            }

            Add(sentences, text, start, end);
            start = end;
            i = end - 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<(int Start, int Length)> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add((start, end - start));
        }
    }

    private static bool Begins(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || (text[at] == '[' && text.IndexOf(']', at) is > 0 and var close && text[close - 1] is '.' or '!') || text[at] is '"' or '“' or '‘' or '\'' or '(' or '•' or '£' || BeginsSmall(text, at));
    }

    // "... and a task list. there will be ...": a capital forgotten, before a word that begins a sentence and follows no abbreviation.
    private static bool BeginsSmall(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == ' ' && Subjects.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, end - at));
    }

    private static bool Abbreviated(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        var word = text.AsSpan(from, stop - from);
        if (word.Length == 0 || (from > start && text[from - 1] is '\'' or '’') || (word.Length == 1 && text.AsSpan(start, from - start).EndsWith("ection ")))
        {
            return false;
        }

        // An initial ("J. Cole"), or a list number at the very start ("3. The TA ...").
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
        {
            return AfterTitleOrInitial(text, start, from) && NextWordIsName(text, stop + 1);
        }

        // "lent by the I.C.T. Service of the Council".
        if (word.Length >= 3 && char.IsUpper(word[0]) && word[1] == '.' && char.IsUpper(word[^1]) && word[^2] == '.')
        {
            return OfService.Any(name => text.AsSpan(stop + 1).TrimStart().StartsWith(name, StringComparison.Ordinal));
        }

        if (Characters.IsNumbering(word))
        {
            return from == start || text.AsSpan(start, from - start).Trim().IsEmpty;
        }

        // A need's or an outcome's label at the start ("B1. Mirren cannot ...").
        if (from == start && word.Length <= 4 && char.IsUpper(word[0]) && char.IsAsciiDigit(word[^1]))
        {
            return true;
        }

        // "min." and "max." lead to a figure; after a figure ("30 min.") they end a sentence as any word does.
        if (word is "min" or "max" or "no" or "yr")
        {
            return char.IsDigit(Next(text, stop + 1));
        }

        return Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    // "Band D. Access to ..." ends a sentence; "Dr J. Cole", "J. R. Cole" and "(A. Noor)" do not.
    private static bool AfterTitleOrInitial(string text, int start, int at)
    {
        var before = text.AsSpan(start, at - start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length == 0 || word[^1] is ',' or '(' or ':' or '|' || word is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Prof" or "and" or "by" or "from" or "&" || (word[^1] == '.' && word.Length <= 4);
    }

    private static bool NextWordIsName(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end] is not ("The" or "This" or "He" or "She" or "They" or "It" or "These" or "His" or "Her" or "A" or "An" or "In" or "When");
    }

    private static char Next(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }
}
