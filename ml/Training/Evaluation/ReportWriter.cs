using System.Globalization;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Lines and tables of the evaluation report, in the invariant culture.</summary>
internal sealed class ReportWriter(TextWriter output)
{
    public void Heading(string text, int level = 2)
    {
        output.WriteLine();
        output.WriteLine(new string('#', level) + " " + text);
        output.WriteLine();
    }

    public void Line(string text) => output.WriteLine(text);

    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        output.WriteLine("| " + string.Join(" | ", heads) + " |");
        output.WriteLine("|" + string.Concat(heads.Select((_, at) => at == 0 ? "---|" : "---:|")));
        foreach (var row in rows)
        {
            output.WriteLine("| " + string.Join(" | ", row) + " |");
        }
    }

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);

    public static string Number(double value, string format = "0.000") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
