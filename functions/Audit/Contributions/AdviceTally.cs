using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>Advice by role and by service: listed in the plan, and as the record has it; how old; who paid.</summary>
internal static class AdviceTally
{
    public static void Add(Tally tally, Assessment assessment, CohortRecord? record)
    {
        var services = new HashSet<string>(StringComparer.Ordinal);
        foreach (var advice in assessment.Advice)
        {
            var role = advice.Item.Role.ToString().ToLowerInvariant();
            tally.Add($"advice.{role}.listed");
            tally.Add($"advice.{role}.age.{Measures.AgeBand(advice.AgeMonths)}");
            tally.Add("advice.over24", advice.AgeMonths > 24);
            services.Add(ServiceOf(advice.Item.Role));
        }

        tally.Add("advice.reports", assessment.Advice.Count);
        foreach (var service in services.Intersect(Measures.Services, StringComparer.Ordinal))
        {
            tally.Add($"service.{service}.listed");
        }

        foreach (var group in (record?.Advice ?? []).GroupBy(advice => (advice.Role, advice.Status)))
        {
            tally.Add($"advice.{group.Key.Role.ToLowerInvariant()}.{group.Key.Status}");
        }

        foreach (var group in (record?.Advice ?? []).GroupBy(advice => (Service: advice.Service.Replace(' ', '_'), advice.Status)))
        {
            tally.Add($"service.{group.Key.Service}.{group.Key.Status}");
        }

        var received = (record?.Advice ?? []).Where(advice => advice.Status == "received").Select(advice => advice.Service.Replace(' ', '_'));
        services.UnionWith(received);
        tally.Add("advice.plans", assessment.Advice.Count > 0);
        tally.Add("advice.parentpaid", ParentPaid(assessment, record));
        tally.Add("advice.allthree", services.Contains("education") && services.Contains("health") && services.Contains("social_care"));
    }

    /// <summary>The service that a role belongs to.</summary>
    internal static string ServiceOf(AdviceRole role) => role switch
    {
        AdviceRole.School or AdviceRole.College or AdviceRole.Ep or AdviceRole.Tod or AdviceRole.Spld or AdviceRole.Pfa => "education",
        AdviceRole.Salt or AdviceRole.Ot or AdviceRole.Physio or AdviceRole.Medical or AdviceRole.Camhs => "health",
        AdviceRole.Social => "social_care",
        AdviceRole.Parent or AdviceRole.Child or AdviceRole.Yp => "family",
        _ => "other",
    };

    private static int ParentPaid(Assessment assessment, CohortRecord? record) => Math.Max(
        assessment.Advice.Count(advice => advice.Item.CommissionedByParent),
        record?.Advice.Count(advice => advice is { Commissioner: "parent", Service: not "family", Status: "received" }) ?? 0);
}
