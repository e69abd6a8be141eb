using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Decides whether what was found makes a plan. Advice reports ask for views, needs, outcomes and provision too; only plans go on to G through K.</summary>
internal static class PlanTest
{
    private const int FirstLines = 30;

    public static bool IsPlan(IReadOnlyList<SectionContent> sections, IReadOnlyList<Line> lines)
    {
        var codes = sections.Select(section => section.Code is SectionCode.H1 or SectionCode.H2 ? SectionCode.H : section.Code).Distinct().ToList();
        var lettered = sections.Count(section => section.Lettered);
        var later = codes.Count(code => code is SectionCode.G or SectionCode.H or SectionCode.I or SectionCode.J or SectionCode.K);
        var front = lines.Take(FirstLines).Select(line => Spacing.Fold(line.Text)).ToList();
        var named = front.Any(text => Phrases.HasAny(text, ["education, health and care plan", "education health and care plan", "ehc plan", "ehcp", "education, health and care (ehc) plan", "education, health & care plan"]));
        var advice = front.Take(6).Any(text => text.Length < 120 && Phrases.HasAny(text, ["advice", "report", "assessment report", "request for", "annual review report", "guidance", "checklist"]) && !Phrases.HasAny(text, ["section k"]));
        var core = codes.Contains(SectionCode.F) || codes.Contains(SectionCode.B);
        return core && (named && !advice ? codes.Count >= 4 : (codes.Count >= 6 && later >= 2) || (lettered >= 5 && later >= 1 && !advice));
    }
}
