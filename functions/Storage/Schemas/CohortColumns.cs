namespace EhcpPipeline.Storage.Schemas;

/// <summary>
/// The cohort dimensions, as columns of <c>plans</c> and as dimensions of the report tables: what the parent forum asked the audit's results to be cut by.
/// Values are lower-case words fit for a key; <c>unknown</c> where the cohort file is silent.
/// </summary>
public static class CohortColumns
{
    public static IReadOnlyList<string> All { get; } =
    [
        "ncy", "ageband", "keystage", "primaryneed", "secondaryneed", "schooltype", "placement", "sensetting", "senunit", "resourced", "inarea", "ward",
        "ethnicity", "sex", "reviewage", "amendmentage", "planage", "newplan", "oversight", "services", "reportage", "appeal", "parttime", "lookedafter",
        "personalbudget", "preference", "timeliness", "requestsource",
    ];
}
