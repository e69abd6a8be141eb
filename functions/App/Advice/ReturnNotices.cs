using System.Globalization;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Report.Advice;

namespace EhcpPipeline.Functions.Advice;

/// <summary>The letters of one plan, named by the report's place in the assessment and its author's role: <c>02-salt.html</c>.</summary>
internal static class ReturnNotices
{
    public static IReadOnlyList<(string Name, string Page)> Of(Assessment assessment, DateOnly asOf) =>
        [.. (assessment.Supplied?.Reports ?? []).Select((report, at) => (Report: report, Number: at + 1)).Where(pair => pair.Report.Verdict == ReportVerdict.ReturnForAmendment)
            .Select(pair => (pair.Number.ToString("D2", CultureInfo.InvariantCulture) + "-" + Words.Of(pair.Report.Item.Role) + ".html", ReturnNotice.Render(pair.Report, asOf)))];
}
