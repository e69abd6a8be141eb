namespace EhcpPipeline.Storage.Schemas;

/// <summary>Every container the pipeline uses. The Bicep files are held against this list by a test.</summary>
public static class Containers
{
    /// <summary>Run manifests: <c>runs/{run}.json</c>.</summary>
    public const string Runs = "runs";

    /// <summary>Zip bundles: <c>bundles/{run}/{name}.zip</c>.</summary>
    public const string Bundles = "bundles";

    /// <summary>Cohort files: <c>cohorts/{run}.csv</c>.</summary>
    public const string Cohorts = "cohorts";

    /// <summary>Plans as uploaded: <c>plans/{run}/{name}</c>.</summary>
    public const string Plans = "plans";

    /// <summary>Professional advice as uploaded: <c>advice/{run}/{plan}/{name}</c>.</summary>
    public const string Advice = "advice";

    /// <summary>Moderators' grades: <c>moderation/{run}.csv</c>.</summary>
    public const string Moderation = "moderation";

    /// <summary>Documents as read and cohort records as checked.</summary>
    public const string Documents = "documents";

    /// <summary>Assessments, the truth behind all rows: <c>assessments/{run}/{plan}/{generation}.json.gz</c>.</summary>
    public const string Assessments = "assessments";

    /// <summary>Private pages: <c>pages/{run}/index.html</c> and <c>pages/{run}/plans/{plan}.html</c>.</summary>
    public const string Pages = "pages";

    public static IReadOnlyList<string> All { get; } = [Runs, Bundles, Cohorts, Plans, Advice, Moderation, Documents, Assessments, Pages];
}

/// <summary>Every queue the pipeline uses.</summary>
public static class Queues
{
    /// <summary>A plan is to be assessed (again).</summary>
    public const string PlansExtracted = "plans-extracted";

    /// <summary>A run's report tables are to be written anew.</summary>
    public const string RunsChanged = "runs-changed";

    public const string PlansExtractedPoison = PlansExtracted + "-poison";

    public const string RunsChangedPoison = RunsChanged + "-poison";

    /// <summary>Where the Functions host puts blob events that failed too often.</summary>
    public const string BlobPoison = "webjobs-blobtrigger-poison";

    public static IReadOnlyList<string> All { get; } = [PlansExtracted, RunsChanged, PlansExtractedPoison, RunsChangedPoison, BlobPoison];
}

/// <summary>Names of app settings that hold connections.</summary>
public static class Connections
{
    /// <summary>The account with the children's data: blobs, queues and tables.</summary>
    public const string Data = "EhcpData";
}
