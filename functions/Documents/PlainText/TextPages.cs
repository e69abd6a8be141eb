using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.PlainText;

/// <summary>A text file as pages of lines, running headers and footers taken out. Without form feeds it is one page, and pages are not counted.</summary>
internal sealed class TextPages
{
    // How many lines at the head and foot of a page may be furniture.
    private const int Reach = 2;

    public List<TextRow> Rows { get; } = [];

    public List<string> Furniture { get; } = [];

    public int Pages { get; private set; }

    public static TextPages Of(string text)
    {
        var pages = new TextPages();
        var sheets = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\f', '\n', ' ', '\u001A').Split('\f');
        pages.Pages = sheets.Length > 1 ? sheets.Length : 0;
        var lines = new List<List<TextRow>>();
        for (var page = 0; page < sheets.Length; page++)
        {
            var number = pages.Pages == 0 ? 0 : page + 1;
            lines.Add([.. sheets[page].Split('\n').Select(line => TextRow.Of(number, line))]);
        }

        pages.Part(lines);
        return pages;
    }

    private void Part(List<List<TextRow>> sheets)
    {
        var often = Pages == 0 ? [] : sheets.SelectMany(sheet => Ends(sheet).Select(row => Key(row)).Distinct()).GroupBy(key => key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.Count() * 2 >= sheets.Count).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var running = Ends(sheet).Where(row => often.Contains(Key(row))).ToHashSet();
            foreach (var row in sheet)
            {
                if (!running.Contains(row))
                {
                    Rows.Add(row);
                }
                else if (said.Add(TextLine.Normalise(row.Text)))
                {
                    Furniture.Add(TextLine.Normalise(row.Text));
                }
            }

            Rows.Add(default(TextRow) with { Text = "" });
        }
    }

    private static IEnumerable<TextRow> Ends(List<TextRow> sheet)
    {
        var filled = sheet.Where(row => !row.IsBlank).ToList();
        return filled.Take(Reach).Concat(filled.Skip(Math.Max(Reach, filled.Count - Reach)));
    }

    // Page numbers differ from page to page and nothing else does.
    private static string Key(TextRow row) => string.Concat(TextLine.Normalise(row.Text).Select(character => char.IsAsciiDigit(character) ? '#' : character)).Replace("##", "#", StringComparison.Ordinal);
}
