using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>Reads a line as a section heading, in any of the forms councils use; says nothing about whether it is one in its place.</summary>
internal static class SectionHeadings
{
    private const int LongestHeading = 240;
    private const int LongestPlain = 80;
    private const int LongestName = 6;
    private static readonly PhraseSet References = ["of", "above", "below", "sets", "describes", "and", "is", "are", "was", "will", "for", "in", "to", "must", "should", "has", "names", "contains", "lists", "on", "as", "which", "that", "if", "can", "may", "the", "at", "states", "outlines", "includes", "does",
        "says", "tells", "explains", "gives", "shows", "covers", "looks", "records", "identifies", "specifies", "summarises", "deals", "provides", "holds", "asks", "you", "we", "where", "here", "also", "then", "may"];

    private static readonly PhraseSet Pointers = ["read", "see", "link", "links", "linked", "refer", "refers", "relates", "reference", "meets", "copied", "moved"];

    private static readonly string[] Joints = [" and ", " & ", " / ", "; ", ", with ", ", ", " with ", " + ", " | "];

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "school", "college", "setting", "nursery", "the school", "school or college", "school or setting", "education setting" };

    /// <summary>The mark that the line makes, or null. <paramref name="strong"/>: the line looks like a heading.</summary>
    public static SectionMark? Read(string text, bool strong)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var head = text.Length > LongestHeading ? text[..LongestHeading] : text;
        var folded = Spacing.Fold(head);
        if (strong && text.Length <= LongestHeading && !EndsSentence(text) && Bracketed(head, folded) is { Count: > 1 } several && !Pointers.In(folded) && LetterCodes.Read(head, folded) is var own && (own is null || own.Value.Codes[0] == several[0]))
        {
            return new(several) { Lettered = true, Worded = true, Titled = true, End = text.Length };
        }

        return Lettered(text, head, folded, strong) ?? TitleOnly(text, folded, strong);
    }

    private static SectionMark? Lettered(string text, string head, string folded, bool strong)
    {
        if (LetterCodes.Read(head, folded) is not var (codes, at, worded))
        {
            return TrailingLetter(text, head, folded, strong);
        }

        AddOther(head, folded, codes);
        var after = LetterCodes.SkipAny(folded, at, " ");
        var separator = after < folded.Length && folded[after] is ':' or '-' or '.' or ')' or '|' or ',';
        var rest = LetterCodes.SkipAny(folded, after, " :-.)|,=");
        var (page, stop) = PageAtEnd(text, folded);
        if (rest >= stop)
        {
            return worded || strong ? new(codes) { Lettered = true, Worded = worded, End = text.Length, PageNumber = page } : null;
        }

        var title = SectionTitles.Find(folded, rest) ?? (strong && text.Length <= LongestPlain ? PlainTitles.Find(folded, rest) : null);
        var titled = (title is { } found && found.Start - rest < 60 && found.Codes.Any(code => Same(code, codes))) || NamesColumn(text[rest..], codes);
        if (!worded)
        {
            // "H1: none." denies one part of social care; no sentence begins so.
            if (separator && codes is [SectionCode.H1 or SectionCode.H2] && !text.AsSpan(rest).Contains(". ", StringComparison.Ordinal) && NilStatements.Is(text[rest..]))
            {
                return new(codes) { Lettered = true, End = rest };
            }

            // "E and F – Where you are going, and what you will get": such as councils put together, before a title in their own words; not "A & E", and not "B and C: vowel sounds".
            if (separator && strong && !EndsSentence(text) && ((codes.Contains(SectionCode.E) && codes.Contains(SectionCode.F)) || (codes.Contains(SectionCode.G) && codes.Exists(code => code is SectionCode.H or SectionCode.H1)) || (codes.Contains(SectionCode.H1) && codes.Contains(SectionCode.H2))))
            {
                return new(codes) { Lettered = true, Titled = true, End = text.Length, PageNumber = page };
            }

            // A bare letter begins many a sentence ("A young person", "I like"): it needs its own section's title close behind it.
            var (from, end) = title is { } own ? (own.Start, own.End) : (rest, stop);
            return titled && from - rest < 40 && (separator || strong || text.Length < 120) && (strong || !EndsSentence(text) || separator)
                ? new(codes) { Lettered = true, Titled = true, End = HeadingEnds.Find(text, folded, rest, end), PageNumber = page }
                : null;
        }

        // "Section A The views of the child" is a heading without its colon; "Section A of this plan" is none.
        var whole = titled && text.Length <= LongestHeading && !EndsSentence(text) && TitleWords.Explain(text, folded[rest..].PadLeft(folded.Length), title?.Start ?? rest, title?.End ?? stop);
        if (!separator && !whole && Phrases.StartsWithAny(folded[rest..], References) && !(strong && titled))
        {
            return null;
        }

        if (!separator && !titled && (!strong || text.Length > 120) && !Phrases.StartsWithAny(folded[rest..], ["continued", "cont", "(continued", "(cont"]))
        {
            return null;
        }

        return new(codes)
        {
            Lettered = true,
            Worded = true,
            Titled = titled,
            End = HeadingEnds.Find(text, folded, rest, titled ? title?.End ?? stop : -1),
            PageNumber = page,
        };
    }

    // "What you will be able to do (Section E) and the help you must get (Section F)": each section's name behind its title.
    private static List<SectionCode> Bracketed(string head, string folded)
    {
        var codes = new List<SectionCode>();
        for (var at = folded.IndexOf("(section ", StringComparison.Ordinal); at > 0; at = folded.IndexOf("(section ", at + 1, StringComparison.Ordinal))
        {
            if (LetterCodes.Read(head[(at + 1)..], folded[(at + 1)..]) is ([var code], var end, _) && at + 1 + end < folded.Length && folded[at + 1 + end] == ')' && (codes.Count == 0 || code > codes[^1]))
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    // "E: Your outcomes and F: Your special educational provision", "Section E: Outcomes / Section F: Provision": each further letter stands behind the title before it.
    private static void AddOther(string head, string folded, List<SectionCode> codes)
    {
        for (var at = 0; at < head.Length && head.Length < LongestHeading; at++)
        {
            var joint = Joints.FirstOrDefault(joint => folded.AsSpan(at).StartsWith(joint, StringComparison.Ordinal));
            if (joint is null || head.LastIndexOf('(', at) > head.LastIndexOf(')', at) || Pointers.In(folded[..at]) || at + joint.Length is var next && (next >= head.Length || LetterCodes.Read(head[next..], folded[next..]) is not ([var other], var end, var worded) || other <= codes[^1]))
            {
                continue;
            }

            var parted = next + end < head.Length && head[next + end - 1] is >= 'A' and <= 'K' or '1' or '2' && (head[next + end] is ':' or '.' or '·' || folded.AsSpan(next + end).StartsWith(" - ") || folded.AsSpan(next + end).StartsWith(" · ") || (worded && folded.AsSpan(next + end).StartsWith(" (")));
            // "E. Your outcomes and F. What education will do": the next letter with its mark and a question for a title; "and F. Smith" is a name.
            var asked = parted && other == codes[^1] + 1 && Phrases.StartsWithAny(folded[LetterCodes.SkipAny(folded, next + end, " :.-·")..], ["what", "how", "who", "where", "your", "my", "our"]);
            if (!(parted && worded) && !asked && !((worded || parted) && SectionTitles.Names(other, folded, next)))
            {
                continue;
            }

            codes.Add(other);
            at = next;
        }
    }

    // The heads of a table's columns are shorter than a section's title: "B. Need", "F: Provision", "E - Outcome sought".
    private static bool NamesColumn(string rest, List<SectionCode> codes) => rest.Length <= 60 && Phrases.CountWords(rest) <= 5 && ColumnTitles.Role(rest) switch
    {
        ColumnRole.Need => codes.Exists(code => code is SectionCode.B or SectionCode.C or SectionCode.D),
        ColumnRole.Outcome => codes.Contains(SectionCode.E),
        ColumnRole.Provision => codes.Exists(code => code is SectionCode.F or SectionCode.G or SectionCode.H or SectionCode.H1 or SectionCode.H2),
        _ => codes is [SectionCode.I] && Places.Contains(Spacing.Fold(rest).Trim()),
    };

    // "Special educational provision (Section F)", "Outcomes - Section E", "What helps me learn [F]", "Outcomes - E".
    private static SectionMark? TrailingLetter(string text, string head, string folded, bool strong)
    {
        var at = folded.LastIndexOf("section", StringComparison.Ordinal);
        // "Social care provision, section 2 of the 1970 Act (H1)": the letter in brackets and not the Act's section.
        at = strong && folded.AsSpan().TrimEnd() is [.., ')' or ']'] && folded.LastIndexOfAny(['(', '[']) is var bracket && bracket > at ? bracket : at;
        at = at < 0 && strong ? DashedLetter(folded) : at;
        if (at <= 0 || text.Length > 160 || LetterCodes.Read(head[at..], folded[at..]) is not var (codes, end, worded))
        {
            return null;
        }

        var tail = LetterCodes.SkipAny(folded, at + end, " ).]:-");
        // "Who else will help you learn? (Section F, part 2: other people)": one of the section's parts. "Placement (Section I; formerly Part 4)": what it was called.
        var former = false;
        if (folded[at - 1] is '(' or '[' && folded[^1] is ')' or ']' && LetterCodes.SkipAny(folded, at + end, " ,;:-") is var behind && Phrases.StartsWithAny(folded[behind..], ["part", "continued", "cont", "formerly", "previously"]))
        {
            former = Phrases.StartsWithAny(folded[behind..], ["formerly", "previously"]);
            tail = former && NamesOther(folded[..(at - 1)], codes) ? tail : folded.Length;
        }

        if (tail == folded.Length && text.Length <= 100 && folded[at - 1] is '(' or '[' && char.IsUpper(text[LetterCodes.SkipNumbering(folded, 0)]) && !EndsSentence(text) && (strong || folded[^1] is ')' or ']'))
        {
            return new(codes) { Lettered = true, Worded = true, Titled = true, End = text.Length, Former = former };
        }

        // The letter alone in brackets behind a heading in the council's own words.
        if (tail == folded.Length && strong && folded[at] is '(' or '[' && text.Length <= 100 && char.IsUpper(text[LetterCodes.SkipNumbering(folded, 0)]) && at > 2 && folded[at - 1] == ' ')
        {
            return new(codes) { Lettered = true, Titled = true, End = text.Length };
        }

        // "My nursery: Section I", "Help from health and social care - Sections G, H1 and H2": and no pointer ("See also: Section B").
        if (tail == folded.Length && strong && worded && text.Length <= 100 && folded.AsSpan(0, at).TrimEnd() is [.., ':' or '-'] && char.IsUpper(text[LetterCodes.SkipNumbering(folded, 0)]) && !Pointers.In(folded[..at]))
        {
            return new(codes) { Lettered = true, Worded = true, Titled = true, End = text.Length };
        }

        var title = SectionTitles.Find(folded);
        return tail == folded.Length && title is { } found && found.End <= at && found.Codes.Any(code => Same(code, codes))
            && TitleWords.Explain(text, folded, found.Start, found.End) && !EndsSentence(text)
            ? new(codes) { Lettered = true, Worded = true, Titled = true, End = text.Length }
            : null;
    }

    // "Special educational provision (Section G, previously Part 5)": the words before are those of another section.
    private static bool NamesOther(string words, List<SectionCode> codes) =>
        (SectionTitles.Find(words) ?? PlainTitles.Find(words, 0)) is { } title && !title.Codes.Any(code => Same(code, codes));

    /// <summary>
    /// The mark of a line that announces a part of a plan whose sections stand together, need by need: the section's name, its letter in brackets, more words, a colon
    /// ("Provision (F) - to meet these needs Jay requires:"); null for any other.
    /// </summary>
    public static SectionMark? Announces(string text)
    {
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open < 3 || text[^1] != ':' || text.Length > LongestPlain || !char.IsUpper(text[0]) || text.IndexOf(')', open) is not (> 0 and var close) || LetterCodes.Alone(text[(open + 2)..close]) is not { } code)
        {
            return null;
        }

        var name = text[..open];
        var named = SectionTitles.Names(code, Spacing.Fold(name)) || NamesColumn(name, [code]);
        return named && Phrases.CountWords(name) <= LongestName ? new([code]) { Lettered = true, Titled = true, End = text.Length } : null;
    }

    private static int DashedLetter(string folded)
    {
        var end = folded.AsSpan().TrimEnd().Length;
        var at = end > 0 && char.IsAsciiDigit(folded[end - 1]) ? end - 2 : end - 1;
        return at > 4 && folded.AsSpan(at - 3, 3) is " - " ? at : -1;
    }

    private static SectionMark? TitleOnly(string text, string folded, bool strong)
    {
        // The plan's own name holds two sections' words.
        if (text.Length > 200 || folded.Contains("health and care", StringComparison.Ordinal) || folded.Contains("health & care", StringComparison.Ordinal))
        {
            return null;
        }

        var (page, stop) = PageAtEnd(text, folded);
        var shown = page ? folded[..stop] : folded;
        var start = LetterCodes.SkipNumbering(shown, 0);
        if ((SectionTitles.Find(shown, start) ?? (strong && text.Length <= LongestPlain ? PlainTitles.Find(shown, start) : null)) is not { } title)
        {
            return null;
        }

        var end = HeadingEnds.Find(text, shown, title.End, title.End);
        var heading = end < shown.Length ? shown[..end] : shown;
        return !EndsSentence(heading) && TitleWords.Explain(text, heading[start..].PadLeft(heading.Length), title.Start, title.End)
            ? new(title.Codes) { Titled = true, End = end < shown.Length ? end : text.Length, PageNumber = page }
            : null;
    }

    private static bool Same(SectionCode title, List<SectionCode> codes) =>
        codes.Contains(title) || (title is SectionCode.H or SectionCode.H1 or SectionCode.H2 && codes.Any(code => code is SectionCode.H or SectionCode.H1 or SectionCode.H2));

    private static bool EndsSentence(string text)
    {
        var trimmed = text.AsSpan().TrimEnd();
        return trimmed.Length > 0 && trimmed[^1] is '.' or '!' or ';' && !trimmed.EndsWith("..");
    }

    // A number alone at the end, after dots, a tab or a space: the page in a list of contents.
    private static (bool Page, int Stop) PageAtEnd(string text, string folded)
    {
        var end = folded.AsSpan().TrimEnd().Length;
        var at = end;
        while (at > 0 && char.IsAsciiDigit(folded[at - 1]))
        {
            at--;
        }

        if (text.Length > LongestHeading || at == end || end - at > 3 || at < 3 || folded[at - 1] is not (' ' or '.' or '…'))
        {
            return (false, folded.Length);
        }

        var stop = folded.AsSpan(0, at).TrimEnd(" .…_").Length;
        return folded.AsSpan(0, stop).EndsWith("section") || folded.AsSpan(0, stop).EndsWith("act") ? (false, folded.Length) : (true, stop);
    }
}
