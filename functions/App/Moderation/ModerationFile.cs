using CsvHelper;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Functions.Moderation;

/// <summary>
/// One moderator's grade of a section, or of the whole plan where <paramref name="Section"/> is "plan". The plan is named by its key or by its file.
/// </summary>
public sealed record ModeratedGrade(int Line, string Plan, string File, string Section, string Moderator, string Role, Grade Grade, bool Override, string Reason);

/// <summary>
/// Reads moderation.csv: columns <c>plan</c> or <c>file</c>, <c>section</c> (blank: the whole plan), <c>moderator</c> (a pseudonym), <c>role</c>,
/// <c>grade</c> (outstanding, good, requires_improvement, inadequate), <c>override</c> (Y or N) and <c>reason</c>. A row that cannot be used is named
/// by line and fault, without its values; the good rows are kept.
/// </summary>
public static class ModerationFile
{
    private const int LongestWord = 60;

    public static (IReadOnlyList<ModeratedGrade> Grades, IReadOnlyList<(int Line, string Column, string Fault)> Faults) Read(Stream file)
    {
        using var text = new StreamReader(file, leaveOpen: true);
        using var csv = CsvReader.FromText(text.ReadToEnd(), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false });
        var grades = new List<ModeratedGrade>();
        var faults = new List<(int, string, string)>();
        if (!csv.Read())
        {
            faults.Add((0, "", "the file has no header row"));
            return (grades, faults);
        }

        var columns = csv.Current.ToArray().Select(column => column.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToArray();
        while (csv.Read())
        {
            var cells = csv.Current.ToArray();
            Row((int)csv.LineNumber, column => Array.IndexOf(columns, column) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "", grades, faults);
        }

        return (grades, faults);
    }

    private static void Row(int line, Func<string, string> cell, List<ModeratedGrade> grades, List<(int, string, string)> faults)
    {
        var (plan, file, moderator, section) = (cell("plan"), cell("file"), cell("moderator"), cell("section"));
        if (plan.Length == 0 && file.Length == 0)
        {
            faults.Add((line, "plan", "neither plan nor file is given"));
        }
        else if (!Word(moderator) || moderator.Length == 0)
        {
            faults.Add((line, "moderator", "is not a pseudonym of letters, digits, '-' and '_'"));
        }
        else if (section.Length > 0 && (section == "none" || !Enum.TryParse<SectionCode>(section.ToUpperInvariant(), out _)))
        {
            faults.Add((line, "section", "is not a section's letter"));
        }
        else if (!TryGrade(cell("grade"), out var grade))
        {
            faults.Add((line, "grade", "is not one of outstanding, good, requires_improvement, inadequate"));
        }
        else
        {
            var role = Word(cell("role")) ? cell("role") : "";
            var over = cell("override").Equals("Y", StringComparison.OrdinalIgnoreCase);
            grades.Add(new(line, plan, file, section.Length == 0 ? "plan" : section.ToUpperInvariant(), moderator, role, grade, over, Word(cell("reason")) ? cell("reason") : ""));
        }
    }

    private static bool TryGrade(string word, out Grade grade)
    {
        try
        {
            grade = Codes.ParseGrade(word.ToLowerInvariant().Replace(' ', '_'));
            return true;
        }
        catch (FormatException)
        {
            grade = default;
            return false;
        }
    }

    private static bool Word(string text) => text.Length <= LongestWord && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ' ');
}
