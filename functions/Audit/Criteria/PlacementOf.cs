using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>The kind of place a child is at: from the record's codes, else from Section I.</summary>
internal static class PlacementOf
{
    public static PlacementContext Child(Plan plan, CohortRecord? record)
    {
        var known = record is null ? PlacementContext.Unknown : FromRecord(record);
        return known == PlacementContext.Unknown ? plan.Placement.Context : known;
    }

    public static PlacementContext FromRecord(CohortRecord record)
    {
        if (record.SenUnit == true || record.ResourcedProvision == true)
        {
            return PlacementContext.ResourcedBase;
        }

        return record.SenSetting switch
        {
            "EYP" => PlacementContext.EarlyYears,
            "OLA" or "OPA" or "EHE" or "NEET" or "NIEC" or "NIEO" => PlacementContext.Elsewhere,
            _ => FromSchoolType(record.SchoolTypeCode),
        };
    }

    // GIAS establishment types; later codes than these fall to Unknown rather than to a guess.
    private static PlacementContext FromSchoolType(string? code) => code switch
    {
        "7" or "8" or "10" or "12" or "33" or "36" or "44" => PlacementContext.Special,
        "14" or "38" or "42" or "43" => PlacementContext.AlternativeProvision,
        "15" or "47" or "48" => PlacementContext.EarlyYears,
        "18" or "29" or "31" or "32" or "39" or "45" or "46" => PlacementContext.PostSixteen,
        "1" or "2" or "3" or "5" or "6" or "11" or "28" or "34" or "35" or "40" or "41" => PlacementContext.Mainstream,
        _ => PlacementContext.Unknown,
    };
}
