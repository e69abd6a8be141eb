using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Rubrics;

/// <summary>The words that placements have in the rubric and in tables.</summary>
public static class PlacementWords
{
    internal static readonly string[] All =
        ["unknown", "mainstream", "resourced_base", "special", "alternative_provision", "early_years", "post_sixteen", "elsewhere"];

    public static string Word(PlacementContext context) => All[(int)context];
}
