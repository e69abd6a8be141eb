namespace EhcpPipeline.Report.Csv;

/// <summary>
/// Writes CSV as RFC 4180 has it, with line feeds: fields with a comma, a quotation mark or a line break are quoted. A text that a spreadsheet would take
/// for a formula is disarmed by a leading apostrophe, since plans are written by strangers.
/// </summary>
public sealed class CsvFile(TextWriter to)
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n");

    public void Row(IEnumerable<string> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
            {
                to.Write(',');
            }

            first = false;
            Field(field);
        }

        to.Write('\n');
    }

    /// <summary>A text from a plan or a file name, made harmless for spreadsheets.</summary>
    public static string Disarm(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private void Field(string field)
    {
        if (!field.AsSpan().ContainsAny(Quoted))
        {
            to.Write(field);
            return;
        }

        to.Write('"');
        to.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        to.Write('"');
    }
}
