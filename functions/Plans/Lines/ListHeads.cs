namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// A list item that only names what the deeper items below it share ("Every day", "By the class teacher") is their heading, whatever bullet stands before it.
/// </summary>
internal static class ListHeads
{
    private const int Longest = 90;

    public static IReadOnlyList<Line> Raise(IReadOnlyList<Line> lines)
    {
        var raised = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            raised.Add(i + 1 < lines.Count && Heads(lines[i], lines[i + 1]) ? lines[i] with { Kind = LineKind.Paragraph, Strong = true, Label = "", Depth = 0 } : lines[i]);
        }

        return raised;
    }

    private static bool Heads(Line line, Line below) =>
        line is { Kind: LineKind.Item, Depth: > 0, Text.Length: <= Longest } && below.Kind == LineKind.Item && below.Depth > line.Depth
        && line.Table == below.Table && line.Text[^1] is not ('.' or ';' or ',' or '!' or '?');
}
