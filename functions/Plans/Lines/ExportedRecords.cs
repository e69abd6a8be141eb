using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Plans printed out of a case-management system record by record: what a record says of itself (its number, kind and status) is left out, and its "Text" stands as the statement it is.
/// </summary>
internal static class ExportedRecords
{
    private const int FewestRecords = 6;
    private const int FewestTitles = 3;
    private const int FewestDigits = 3;
    private const int LongestStamp = 160;
    private const int LongestNumber = 14;
    private const int LongestStatus = 40;
    private const int LongestName = 30;
    private static readonly string[] Marks = ["Modified: ", "Updated: ", "Last updated: ", "Worker: ", "User: "];
    private static readonly HashSet<string> OfItself = new(StringComparer.Ordinal) { "record", "type", "status", "horizon", "id", "record id", "record no", "version", "created", "updated", "modified", "field", "provision type", "outcome type" };

    public static IReadOnlyList<Line> Plain(IReadOnlyList<Line> lines)
    {
        lines = lines.Any(IsStamp) ? [.. lines.Where(line => !IsStamp(line))] : lines;
        lines = lines.Count(line => Title(line) > 0) >= FewestTitles ? [.. lines.Select(Titled)] : lines;
        if (lines.Count(line => Label(line) is "record" or "record id") < FewestRecords)
        {
            return lines;
        }

        return [.. lines.Where(line => !OfItself.Contains(Label(line))).Select(line => Label(line) == "text" ? Statement(line) : line)];
    }

    // "PROV-0001 Created: 11/12/2025 09:41 Modified: 26/02/2026 Worker: jb", "OUT-002 Status: Active": when a record was made, by whom and what became of it.
    private static bool IsStamp(Line line) =>
        (line.Text.IndexOf(" Status: ", StringComparison.Ordinal) is > 0 and <= LongestNumber and var status && line.Text.Length <= LongestStatus && ItemReferences.IsOnly(line.Text[..status]))
        || (line.Text.IndexOf("Created: ", StringComparison.Ordinal) is >= 0 and var created && line.Text.Length <= LongestStamp && (created == 0 || ItemReferences.IsOnly(line.Text[..created].Trim())) && Marks.Max(mark => line.Text.LastIndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : -1) is > 0 and var last && line.Text.Length - last <= LongestName);

    // "Need 3 Open #48225" above the fields of a record: what the record is, how it stands and its number. The title is what stands before the two.
    private static Line Titled(Line line) => Title(line) is > 0 and var end ? line with { Kind = LineKind.Heading, Text = line.Text[..end], Length = Math.Min(line.Length, end), Strong = true } : line;

    private static int Title(Line line)
    {
        var hash = line.IsRow || line.Text.Length > LongestStatus || !(line.Text.StartsWith("Need ", StringComparison.Ordinal) || line.Text.StartsWith("Outcome ", StringComparison.Ordinal) || line.Text.StartsWith("Provision ", StringComparison.Ordinal)) ? -1 : line.Text.LastIndexOf(" #", StringComparison.Ordinal);
        if (hash < 1 || line.Text.Length - hash < FewestDigits + 2 || line.Text.AsSpan(hash + 2).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return 0;
        }

        var end = line.Text.AsSpan(0, hash).LastIndexOfAnyInRange('0', '9') + 1;
        return end > 0 && Phrases.CountWords(line.Text.AsSpan(end, hash - end)) <= 2 ? end : 0;
    }

    private static string Label(Line line)
    {
        var text = line.IsRow ? line.Cells.Count == 2 ? line.Cells[0].Text : "" : line.Text.IndexOf(':', StringComparison.Ordinal) is > 1 and < 20 and var colon ? line.Text[..colon] : "";
        return Spacing.Fold(text);
    }

    private static Line Statement(Line line)
    {
        var text = line.IsRow ? line.Cells[1].Text : line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var from = line.IsRow ? line.Cells[1].Offset - line.Offset : line.Text.Length - text.Length;
        return text.Length == 0 ? line : line with { Kind = LineKind.Item, Text = text, Offset = line.Offset + from, Length = Math.Max(0, line.Length - from), Cells = [], Label = "", Strong = false };
    }
}
