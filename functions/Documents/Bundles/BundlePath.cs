namespace EhcpPipeline.Documents.Bundles;

/// <summary>Makes a zip entry's stored name into a path that cannot leave the bundle.</summary>
internal static class BundlePath
{
    /// <summary>
    /// The name with forward slashes and without empty or "." steps; null for a name that is absolute, names a drive, climbs with "..", holds control
    /// characters or is longer than <paramref name="longest"/>. Such a name is refused, not mended: nobody packs one by accident.
    /// </summary>
    public static string? Safe(string stored, int longest)
    {
        var name = stored.Replace('\\', '/');
        if (name.Length == 0 || name.Length > longest || name[0] == '/' || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl))
        {
            return null;
        }

        var steps = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != ".").ToArray();
        return steps.Length == 0 || steps.Any(step => step.Trim(' ', '.').Length == 0) ? null : string.Join('/', steps);
    }

    /// <summary>The path, or the path with " (2)", " (3)" before its extension where another file already has it.</summary>
    public static string Unique(string path, HashSet<string> taken)
    {
        if (taken.Add(path))
        {
            return path;
        }

        var dot = path.LastIndexOf('.');
        var (stem, extension) = dot > path.LastIndexOf('/') + 1 ? (path[..dot], path[dot..]) : (path, "");
        for (var number = 2; ; number++)
        {
            var other = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem} ({number}){extension}");
            if (taken.Add(other))
            {
                return other;
            }
        }
    }
}
