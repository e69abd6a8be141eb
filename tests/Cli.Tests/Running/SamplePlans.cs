namespace EhcpPipeline.Cli.Tests.Running;

/// <summary>A few of the repository's sample plans: DOCX and PDF, weak and strong, and one whose family opted out.</summary>
internal static class SamplePlans
{
    public const string AsOf = "2026-09-01";
    public const string Weak = "Quinlan E.docx";
    public const string Pdf = "Barlow, R - EHC Plan.pdf";
    public const string Changing = "OKAFOR C EHCP Nov 2025.docx";
    public const string OptedOut = "Yilmaz D final EHCP.docx";
    public const string Another = "Mbeki, Lindiwe_EHCP_final.docx";
    public static readonly string[] Names = [Pdf, Changing, Weak, OptedOut];

    public static string Root { get; } = FindRoot();

    public static string Cohort => Path.Combine(Root, "cohort.csv");

    public static string Plan(string name) => Path.Combine(Root, "plans", name);

    public static string Hostile(string name) => Path.Combine(Root, "hostile", name);

    /// <summary>Puts the plans into a new folder, in the order given.</summary>
    public static string Put(string folder, params IEnumerable<string> names)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in names)
        {
            File.Copy(Plan(name), Path.Combine(folder, name));
        }

        return folder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EhcpPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull("the tests run from inside the repository").FullName, "tests", "samples");
    }
}
