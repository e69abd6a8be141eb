namespace EhcpPipeline.Audit.Contributions;

/// <summary>GIAS groups of establishment types. A code that is later than this list is "other", an absent one "unknown".</summary>
internal static class SchoolTypes
{
    public static string Group(string? code) => code switch
    {
        null or "" => "unknown",
        "1" or "2" or "3" or "5" or "14" or "15" => "la-maintained",
        "7" or "8" or "10" or "12" => "special-schools",
        "11" => "independent-schools",
        "6" or "28" or "33" or "34" or "42" or "43" or "44" or "45" or "46" => "academies",
        "35" or "36" or "38" or "39" or "40" or "41" => "free-schools",
        "18" or "31" or "32" => "colleges",
        "29" => "universities",
        "30" => "welsh",
        _ => "other",
    };
}
