using EhcpPipeline.Audit.Model;

namespace EhcpPipeline.Report.Plans;

internal static class Severities
{
    public static string Word(Severity severity) => severity switch
    {
        Severity.Red => "must",
        Severity.Amber => "should",
        _ => "note",
    };

    public static string Class(Severity severity) => severity switch
    {
        Severity.Red => "red",
        Severity.Amber => "amber",
        _ => "",
    };
}
