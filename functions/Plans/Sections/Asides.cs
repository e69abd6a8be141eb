using System.Buffers;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Headings that end a section without beginning another: signatures, rights of appeal, glossaries, and the advice texts appended after K.</summary>
internal static class Asides
{
    private static readonly PhraseSet Anywhere =
    [
        "signature", "signatures", "signed", "sign off", "sign-off", "authorisation", "right of appeal", "rights of appeal", "your right to appeal", "your rights", "appeals", "disagreement resolution", "mediation", "glossary", "words used", "what the words mean", "word list", "abbreviations", "explanation of terms", "key to", "jargon", "useful words", "data protection",
        "privacy notice", "contact details", "useful contacts", "personal details", "plan details", "document history", "version control", "document control", "distribution list", "circulation", "copies to", "guidance notes", "notes for families", "what happens next",
        "rights and", "note to", "note for", "notes to", "notes for", "note for the", "information for", "officer's checklist", "checklist", "for office use", "office use", "record of", "log of", "contact log", "minutes", "annexe", "one-page profile", "one page profile", "if you disagree", "if you are not happy", "if you do not agree", "how to appeal", "appealing", "complaints", "compliments",
        "about this plan", "key contacts", "family details", "child's details", "details of child",
    ];

    private static readonly PhraseSet AtTheEnd = ["monitoring and review", "review arrangements", "review of this plan", "reviewing this plan", "arrangements for review", "annual review", "how this plan will be reviewed", "review and monitoring", "monitoring", "implementation", "transport"];

    // "Signed counting games" is what is provided.
    private static readonly string[] Signing = ["by", "for", "on", "off", "and", "copy", "date", "at"];

    // "Signed SEND casework officer", "Signed parent or carer": by the office in which somebody signs.
    private static readonly PhraseSet Signatories = ["officer", "parent", "parents", "carer", "mother", "father", "guardian", "young person", "authority", "local authority", "the local authority", "council", "the council", "head of", "director", "assistant director", "service manager", "caseworker", "case worker", "plan coordinator", "plan co-ordinator", "headteacher", "head teacher", "senco", "electronically", "digitally"];
    private static readonly string[] Offices = [" officer", " director", " manager", " coordinator", " co-ordinator", " caseworker", " on behalf of the authority", " for the authority", " for the local authority", " for the council"];

    // What is told in signs, or how; no name of a person has such a word.
    private static readonly HashSet<string> OfSigns = new(StringComparer.OrdinalIgnoreCase)
    {
        "english", "british", "irish", "sign", "signs", "signing", "language", "supported", "exact", "makaton", "signalong", "bsl", "sse", "communication", "support", "story", "stories", "song", "songs", "singing", "word", "words", "vocabulary", "instruction", "instructions", "lesson", "lessons", "teaching", "time", "prompts", "cues", "phrases", "games", "play", "reading", "assembly", "assemblies", "choices", "conversation", "conversations", "class", "group", "groups",
    };
    private const int MostOfName = 4;
    private static readonly SearchValues<char> BehindName = SearchValues.Create(",(:;0123456789");

    /// <summary>Whether the line ends the current section, whose heading is of outline level <paramref name="level"/> (0: it is no heading block).</summary>
    public static bool Ends(Line line, SectionCode current, int level, IReadOnlyList<Line> lines, int at)
    {
        if (line.IsRow || line.Text.Length > 100)
        {
            return false;
        }

        var folded = Spacing.Fold(line.Text);
        if (IsNumbered(line.Text, current))
        {
            return false;
        }

        var looks = line.Strong || line.Kind == LineKind.Heading;
        if (current >= SectionCode.H && AppendixBegins(line, folded, current, lines, at))
        {
            return true;
        }

        if (!looks)
        {
            return false;
        }

        // After the last sections stand rights, guides and appendices, each under a heading of the sections' own rank.
        if (current is SectionCode.I or SectionCode.J or SectionCode.K && level > 0 && line.Level > 0 && line.Level <= level && !IsOwnTitle(lines, at, folded, current))
        {
            return true;
        }

        // Sections headed in rows or bold lines have no rank to compare: a true heading in the last of them that names no adviser begins something else.
        if (current == SectionCode.K && level == 0 && line.Level > 0 && !Advice.AdviceRoles.Names(line.Text))
        {
            return true;
        }

        var start = Headings.LetterCodes.SkipNumbering(folded, 0);
        var named = folded[start..];
        return (Phrases.StartsWithAny(named, Anywhere) && !SaysHowItIsTold(named, line.Text[start..])) || (current >= SectionCode.I && Phrases.StartsWithAny(named, AtTheEnd));
    }

    private static bool SaysHowItIsTold(string named, string text) =>
        named.StartsWith("signed ", StringComparison.Ordinal) && named["signed ".Length..] is var told && char.IsLetter(told[0]) && !Phrases.StartsWithAny(told, Signing) && !Signatories.Starts(told) && !Array.Exists(Offices, office => told.EndsWith(office, StringComparison.Ordinal)) && !IsName(text["signed ".Length..]);

    // "Signed Jane Smith", "Signed Dr A. Khan, Head of SEND", "Signed Jane Smith 3 March 2026".
    private static bool IsName(string text) =>
        text[..(text.AsSpan().IndexOfAny(BehindName) is > 0 and var end ? end : text.Length)].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 and <= MostOfName } words && Array.TrueForAll(words, word => char.IsUpper(word[0]) && !OfSigns.Contains(word.TrimEnd('.', ',', ':'))) && Array.Exists(words, word => word.Length > 1 && char.IsLower(word[^1]));

    // "Section I", and on a line of its own "Placement".
    private static bool IsOwnTitle(IReadOnlyList<Line> lines, int at, string folded, SectionCode current) =>
        at > 0 && Headings.SectionTitles.Names(current, folded) && Headings.SectionHeadings.Read(lines[at - 1].Text, strong: true) is { Lettered: true } above && above.Codes.Contains(current);

    // "K REC 2", "K1 Education": the section's own letter counts its entries.
    private static bool IsNumbered(string text, SectionCode current)
    {
        var code = current.ToString();
        return text.Length <= 40 && text.StartsWith(code, StringComparison.Ordinal) && text.Length > code.Length && !char.IsLetter(text[code.Length]) && text.AsSpan(code.Length).ContainsAnyInRange('0', '9');
    }

    // An entry of K's list stands among its like and is short; an appended advice begins a stretch of text.
    private static bool AppendixBegins(Line line, string folded, SectionCode current, IReadOnlyList<Line> lines, int at)
    {
        if (current != SectionCode.K && current < SectionCode.I)
        {
            return false;
        }

        if (!Phrases.StartsWithAny(folded, ["appendix", "annex", "appendices"]) || line.Kind == LineKind.Item || (current != SectionCode.K && !line.Strong))
        {
            return false;
        }

        var text = 0;
        for (var i = at + 1; i < Math.Min(lines.Count, at + 8); i++)
        {
            if (lines[i].IsRow || Spacing.Fold(lines[i].Text).StartsWith("appendix", StringComparison.Ordinal))
            {
                break;
            }

            text += lines[i].Text.Length > 60 ? lines[i].Text.Length : 0;
        }

        return text >= 160;
    }
}
