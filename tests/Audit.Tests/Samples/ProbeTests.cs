using System.Text;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Tests.Samples;

public class ProbeTests
{
    [Fact]
    public void Probe()
    {
        var text = new StringBuilder();
        foreach (var sample in SamplePlans.All)
        {
            var a = sample.Assessment;
            text.AppendLine($"== {sample.File} want={sample.Grade} got={a?.Grade.Grade.Code()} {a?.Grade.ScoreHundredths} doc={a?.DocumentGrade.Grade.Code()} {a?.DocumentGrade.ScoreHundredths} record={sample.Record?.Line} person={a?.NeedsPerson} triage={a?.Triage.Priority}");
            if (a is null) { continue; }
            text.AppendLine("   caps: " + string.Join("; ", a.Grade.Caps));
            text.AppendLine("   " + string.Join(" ", a.Sections.Select(s => $"{s.Section}:{s.Grade?.Code()[..4]}{s.Points}/{s.MaximumPoints}~{s.Predicted?.Grade.Code()[..4]}")));
            var f = a.Provision.Where(p => p.Item.Section == SectionCode.F).ToList();
            text.AppendLine($"   plan: Y{sample.Plan!.YearGroup} {sample.Plan.Status} {sample.Plan.Dates.Issued} {sample.Plan.Placement} needs {a.Needs.Count} outcomes {a.Outcomes.Count} smart {a.Outcomes.Count(o => o.Judgement.Smart)} F {f.Count} " + string.Join(' ', f.GroupBy(p => p.Judgement.Verdict).Select(g => $"{g.Key}={g.Count()}")));
            var found = a.Criteria.Where(c => c.Findings.Count > 0).Select(c => c.Criterion).ToHashSet();
            text.AppendLine("   MISSED: " + string.Join(' ', sample.Expected.Where(id => !found.Contains(id))));
            text.AppendLine("   WRONG: " + string.Join(' ', sample.Absent.Where(found.Contains)));
            text.AppendLine("   notmet: " + string.Join(' ', a.Criteria.Where(c => c.Status == CriterionStatus.NotMet).Select(c => c.Criterion)));
            text.AppendLine("   partly: " + string.Join(' ', a.Criteria.Where(c => c.Status == CriterionStatus.PartlyMet).Select(c => c.Criterion)));
            text.AppendLine("   notassessed: " + string.Join(' ', a.Criteria.Where(c => c.Status == CriterionStatus.NotAssessed).Select(c => c.Criterion)));
        }

        File.WriteAllText("/tmp/audit-probe.txt", text.ToString());
    }
}
