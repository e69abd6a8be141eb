using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Grading;

/// <summary>
/// A plan's score and grade (docs/rubric.md): each graded section has a score within its grade's band, in proportion to its points; the plan's is their
/// weighted mean, half up; a gate that holds presses the score into the band of the grade it allows, keeping the order of plans within it.
/// </summary>
internal static class PlanGrading
{
    public static PlanGrade Of(IReadOnlyList<SectionGrade> sections, IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results, IReadOnlyList<JudgedProvision> provision, Rubric rubric)
    {
        var graded = sections.Where(section => section.Grade is not null && Weight(rubric, section.Section) > 0).ToList();
        var weights = graded.Sum(section => Weight(rubric, section.Section));
        var sum = graded.Sum(section => Weight(rubric, section.Section) * Score(section, rubric.Bands));
        var raw = weights == 0 ? 0 : ((2 * sum) + weights) / (2 * weights);
        var holding = rubric.Caps.Where(cap => cap.Grade < Grade.Outstanding && CapTest.Holds(cap, results, provision)).OrderBy(cap => cap.Grade).ToList();
        var score = holding.Aggregate(raw, (best, cap) => Math.Min(best, Pressed(raw, rubric.Bands.Of(cap.Grade))));
        var grade = rubric.Bands.GradeOf(score);
        return new PlanGrade(grade, score, [.. holding.Where(cap => cap.Grade <= grade).Select(cap => cap.Text)]);
    }

    /// <summary>A section's score in hundredths: the foot of its band, and its share of points of the rest.</summary>
    public static int Score(SectionGrade section, Bands bands)
    {
        var (low, high) = bands.Of(section.Grade!.Value);
        return section.MaximumPoints == 0 ? low : low + ((high - low) * section.Points / section.MaximumPoints);
    }

    private static int Weight(Rubric rubric, SectionCode section) => rubric.Weights.GetValueOrDefault(section);

    private static int Pressed(int raw, (int Low, int High) band) => band.Low + ((band.High - band.Low) * raw / 1_000);
}
