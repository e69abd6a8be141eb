using System.Text;

namespace EhcpPipeline.Cli.Tests.Running;

/// <summary>Reads CSV as RFC 4180 has it, independently of what wrote it.</summary>
internal static class CsvRows
{
    public static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quoted)
            {
                if (character != '"')
                {
                    field.Append(character);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"')
            {
                field.Length.ShouldBe(0, "a quotation mark inside a field that is not quoted");
                quoted = true;
            }
            else if (character is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (character == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                field.Append(character);
            }
        }

        (quoted || field.Length > 0 || row.Count > 0).ShouldBeFalse("the file ends inside a row");
        return rows;
    }
}
