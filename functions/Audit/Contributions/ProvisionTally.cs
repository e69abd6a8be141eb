using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>Provision by who must secure it, by kind and by verdict, and what is missing in each kind.</summary>
internal static class ProvisionTally
{
    public static void Add(Tally tally, Assessment assessment)
    {
        foreach (var item in assessment.Provision)
        {
            var group = Group(item.Item.Section);
            var kind = item.Judgement.Kind.Code();
            tally.Add($"provision.{group}.{kind}.{item.Judgement.Verdict.Code()}");
            foreach (var dimension in item.Judgement.Missing.Words().Intersect(Measures.Dimensions.Take(4), StringComparer.Ordinal))
            {
                tally.Add($"missing.{group}.{kind}.{dimension}");
            }

            if (group == "f" && item.Judgement.Verdict != Verdict.NotApplicable)
            {
                foreach (var dimension in item.Judgement.Present.Words())
                {
                    tally.Add($"present.f.{dimension}");
                }
            }

            if (RedTest.Counts(item.Judgement))
            {
                tally.Add($"red.{item.Judgement.Red.Code()}");
            }
        }

        tally.Add("red.plans", assessment.Provision.Any(item => RedTest.Counts(item.Judgement)));
        var f = assessment.Provision.Where(item => Group(item.Item.Section) == "f" && item.Judgement.Verdict != Verdict.NotApplicable).ToList();
        var full = f.Count(item => item.Judgement.Verdict == Verdict.Full);
        tally.Add("provision.plans.any", f.Count > 0);
        tally.Add("provision.plans.allfull", f.Count > 0 && full == f.Count);
        tally.Add("provision.plans.nonefull", f.Count > 0 && full == 0);
        tally.Add("provision.plans.halffull", f.Count > 0 && 2 * full >= f.Count);
    }

    private static string Group(SectionCode section) => section switch
    {
        SectionCode.F => "f",
        SectionCode.G => "g",
        SectionCode.H or SectionCode.H1 or SectionCode.H2 => "h",
        _ => "other",
    };
}
