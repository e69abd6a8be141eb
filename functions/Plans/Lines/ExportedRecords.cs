using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Plans printed out of a case-management system record by record: what a record says of itself (its number, kind and status) is left out, and its "Text" stands as the statement it is.
/// </summary>
internal static class ExportedRecords
{
    private const int FewestRecords = 6;
    private static readonly HashSet<string> OfItself = new(StringComparer.Ordinal) { "record", "type", "status", "horizon", "id", "record id", "record no", "version", "created", "updated", "modified", "field", "provision type", "outcome type" };

    public static IReadOnlyList<Line> Plain(IReadOnlyList<Line> lines)
    {
        if (lines.Count(line => Label(line) is "record" or "record id") < FewestRecords)
        {
            return lines;
        }

        return [.. lines.Where(line => !OfItself.Contains(Label(line))).Select(line => Label(line) == "text" ? Statement(line) : line)];
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
