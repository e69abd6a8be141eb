namespace EhcpPipeline.Documents.Bundles;

/// <summary>Tells plans, advice, the cohort file and junk apart by where a file lies and what it is called: in a bundle, and in a folder that is uploaded.</summary>
public static class BundleSorting
{
    private static readonly string[] AdviceFolders = ["advice", "reports", "advice and information", "appendices"];

    public static (BundleEntryKind Kind, string? PlanName, string? JunkReason) Sort(string path)
    {
        var steps = path.Split('/');
        if (Junk(steps) is { } junk)
        {
            return (BundleEntryKind.Junk, null, junk);
        }

        var name = steps[^1];
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && name.Contains("cohort", StringComparison.OrdinalIgnoreCase))
        {
            return (BundleEntryKind.Cohort, null, null);
        }

        return AdviceOf(steps) is { } plan ? (BundleEntryKind.Advice, plan, null) : (BundleEntryKind.Plan, null, null);
    }

    private static string? Junk(string[] steps)
    {
        var name = steps[^1];
        if (steps.Contains("__MACOSX", StringComparer.OrdinalIgnoreCase) || name.StartsWith("._", StringComparison.Ordinal))
        {
            return "a file that macOS adds";
        }

        if (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~lock.", StringComparison.Ordinal))
        {
            return "the lock file of a document that was open";
        }

        return name.ToUpperInvariant() is "THUMBS.DB" or "EHTHUMBS.DB" or "DESKTOP.INI" or ".DS_STORE" ? "a file of the operating system" : null;
    }

    // advice/{plan}/file, {plan}/advice/file and "{plan} advice"/file; a folder deeper inside belongs to the same plan.
    private static string? AdviceOf(string[] steps)
    {
        for (var i = 0; i < steps.Length - 1; i++)
        {
            if (AdviceFolders.Contains(steps[i], StringComparer.OrdinalIgnoreCase))
            {
                return i + 1 < steps.Length - 1 ? steps[i + 1] : i > 0 ? steps[i - 1] : null;
            }

            foreach (var folder in AdviceFolders)
            {
                if (steps[i].EndsWith(folder, StringComparison.OrdinalIgnoreCase)
                    && steps[i].Length > folder.Length + 1
                    && steps[i][^(folder.Length + 1)] is ' ' or '_' or '-')
                {
                    return steps[i][..^(folder.Length + 1)].TrimEnd(' ', '_', '-');
                }
            }
        }

        return null;
    }
}
