using System.Collections.Frozen;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>The columns of cohort.csv. Names follow the Department for Education's SEN2 person-level return where it has the field.</summary>
public static class CohortColumns
{
    /// <summary>All documented columns, in the documented order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "file", "plan_id", "upn", "sex", "ethnicity", "personbirthdate", "ncy", "sentype_rank1", "sentype_rank2", "urn", "setting_name",
        "school_type_code", "school_type", "sensetting", "senunitindicator", "resourcedprovisionindicator", "ward", "in_area", "plan_status",
        "requestsource", "receiveddate", "first_final_date", "current_final_date", "reviewmeeting", "lastreview", "phasetransferduedate",
        "informed_date", "week20", "mediation", "tribunal", "pb", "part_time_timetable", "looked_after", "preferred_setting_named",
        "preference_met", "opted_out", "author_id", "checked_by_role", "advice_list",
    ];

    internal const string NeedType = "sentype";
    internal const string NeedRank = "sentyperank";

    private static readonly FrozenDictionary<string, string> Other = new Dictionary<string, string>
    {
        ["filename"] = "file",
        ["file_name"] = "file",
        ["planid"] = "plan_id",
        ["gender"] = "sex",
        ["gendercurrent"] = "sex",
        ["dob"] = "personbirthdate",
        ["date_of_birth"] = "personbirthdate",
        ["nc_year"] = "ncy",
        ["ncyear"] = "ncy",
        ["year_group"] = "ncy",
        ["sentype1"] = "sentype_rank1",
        ["sentype2"] = "sentype_rank2",
        ["primary_need"] = "sentype_rank1",
        ["secondary_need"] = "sentype_rank2",
        ["lastreviewdate"] = "lastreview",
        ["received_date"] = "receiveddate",
        ["personal_budget"] = "pb",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The documented name of a heading as written, and whether it was written otherwise; null if it is none of ours.</summary>
    internal static (string? Name, bool Variant) Recognise(string heading)
    {
        var plain = heading.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        if (All.Contains(plain, StringComparer.Ordinal) || plain is NeedType or NeedRank)
        {
            return (plain, plain is NeedType or NeedRank);
        }

        return Other.TryGetValue(plain, out var name) ? (name, true) : (null, false);
    }
}
