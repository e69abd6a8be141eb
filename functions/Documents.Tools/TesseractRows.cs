using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Tools;

/// <summary>A word as tesseract's TSV output gives it, in pixels.</summary>
internal readonly record struct TesseractWord(int Line, int Left, int Top, int Width, int Height, int Confidence, string Text);

/// <summary>Reads tesseract's TSV output: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class TesseractRows
{
    private const int Columns = 12;
    private const string WordLevel = "5";

    public static List<TesseractWord> Parse(ReadOnlySpan<byte> tsv)
    {
        var words = new List<TesseractWord>();
        var line = 0;
        var lineKey = "";
        foreach (var row in Encoding.UTF8.GetString(tsv).Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t', Columns);
            if (cells.Length < Columns || cells[0] != WordLevel || string.IsNullOrWhiteSpace(cells[11]))
            {
                continue;
            }

            var key = string.Join('/', cells[2..5]);
            if (key != lineKey)
            {
                (lineKey, line) = (key, line + 1);
            }

            if (Number(cells[6], out var left) && Number(cells[7], out var top) && Number(cells[8], out var width) && Number(cells[9], out var height))
            {
                var confidence = double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var sure) ? (int)Math.Clamp(sure, 0, 100) : 0;
                words.Add(new TesseractWord(line, left, top, width, height, confidence, cells[11].Trim()));
            }
        }

        return words;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
