using System.Globalization;
using CsvHelper;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>The file as rows of cells by documented column name.</summary>
internal sealed class CohortTable
{
    public List<(int Line, Dictionary<string, string> Cells)> Rows { get; } = [];

    public List<string> Unknown { get; } = [];

    public List<string> Missing { get; private set; } = [];

    public bool HasNeedRows { get; private set; }

    /// <summary>Null where there is no header row to go by.</summary>
    public static CohortTable? Read(string text, CohortIssues issues)
    {
        CsvMalformedReason? broken = null;
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            AllowLineBreaksInQuotes = !HasOpenQuote(text),
            OnMalformedRecord = record => broken = record.Reason,
        };
        using var csv = CsvReader.FromText(text, options);
        var table = new CohortTable();
        var columns = table.Header(csv, issues);
        if (columns is null)
        {
            return null;
        }

        while (table.Rows.Count < CohortFile.MaximumRows && csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (broken is { } reason)
            {
                issues.Error(line, "", Quotation(reason), "read as far as possible");
                broken = null;
            }

            table.Row(csv.Current.ToArray(), columns, line, issues);
        }

        if (table.Rows.Count == CohortFile.MaximumRows && csv.Read())
        {
            issues.Error((int)csv.LineNumber, "", $"more than {CohortFile.MaximumRows.ToString(CultureInfo.InvariantCulture)} rows", "this row and all later ones were not read");
        }

        return table;
    }

    private string?[]? Header(CsvReader csv, CohortIssues issues)
    {
        string[] headings = csv.Read() ? csv.Current.ToArray() : [];
        if (headings.All(string.IsNullOrWhiteSpace))
        {
            issues.Error(1, "", "there is no header row", "nothing was read");
            return null;
        }

        var columns = headings.Select((heading, at) => Column(heading, headings.Take(at), issues)).ToArray();
        HasNeedRows = columns.Contains(CohortColumns.NeedType, StringComparer.Ordinal);
        var there = columns.OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (HasNeedRows)
        {
            there.UnionWith(["sentype_rank1", "sentype_rank2"]);
        }

        Missing = [.. CohortColumns.All.Where(column => !there.Contains(column))];
        if (!there.Overlaps(["file", "upn", "plan_id"]))
        {
            var separator = headings.Length == 1 && headings[0].AsSpan().ContainsAny(';', '\t');
            issues.Error(1, "", separator ? "the columns are not separated by commas" : "there is no column file, upn or plan_id", "no row can be used");
        }

        return columns;
    }

    private string? Column(string heading, IEnumerable<string> before, CohortIssues issues)
    {
        var (name, variant) = CohortColumns.Recognise(heading);
        if (name is null)
        {
            Unknown.Add(heading.Trim());
            return null;
        }

        if (before.Any(earlier => CohortColumns.Recognise(earlier).Name == name))
        {
            issues.Error(1, name, "the column stands twice", "the first was used");
            return null;
        }

        if (variant)
        {
            issues.Variant(1, name, "another name for the column");
        }

        return name;
    }

    // One quotation mark never closed would swallow every row after it: such a file is read with a row ending at each line break.
    private static bool HasOpenQuote(string text)
    {
        var open = false;
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            OnMalformedRecord = record => open |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        using var csv = CsvReader.FromText(text, options);
        while (csv.Read())
        {
        }

        return open;
    }

    private static string Quotation(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote => "a quotation mark is not closed on its line",
        _ => "a quotation mark stands where none may",
    };

    private void Row(string[] fields, string?[] columns, int line, CohortIssues issues)
    {
        if (fields.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        if (fields.Length > columns.Length)
        {
            issues.Error(line, "", "more cells than the header has columns", "the cells beyond were not read");
        }
        else if (fields.Length < columns.Length)
        {
            issues.Query(line, "", "fewer cells than the header has columns", "the others were treated as blank");
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(fields.Length, columns.Length); i++)
        {
            if (columns[i] is { } column)
            {
                cells[column] = fields[i];
            }
        }

        Rows.Add((line, cells));
    }
}
