using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>Labels that a line or cell carries before a colon ("Provision:", "By whom: ..."), in the words of column titles.</summary>
internal static class Labels
{
    public const int LongestLabel = 45;
    private const int MostWords = 6;

    /// <summary>"What Tilly will be able to do".</summary>
    private const int MostWordsOfQuestion = 8;

    private static readonly string[] Longer = ["What ", "We will know ", "We shall know "];

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "the", "of", "is", "are", "will", "be", "being", "it", "this", "that", "to", "how", "for", "and", "or", "does", "do", "we", "i", "my", "me", "a", "an", "in", "by", "what", "who", "when", "must", "should", "special", "educational", "specialist", "required", "needed", "provided", "made", "given", "offered", "met", "need", "needs", "get", "have", "type", "detail", "details", "title", "name", "summary", "statement", "full", "text", "child", "young", "person", "agreed", "proposed", "put", "place", "happen", "s", "item", "items", "record", "card", "entry", "line",
    };

    /// <summary>The role that the text's own label names, and where the labelled text begins; Unknown if the text carries no label.</summary>
    public static (ColumnRole Role, int Start) Read(string text)
    {
        var colon = End(text);
        if (colon is < 2 or > LongestLabel || HoldsSentence(text.AsSpan(0, colon)) || Phrases.CountWords(text.AsSpan(0, colon)) > MostWordsOfQuestion || char.IsLower(text[0]))
        {
            return (ColumnRole.Unknown, 0);
        }

        var role = Whole(text[..colon]);
        return role == ColumnRole.Unknown ? (role, 0) : (role, Math.Min(text.Length, Headings.LetterCodes.SkipAny(text, colon + 1, " ")));
    }

    // "One form for each outcome. Band: ...": the colon is the second sentence's.
    private static bool HoldsSentence(ReadOnlySpan<char> label) => label.IndexOf(". ", StringComparison.Ordinal) is > 3 and var end && end + 2 < label.Length && char.IsUpper(label[end + 2]);

    /// <summary>
    /// Where the text's first colon stands, or the mark of a question for the outcome, which labels as a colon would ("What do you want to achieve? By July 2027 you will ..."); -1 without
    /// either. Any other question may open what it speaks of: "What does this mean for Al? He cannot follow instructions."
    /// </summary>
    public static int End(string text)
    {
        var mark = text.AsSpan().IndexOfAny(':', '?');
        return mark > 0 && text[mark] == '?' && !(mark <= LongestLabel && text.StartsWith("What ", StringComparison.Ordinal) && ColumnTitles.Role(text[..mark]) == ColumnRole.Outcome) ? text.IndexOf(':', StringComparison.Ordinal) : mark;
    }

    /// <summary>The role of a short text that is a label and nothing else ("Who", "How often"), Unknown if it says more.</summary>
    public static ColumnRole Whole(string text)
    {
        // What a label explains in brackets is none of its words: "By whom (role and qualification)".
        var label = text.Length > LongestLabel ? text : FieldNames.InWords(text);
        label = label is [.., ')'] && label.IndexOf(" (", StringComparison.Ordinal) is > 1 and var open ? label[..open] : label;
        return text.Length <= LongestLabel && !ColumnTitles.IsOfChild(label) && Phrases.CountWords(label) <= (Longer.Any(opening => label.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) ? MostWordsOfQuestion : MostWords) ? ColumnTitles.Role(text) : ColumnRole.Unknown;
    }

    /// <summary>Whether the label holds nothing but the name of its role and such words as go with one ("What will be provided", "Provision 2"): not "Adult support".</summary>
    public static bool IsPure(string text)
    {
        var folded = Spacing.Fold(FieldNames.InWords(text));
        if (Phrases.StartsWithAny(folded, ["what", "how", "who", "which"]))
        {
            return true;
        }

        foreach (var word in folded.Split([' ', '?', ':', '.', ',', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Plain.Contains(word) && !IsMark(word) && ColumnTitles.Role(word) == ColumnRole.Unknown)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a label counts the cards or records of a table and says nothing of what they hold: "Card 4", "Record 2 of 7".</summary>
    public static bool IsCounted(string label) =>
        label.Length <= 20 && label.IndexOf(' ', StringComparison.Ordinal) is > 2 and var space && char.IsLetter(label[0]) && char.IsAsciiDigit(label[Math.Min(label.Length - 1, space + 1)]) && Whole(label) == ColumnRole.Unknown;

    // "Provision 1.1 (F)", "Provision G2": a number, a section's letter or both.
    private static bool IsMark(string word) =>
        Characters.IsDigits(word) || (word[0] is >= 'a' and <= 'k' && word.Length <= 3 && (word.Length == 1 || Characters.IsDigits(word.AsSpan(1))));
}
