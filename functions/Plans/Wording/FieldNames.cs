using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Plans.Wording;

/// <summary>
/// The names that a case-management system gives its fields ("F.PROVN_DESC", "NEED_REF", "REPORT_DT"), put into words. Such a name is no wording of the plan: it labels what stands
/// beside it as a column's title would.
/// </summary>
internal static class FieldNames
{
    // How databases shorten words: the usual abbreviations, and the vowelless ones of systems that allow few letters.
    private static readonly (string Word, string Forms)[] Shortened =
    [
        ("", "txt desc descr descn dtl dtls nrrtv val fld"),
        ("date", "dt dte"),
        ("code", "cd"),
        ("no", "no num nbr id"),
        ("ref", "ref"),
        ("name", "nm"),
        ("type", "typ"),
        ("provision", "prov provn prvn prvsn"),
        ("intervention", "intvn intv"),
        ("support", "supp"),
        ("service", "svc srvc"),
        ("outcome", "outc outcm otcm outcmp"),
        ("need", "nd"),
        ("needs", "nds"),
        ("difficulty", "diff"),
        ("strengths", "strgth strngth"),
        ("aspiration", "aspir aspn"),
        ("delivered", "deliv dlvr dlvrd"),
        ("provider", "provr prvdr"),
        ("responsible", "resp"),
        ("frequency", "freq frq"),
        ("duration", "dur durn drtn"),
        ("amount", "amt"),
        ("quantity", "qty"),
        ("hours", "hrs"),
        ("minutes", "mins"),
        ("sessions", "sess"),
        ("location", "loc locn"),
        ("review", "rev revw rvw"),
        ("monitoring", "mon monit"),
        ("target", "tgt trgt"),
        ("funding", "fund fndg"),
        ("budget", "bdgt"),
        ("personal budget", "pb"),
        ("direct payment", "dp"),
        ("report", "rpt rep"),
        ("author", "auth"),
        ("professional", "prof"),
        ("organisation", "org"),
        ("school", "est estab sch schl"),
        ("institution", "inst"),
        ("placement", "plcmt plmt"),
        ("category", "cat"),
        ("date of birth", "dob"),
        ("year group", "ncy yrgrp"),
        ("young person", "yp"),
        ("child", "chld"),
        ("annual review", "ar"),
    ];

    private static readonly HashSet<string> Contents = new(StringComparer.Ordinal) { "Text", "Description", "Desc", "Detail", "Details", "Narrative", "Value", "Wording", "Statement", "Summary" };

    private static readonly Dictionary<string, string> Words = Shortened.SelectMany(row => row.Forms.Split(' ').Select(form => (Form: form, row.Word))).ToDictionary(pair => pair.Form, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>The name in words ("provision", "need ref", "report date"), or the text itself if it is no field's name.</summary>
    public static string InWords(string text)
    {
        if (CodedNames.OfRecord(text))
        {
            var stopped = text.LastIndexOf('.');
            var (record, field) = (text[..stopped], text[(stopped + 1)..]);
            // "Outcome.Text" is the outcome itself.
            return Contents.Contains(field) ? Words.GetValueOrDefault(Spacing.Fold(record), Apart(record)) : Apart(field);
        }

        if (!CodedNames.Is(text))
        {
            return IsRunTogether(text) ? Apart(text) : text[BehindNumber(text)..];
        }

        // The section's letter before the name: "F.FREQ", "H2.DELIV_BY".
        var stop = text.IndexOf('.', StringComparison.Ordinal);
        var own = Spacing.Fold(stop is 1 or 2 ? text[(stop + 1)..] : text).Split(['_', '.'], StringSplitOptions.RemoveEmptyEntries);
        var words = string.Join(' ', own.Select(part => Words.GetValueOrDefault(part, part)).Where(word => word.Length > 0));
        return words.Length == 0 ? text : words;
    }

    // "F.01.c By whom", "B.1.a Area": a form's fields, numbered by section, entry and part.
    private static int BehindNumber(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space is >= 4 and <= 9 && space + 1 < text.Length && char.IsAsciiLetterUpper(text[0]) && text[1..space].TrimEnd('.').Split('.') is ["", { Length: 1 or 2 } entry, { Length: 1 } part] && entry.All(char.IsAsciiDigit) && char.IsAsciiLetterOrDigit(part[0])
            ? space + 1
            : 0;
    }

    private static string Apart(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) && char.IsLower(name[at - 1]) ? " " + letter : letter.ToString()));

    // "DeliveredBy", "HowOften".
    private static bool IsRunTogether(string text) => text.Length is > 4 and < 40 && text.All(char.IsLetter) && char.IsUpper(text[0]) && text.Zip(text.Skip(1)).Any(pair => char.IsLower(pair.First) && char.IsUpper(pair.Second));
}
