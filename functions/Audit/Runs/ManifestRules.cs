using System.Globalization;
using System.Text.RegularExpressions;

namespace EhcpPipeline.Audit.Runs;

/// <summary>The ranges and shapes that a manifest's fields must keep.</summary>
public static partial class ManifestRules
{
    /// <summary>Fewest bytes of a salt: 128 bits, so that keys cannot be found by trying salts.</summary>
    public const int LeastSaltBytes = 16;

    private static readonly DateOnly FirstPlans = new(2014, 9, 1);

    /// <summary>Every rule that the manifest breaks; empty for a sound one.</summary>
    public static IReadOnlyList<ManifestFault> Check(RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var faults = new List<ManifestFault>();
        if (!RunName().IsMatch(manifest.Run))
        {
            faults.Add(new ManifestFault("run", "is not a run's name", "use 1 to 40 of a-z, 0-9 and '-', beginning with a letter or digit"));
        }

        // No education, health and care plan is older than Part 3 of the Children and Families Act 2014, in force on 1 September 2014.
        if (manifest.AsOf < FirstPlans || manifest.AsOf.Year > 2199)
        {
            faults.Add(new ManifestFault("asOf", "is not a date on which plans exist", "give a date from 2014-09-01"));
        }

        Salt(faults, "planSalt", manifest.PlanSalt);
        Salt(faults, "childSalt", manifest.ChildSalt);
        Range(faults, "shards", manifest.Shards, 1, 256);
        Range(faults, "reviewMonths", manifest.ReviewMonths, 1, 60);
        Range(faults, "adulthoodYear", manifest.AdulthoodYear, 7, 14);
        Range(faults, "disclosureThreshold", manifest.DisclosureThreshold, 3, 20);
        Version(faults, "rubricVersion", manifest.RubricVersion);
        Version(faults, "modelVersion", manifest.ModelVersion);
        if (FileNamePattern.Fault(manifest.FileNamePattern) is { } fault)
        {
            faults.Add(fault);
        }

        return faults;
    }

    private static void Salt(List<ManifestFault> faults, string field, string salt)
    {
        var bytes = new byte[salt.Length];
        if (!Convert.TryFromBase64String(salt, bytes, out var count))
        {
            faults.Add(new ManifestFault(field, "is not base64", "give at least 16 random bytes in base64"));
        }
        else if (count < LeastSaltBytes)
        {
            faults.Add(new ManifestFault(field, "is too short", "give at least 16 random bytes in base64"));
        }
    }

    private static void Range(List<ManifestFault> faults, string field, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"give a whole number from {least} to {most}");
            faults.Add(new ManifestFault(field, "is out of range", range));
        }
    }

    private static void Version(List<ManifestFault> faults, string field, string version)
    {
        if (!VersionWord().IsMatch(version))
        {
            faults.Add(new ManifestFault(field, "is not a version", "use up to 64 of letters, digits, '.', '-' and '_', or leave it empty for the one built in"));
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RunName();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{0,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionWord();
}
