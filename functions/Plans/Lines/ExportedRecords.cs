using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Plans printed out of a case-management system record by record: what a record says of itself (its number, kind and status) is left out, and its "Text" stands as the statement it is.
/// </summary>
internal static class ExportedRecords
{
    private const int FewestRecords = 6;
    private const int LongestStamp = 160;
    private const int LongestNumber = 14;
    private const int LongestStatus = 40;
    private const int LongestName = 30;
    private static readonly string[] Marks = ["Modified: ", "Updated: ", "Last updated: ", "Worker: ", "User: "];
    private static readonly HashSet<string> OfItself = new(StringComparer.Ordinal) { "record", "type", "status", "horizon", "id", "record id", "record no", "version", "created", "updated", "modified", "field", "provision type", "outcome type" };

    public static IReadOnlyList<Line> Plain(IReadOnlyList<Line> lines)
    {
        lines = lines.Any(IsStamp) ? [.. lines.Where(line => !IsStamp(line))] : lines;
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
