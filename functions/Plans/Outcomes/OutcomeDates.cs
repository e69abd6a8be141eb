using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>
/// By when outcomes are sought where the outcome itself does not say so: a heading or stem above them ("By the end of Key Stage 2:"), a column or label of its own ("Target date"), or
/// a sentence about all of them ("All outcomes are to be reached by July 2027").
/// </summary>
internal static class OutcomeDates
{
    private const int MostWords = 14;

    private static readonly PhraseSet Leads = ["by", "before", "within", "at the end of", "to the end of", "for the end of", "end of", "in the course of", "during", "no later than", "until", "over the next", "to be achieved by", "to be reached by", "to be met by", "target date", "by when"];

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "by", "before", "within", "to", "for", "the", "end", "of", "at", "in", "that", "is", "start", "beginning", "until", "no", "later", "than", "on", "or", "this", "his", "her", "their", "your" };

    private static readonly string[] Others = [" unless ", ", except ", " except "];

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "by when", "when", "when by", "timescale", "timescales", "time scale", "target date", "date", "deadline", "achieve by", "to be achieved by", "to be met by", "to be reached by", "completion date", "end date", "date to be achieved", "date to achieve by", "due", "due date", "by", "reached by", "achieved by", "met by", "by date" };

    private static readonly PhraseSet Times =
    [
        "year", "years", "key stage", "ks1", "ks2", "ks3", "ks4", "ks5", "term", "terms", "month", "months", "reception", "nursery", "age", "phase", "school", "college", "course", "birthday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "apr", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "easter", "christmas", "summer", "autumn", "spring", "transfer",
    ];

    private static readonly PhraseSet All = ["all outcomes", "all the outcomes", "all of the outcomes", "these outcomes", "each outcome", "every outcome", "the outcomes", "the outcomes below", "all to be", "all are to be", "outcomes are written"];

    // "To be achieved by the end of Key Stage 2 unless another date is given.": of all of them.
    private static readonly PhraseSet Sought = ["to be achieved by", "to be reached by", "to be met by"];

    private static readonly PhraseSet Reached = ["achieved by", "reached by", "met by", "met before", "achieved before", "reached before", "run to", "run until", "are for", "is for", "are set for", "achieved at", "are to be achieved", "to be achieved within", "achieved within", "by the end of"];

    private static readonly PhraseSet Watching = ["reviewed", "review", "targets", "steps", "checked", "monitored", "looked at"];

    /// <summary>What a heading or stem says of when, as it is to be read before an outcome; empty if it says nothing of it.</summary>
    public static string OfHeading(string text)
    {
        // "By July 2027 unless another date is given": a row that has its own is dated by that.
        var other = Others.Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(text.Length).Min();
        var told = text[..other].TrimEnd(':', ' ', '.', ',');
        var folded = Spacing.Fold(told);
        // "Outcome by the end of Key Stage 3", "Outcome - to be met by July 2028 (end of course)" above a column.
        if (Outcome(folded) is > 0 and var behind && folded.IndexOf("by ", behind, StringComparison.Ordinal) is >= 0 and var by && folded[behind..by] is "" or "to be met " or "to be achieved " or "to be reached " && (folded.AsSpan(by).StartsWith("by the end of ") || folded.AsSpan(by).ContainsAnyInRange('0', '9')))
        {
            (told, folded) = ("By" + told[(by + 2)..], folded[by..]);
            (told, folded) = told.Count(c => c == ')') > told.Count(c => c == '(') ? (told.TrimEnd(')'), folded.TrimEnd(')')) : (told, folded);
        }

        return Leads.Starts(folded) && Phrases.CountWords(told) <= MostWords && SaysWhen(folded) && !Watching.In(folded) ? told : "";
    }

    /// <summary>What a line says of when, if it says nothing else: "To the end of KS3 (July 2027)"; empty if it does.</summary>
    public static string OfLine(string text) =>
        OfHeading(text) is { Length: > 0 } when && Array.TrueForAll(Spacing.Fold(when).Split([' ', ',', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries), word => word.Length <= 4 && char.IsAsciiDigit(word[^1]) || Between.Contains(word) || Times.In(word)) ? when : "";

    /// <summary>What a cell or labelled line says of when, under such a title; empty if the title is another or the cell names no time.</summary>
    public static string OfCell(string title, string text)
    {
        var label = Spacing.Fold(title).TrimEnd(':', ' ', '?');
        // "When | Each half term": how often it is looked at.
        if (!Titles.Contains(label) || text.Length == 0 || (Phrases.StartsWithAny(Spacing.Fold(text), ["each", "every"]) && !text.AsSpan().ContainsAnyInRange('0', '9')) || Phrases.CountWords(text) > MostWords || !SaysWhen(Spacing.Fold(text)))
        {
            return "";
        }

        var told = text.TrimEnd('.', ' ');
        return Leads.Starts(Spacing.Fold(told)) && !Phrases.StartsWithAny(Spacing.Fold(told), ["end of"]) ? told : "By " + (told.StartsWith("End", StringComparison.Ordinal) ? "the e" + told[1..] : told);
    }

    /// <summary>What a text says of when all outcomes are sought, in a sentence about all of them; empty if it has none.</summary>
    public static string OfAll(string text) =>
        SentenceSplitter.Split(text).Select(sentence => OfSentence(text.Substring(sentence.Start, sentence.Length))).FirstOrDefault(told => told.Length > 0) ?? "";

    /// <summary>Whether a sentence without a subject dates all outcomes but those with dates of their own.</summary>
    public static bool IsOfAll(string folded) => Sought.Starts(folded) && Phrases.Has(folded, "unless");

    private static string OfSentence(string sentence)
    {
        var folded = Spacing.Fold(sentence);
        if (!(All.In(folded) || IsOfAll(folded)) || !Reached.In(folded) || Watching.In(folded) || !SaysWhen(folded))
        {
            return "";
        }

        foreach (var lead in new[] { "by the end", "by", "before", "within", "to the end", "until", "for" })
        {
            if (Phrases.Find(folded, lead) is >= 0 and var at)
            {
                var rest = sentence[Math.Min(at + lead.Length, sentence.Length)..].Split([',', ';', '.'])[0].Split(" unless ")[0].Trim();
                return (lead.EndsWith(" end", StringComparison.Ordinal) ? "By the end " : lead is "before" or "within" ? char.ToUpperInvariant(lead[0]) + lead[1..] + " " : "By ") + rest;
            }
        }

        return "";
    }

    private static int Outcome(string folded) => folded.StartsWith("outcome", StringComparison.Ordinal) ? Headings.LetterCodes.SkipAny(folded, folded.StartsWith("outcomes", StringComparison.Ordinal) ? 8 : 7, " -:,(") : 0;

    private static bool SaysWhen(string folded) => folded.AsSpan().ContainsAnyInRange('0', '9') || Times.In(folded);
}
