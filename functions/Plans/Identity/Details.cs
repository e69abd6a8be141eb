using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Identity;

/// <summary>Labelled values of the front page: rows of label and value, rows of labels above rows of values, and "Label: value" lines.</summary>
internal static class Details
{
    public static IReadOnlyList<(string Label, string Value)> Read(IReadOnlyList<Line> lines)
    {
        var found = new List<(string, string)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsRow)
            {
                Row(lines[i], i > 0 ? lines[i - 1] : null, found);
            }
            else
            {
                Text(lines[i].Text, found);
            }
        }

        // "Young person | Year group | 10": beside a cell for several rows label and value stand one further. Last, so that what stands in its place goes before.
        foreach (var row in lines.Where(line => line.IsRow))
        {
            for (var c = 1; c + 1 < row.Cells.Count; c += 2)
            {
                if (row.Cells[c].Text.Length is > 0 and <= 80)
                {
                    found.Add((Clean(row.Cells[c].Text), row.Cells[c + 1].Text));
                }
            }
        }

        return found;
    }

    private static void Row(Line row, Line? above, List<(string, string)> found)
    {
        for (var c = 0; c < row.Cells.Count; c++)
        {
            var cell = row.Cells[c];
            if (c + 1 < row.Cells.Count && c % 2 == 0 && cell.Text.Length is > 0 and <= 80)
            {
                found.Add((Clean(cell.Text), row.Cells[c + 1].Text));
            }

            if (above is { IsRow: true } && above.Table == row.Table && above.Cells.Count == row.Cells.Count && above.Cells[c].Text.Length is > 0 and <= 60 && row.Cells.Count > 2)
            {
                found.Add((Clean(above.Cells[c].Text), cell.Text));
            }

            foreach (var line in cell.Lines)
            {
                Text(line.Text, found);
            }
        }
    }

    private static void Text(string text, List<(string, string)> found)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 1 and <= 60 && colon + 1 < text.Length)
        {
            found.Add((Clean(text[..colon]), text[(colon + 1)..].Trim()));
        }
    }

    private static string Clean(string label) => Spacing.Fold(FieldNames.InWords(label.Trim())).Trim(' ', ':', '*', '-');
}
