namespace EhcpPipeline.Functions.Uploads;

/// <summary>Reasons for files that are listed but never read as plans.</summary>
public static class UploadReasons
{
    /// <summary>Left by an operating system or an open program.</summary>
    public const string Junk = "junk";

    /// <summary>A report in an advice folder whose plan is not among the uploads.</summary>
    public const string UnmatchedAdvice = "unmatched-advice";

    /// <summary>These are left out, rather than failed.</summary>
    public static bool IsLeftOut(string reason) => reason is Junk or UnmatchedAdvice;
}
