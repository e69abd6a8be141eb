using System.Globalization;
using System.Text.RegularExpressions;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.PlainText;

/// <summary>A text file as pages of lines, running headers and footers taken out. Pages end with form feeds or, where a program dropped those, with numbered footers; without either it is one page, and pages are not counted.</summary>
internal sealed partial class TextPages
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
        sheets = sheets.Length == 1 ? AtPageNumbers(sheets[0]) : sheets;
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

    // "page 2 of 5" at the end of a line, counting up from 1: a footer. A sentence that names a page does not count up through the file.
    private static string[] AtPageNumbers(string text)
    {
        var footers = PageNumber().Matches(text);
        var counted = footers.Count > 1 && footers.Select((footer, index) => footer.Groups[1].ValueSpan.SequenceEqual((index + 1).ToString(CultureInfo.InvariantCulture))).All(fits => fits);
        if (!counted)
        {
            return [text];
        }

        var sheets = new List<string>();
        var from = 0;
        foreach (Match footer in footers)
        {
            sheets.Add(text[from..(footer.Index + footer.Length)]);
            from = footer.Index + footer.Length;
        }

        if (!string.IsNullOrWhiteSpace(text[from..]))
        {
            sheets.Add(text[from..]);
        }

        return [.. sheets];
    }

    [GeneratedRegex(@"\b[Pp]age (\d{1,4}) of \d{1,4}[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

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
