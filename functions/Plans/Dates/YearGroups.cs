using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Dates;

/// <summary>National curriculum year as councils write it: "Year 5", "Y5", "NCY 5", "Reception" (0), "Nursery" (-1), "Post-16 Year 1" (12).</summary>
internal static class YearGroups
{
    private static readonly PhraseSet Labels = ["year group", "ncy", "national curriculum year", "national curriculum year group", "nc year", "school year", "year", "current year group", "curriculum year", "n.c. year", "nc year group", "current ncy", "current year"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"];

    public static int? Find(IReadOnlyList<Line> front, IReadOnlyList<string> furniture)
    {
        foreach (var (label, value) in Details.Read(front))
        {
            if (value.Length is > 0 and < 60 && Phrases.HasAny(label, Labels) && !Phrases.Has(label, "academic") && (Parse(CheckBoxes.Chosen(value)) ?? Bare(value)) is { } year)
            {
                return year;
            }
        }

        foreach (var text in front.Where(line => line.Text.Length < 160).Select(line => line.Text).Concat(furniture))
        {
            if (Parse(text) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>The year that the plan's own text says the child is in ("is a Year 4 pupil"), for plans whose front page does not.</summary>
    public static int? InText(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var folded = Spacing.Fold(text);
            foreach (var phrase in new[] { "is in year", "is currently in year", "is a year", "currently in year", "is in reception", "is now in year", "of year", "in year" })
            {
                if (Phrases.Find(folded, phrase) is >= 0 and var at && Parse(folded.Substring(at, Math.Min(phrase.Length + 8, folded.Length - at))) is { } year)
                {
                    return year;
                }
            }
        }

        return null;
    }

    /// <summary>The year that the text names in words; null if none.</summary>
    public static int? Parse(string text)
    {
        var folded = Spacing.Fold(text);
        if (Post16(folded) is { } later)
        {
            return later;
        }

        foreach (var word in new[] { "year group", "national curriculum year", "ncy", "nc year", "year", "yr", "y" })
        {
            for (var at = NextWord(folded, word, 0); at >= 0; at = NextWord(folded, word, at + 1))
            {
                var digits = Headings.LetterCodes.SkipAny(folded, at + word.Length, " :-");
                if ((Digits(folded, digits) ?? Spelt(folded, digits)) is { } year and <= 20)
                {
                    return year;
                }
            }
        }

        // "Nursery 2 (the year before Reception)": what is named first is where the child is.
        var (reception, nursery) = (Phrases.Find(folded, "reception"), Phrases.Find(folded, "nursery"));
        if (nursery >= 0 && nursery < reception)
        {
            folded = folded[..reception];
        }

        return Phrases.Has(folded, "reception") || Phrases.HasAny(folded, ["fs2", "foundation stage 2", "foundation 2"]) || Phrases.Has(folded, "yr r") || Phrases.Has(folded, "year r") ? 0
            : Phrases.Has(folded, "n1") || Phrases.Has(folded, "nursery 1") || Phrases.HasAny(folded, ["two-year-old room", "toddler room"]) ? -2
            : Phrases.Has(folded, "nursery class") || folded is "nursery" or "n2" or "nursery 2" or "pre-school" or "preschool" || Phrases.HasAny(folded, ["nursery 2", "fs1", "foundation stage 1", "foundation 1", "n2"]) || Phrases.Has(folded, "nursery year") ? -1
            : null;
    }

    private static int? Post16(string folded) =>
        (Phrases.Has(folded, "post-16") || Phrases.Has(folded, "post 16") || Phrases.Has(folded, "sixth form")) && folded.IndexOf("year ", StringComparison.Ordinal) is >= 0 and var at && Digits(folded, at + 5) is { } year and <= 3 ? 11 + year : null;

    private static int? Bare(string value)
    {
        var folded = Spacing.Fold(value).Trim();
        return Digits(folded, folded.StartsWith('-') ? 1 : 0) is { } year and <= 20 && folded.Length <= 3 ? (folded.StartsWith('-') ? -year : year) : Phrases.HasAny(folded, ["nursery", "pre-school", "preschool"]) ? -1 : null;
    }

    private static int? Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at is 1 or 2 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static int? Spelt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        var number = Array.IndexOf(Numbers, text[at..end]);
        return number < 0 ? null : number + 1;
    }

    // "Y5" and "Year5" run into their figure, so that the end is no word boundary.
    private static int NextWord(string folded, string word, int from)
    {
        while (from < folded.Length)
        {
            var at = folded.IndexOf(word, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (at + word.Length == folded.Length || !char.IsLetter(folded[at + word.Length])))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }
}
