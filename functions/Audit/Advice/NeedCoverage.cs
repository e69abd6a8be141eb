using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Threads;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Advice;

/// <summary>
/// Which needs of the reports the plan does not name (criterion B-05). A need is held to be there where one of the plan's needs is like it, or the words of
/// Sections B to D cover most of what it says; a false alarm costs more trust than a missed one.
/// </summary>
internal static class NeedCoverage
{
    private const int Alike = 300;
    private const int MostlyCovered = 550;
    private const int SubjectCovered = 330;

    public static IReadOnlyList<MissingNeed> Missing(Plan plan, IReadOnlyList<JudgedReport> reports, Vocabulary words)
    {
        var planned = plan.Needs.Select(need => Likened(need.Where.Text, words)).ToList();
        var body = words.Stems(string.Join('\n', plan.Sections.Where(section => section.Code is SectionCode.B or SectionCode.C or SectionCode.D).Select(section => section.Text)));
        var subjects = planned.SelectMany(need => need.Subjects).ToHashSet(StringComparer.Ordinal);
        var told = reports.SelectMany((report, at) => report.Item.IsFamilyView ? [] : report.Item.Needs.Select((need, ordinal) => (Report: at, Need: ordinal, Text: Likened(need.Where.Text, words)))).ToList();
        var table = new LikenessTable([.. planned, .. told.Select(need => need.Text)]);
        return [.. told.Where(need => need.Text.Stems.Count > 1 && !Covered(need.Text)).Select(need => new MissingNeed(need.Report, need.Need))];

        bool Covered(Likened need) =>
            planned.Any(other => table.Of(other, need) >= Alike)
            || table.Covered(need, body) is var covered && (covered >= MostlyCovered || (covered >= SubjectCovered && need.Subjects.Count > 0 && need.Subjects.All(subjects.Contains)));
    }

    private static Likened Likened(string text, Vocabulary words) => new(PlainWords.Without(words.Stems(text)), words.Subjects(text), null);
}
