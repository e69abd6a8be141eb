namespace EhcpPipeline.Functions.Uploads;

/// <summary>Which plan a folder of professionals' reports belongs to: the one whose file bears the folder's name.</summary>
public static class AdviceFolders
{
    /// <summary>Path of the plan, the first in ordinal order where several bear the name; null if none does.</summary>
    public static string? PlanOf(string? folder, IEnumerable<string> planPaths) =>
        folder is null
            ? null
            : planPaths.Where(path => Path.GetFileNameWithoutExtension(path).Equals(folder, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal);
}
