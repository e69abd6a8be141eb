using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>Reads the letters at the head of a line: "Section F", "PART H1", "Sections C &amp; D", "(F)", "F.", "6. Section F".</summary>
internal static class LetterCodes
{
    private static readonly string[] Prefixes = ["sections", "section", "parts", "part", "boxes", "box", "sect.", "sec.", "sect", "sec"];
    private static readonly string[] Joints = ["and ", "with "];
    private static readonly string[] PlanNames = ["ehc plan", "ehcp", "ehc", "education, health and care plan", "education health and care plan"];

    /// <summary>Reads codes at the start of folded <paramref name="folded"/> (case from <paramref name="text"/>); null if there are none.</summary>
    public static (List<SectionCode> Codes, int End, bool Worded)? Read(string text, string folded)
    {
        var at = SkipPart(folded, SkipNumbering(folded, 0));
        foreach (var name in PlanNames)
        {
            if (folded.AsSpan(at).StartsWith(name, StringComparison.Ordinal) && !LetterAt(folded, at + name.Length))
            {
                at = SkipAny(folded, at + name.Length, " :-.,");
                break;
            }
        }

        var worded = false;
        foreach (var prefix in Prefixes)
        {
            if (folded.AsSpan(at).StartsWith(prefix, StringComparison.Ordinal) && (!LetterAt(folded, at + prefix.Length) || RunTogether(text, at, prefix)))
            {
                at = SkipAny(folded, at + prefix.Length, " :-.'\"_");
                worded = true;
                break;
            }
        }

        var open = at < folded.Length && folded[at] is '(' or '[';
        at += open ? 1 : 0;
        var codes = new List<SectionCode>(1);
        if (!One(text, folded, ref at, worded, codes))
        {
            return null;
        }

        More(text, folded, ref at, worded, codes);
        if (open)
        {
            if (at < folded.Length && folded[at] is ')' or ']')
            {
                at++;
            }
            else if (folded[at - 1] != ')')
            {
                return null;
            }
        }

        return (codes, at, worded);
    }

    /// <summary>The section whose letter the text is and nothing else ("G", "H1"); null if it is more, or no letter.</summary>
    public static SectionCode? Alone(string text) => Read(text, Spacing.Fold(text)) is ([var code], var end, false) && end == text.Length ? code : null;

    // "Part 6 - Section F": the plan counts its parts beside the letters.
    private static int SkipPart(string folded, int at)
    {
        if (!folded.AsSpan(at).StartsWith("part ", StringComparison.Ordinal))
        {
            return at;
        }

        var number = at + "part ".Length;
        var end = SkipAny(folded, number, "0123456789ivx");
        var next = SkipAny(folded, end, " :-.,");
        return end > number && next > end && folded.AsSpan(next).StartsWith("section", StringComparison.Ordinal) ? next : at;
    }

    // "SECTIONF" and "SectionF:": optical readings lose the space.
    private static bool RunTogether(string text, int at, string prefix)
    {
        var letter = at + prefix.Length;
        return prefix == "section" && text[letter] is >= 'A' and <= 'K' && !LetterAt(text, letter + 1);
    }

    private static bool One(string text, string folded, ref int at, bool worded, List<SectionCode> codes)
    {
        if (at >= folded.Length || folded[at] is < 'a' or > 'k' || (!worded && !char.IsAsciiLetterUpper(text[at])))
        {
            return false;
        }

        var letter = folded[at];
        var end = at + 1;
        var part = Part(folded, ref end, letter == 'h');
        if (LetterAt(folded, end) || (part != 0 && letter != 'h' && !worded))
        {
            return false;
        }

        // A quotation mark before the letter ("a", i) or an apostrophe after it (I'm, I've) makes it a word.
        if (end < folded.Length && folded[end] == '\'')
        {
            return false;
        }

        codes.Add(Code(letter, part));
        at = end;
        return true;
    }

    private static int Part(string folded, ref int end, bool roman)
    {
        var at = SkipAny(folded, end, roman ? " .-(" : "(");
        if (roman && folded.AsSpan(at).StartsWith("part ", StringComparison.Ordinal))
        {
            at += 5;
        }

        var (part, length) = at >= folded.Length ? (0, 0)
            : folded[at] is '1' or '2' ? (folded[at] - '0', 1)
            : roman && at > end && folded.AsSpan(at).StartsWith("ii", StringComparison.Ordinal) ? (2, 2)
            : roman && at > end && folded[at] == 'i' && !LetterAt(folded, at + 1) ? (1, 1)
            : folded[at] is >= '3' and <= '9' && at == end ? (3, 1)
            : (0, 0);
        if (part == 0 || LetterAt(folded, at + length) || (at > end && !roman) || SpacedNumber(folded, end, at, length))
        {
            return 0;
        }

        end = at + length;
        if (end < folded.Length && folded[end] == ')')
        {
            end++;
        }

        return part;
    }

    // "Section H - 1 hour a week" names no part: a part stands close or in brackets, or ends there or before punctuation.
    private static bool SpacedNumber(string folded, int end, int at, int length) =>
        at > end && at + length < folded.Length && folded[at + length] == ' ' && char.IsAsciiLetterLower(folded[Math.Min(folded.Length - 1, at + length + 1)])
        && folded[at - 1] != ' ' && folded[at - 1] != '(';

    private static void More(string text, string folded, ref int at, bool worded, List<SectionCode> codes)
    {
        while (codes.Count < 12)
        {
            var next = SkipAny(folded, at, " ");
            var range = false;
            if (next < folded.Length && folded[next] is ',' or '/' or '&' or '+')
            {
                next++;
            }
            else if (Array.Find(Joints, joint => folded.AsSpan(next).StartsWith(joint, StringComparison.Ordinal)) is { } joint)
            {
                next += joint.Length;
            }
            else if (folded.AsSpan(next).StartsWith("to ", StringComparison.Ordinal) || (next == at && next < folded.Length && folded[next] == '-'))
            {
                next += folded[next] == '-' ? 1 : 3;
                range = true;
            }
            else
            {
                return;
            }

            next = SkipAny(folded, next, " ");
            foreach (var prefix in Prefixes)
            {
                if (folded.AsSpan(next).StartsWith(prefix + " ", StringComparison.Ordinal))
                {
                    next += prefix.Length + 1;
                    break;
                }
            }

            if (codes[^1] == SectionCode.H1 && next < folded.Length && folded[next] == '2' && !LetterAt(folded, next + 1))
            {
                codes.Add(SectionCode.H2);
                at = next + 1;
                continue;
            }

            var before = codes.Count;
            if (!One(text, folded, ref next, worded, codes) || (!worded && next < folded.Length && folded[next] == ' ' && before == 1 && range))
            {
                codes.RemoveRange(before, codes.Count - before);
                return;
            }

            if (range)
            {
                Fill(codes);
            }

            at = next;
        }
    }

    private static void Fill(List<SectionCode> codes)
    {
        var (from, to) = (codes[^2], codes[^1]);
        if (to <= from || to - from > 4)
        {
            return;
        }

        codes.RemoveAt(codes.Count - 1);
        for (var code = from + 1; code <= to; code++)
        {
            if (code is not SectionCode.H || to == SectionCode.H)
            {
                codes.Add(code);
            }
        }
    }

    private static SectionCode Code(char letter, int part) => (letter, part) switch
    {
        ('h', 1) => SectionCode.H1,
        ('h', 2) => SectionCode.H2,
        ( <= 'h', _) => SectionCode.A + (letter - 'a'),
        _ => SectionCode.I + (letter - 'i'),
    };

    /// <summary>Skips "6.", "3.1", "2)" and the spaces after it.</summary>
    internal static int SkipNumbering(string folded, int at)
    {
        var start = SkipAny(folded, at, " ");
        var end = start;
        while (end < folded.Length && end - start < 7 && (char.IsAsciiDigit(folded[end]) || (end > start && folded[end] == '.')))
        {
            end++;
        }

        if (end == start || end >= folded.Length)
        {
            return start;
        }

        var close = folded[end] is ')' or ':' ? end + 1 : end;
        return close < folded.Length && (folded[close] == ' ' || folded[end - 1] == '.') ? SkipAny(folded, close, " -") : start;
    }

    internal static int SkipAny(string text, int at, string set)
    {
        while (at < text.Length && set.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static bool LetterAt(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);
}
