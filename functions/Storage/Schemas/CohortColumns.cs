namespace EhcpPipeline.Storage.Schemas;

/// <summary>
/// The cohort dimensions, as columns of <c>plans</c> and as dimensions of the report tables: what the parent forum asked the audit's results to be cut by.
/// Values are lower-case words fit for a key; <c>unknown</c> where the cohort file is silent.
/// </summary>
public static class CohortColumns
{
    public static IReadOnlyList<string> All { get; } =
    [
        "yeargroup", "ageband", "phase", "primaryneed", "secondaryneed", "schooltype", "base", "inarea", "ward", "ethnicity", "sex", "reviewband",
        "amendedband", "planageband", "planera", "author", "contributionset", "reportageband", "appeal", "parttime", "elsewhere", "placement",
        "lookedafter", "requestsource",
    ];
}
