namespace EhcpPipeline.Audit.Runs;

/// <summary>
/// One spelling for a relative path, whichever system it was uploaded from: '/' between folders, no leading "./" or "/", no empty parts, accented
/// letters composed (macOS stores them decomposed). Case is kept: two files may differ by case alone.
/// </summary>
public static class PlanPath
{
    public static string Normalise(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");
        return LatinComposition.Compose(string.Join('/', parts));
    }

    /// <summary>The last part of a path, normalised.</summary>
    public static string FileName(string path)
    {
        var normal = Normalise(path);
        return normal[(normal.LastIndexOf('/') + 1)..];
    }
}
