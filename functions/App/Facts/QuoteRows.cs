using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

/// <summary>The words behind items and findings, apart from all other tables since they are the child's story.</summary>
internal static class QuoteRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment)
    {
        var quotes = new List<TableRecord>();
        Items(rows, quotes, 'p', "provision", assessment.Provision.Select(item => (item.Item.Section, item.Item.Where)));
        Items(rows, quotes, 'o', "outcome", assessment.Outcomes.Select(item => (item.Item.Section, item.Item.Where)));
        Items(rows, quotes, 'n', "need", assessment.Needs.Select(item => (item.Item.Section, item.Item.Where)));
        Items(rows, quotes, 'm', "misplacement", assessment.Misplacements.Select(item => (item.FoundIn, item.Where)));
        var reports = assessment.Supplied?.Reports ?? [];
        Items(rows, quotes, 'r', "adviceneed", reports.SelectMany(report => report.Item.Needs).Select(need => (SectionCode.None, need.Where)));
        Items(rows, quotes, 's', "adviceoutcome", reports.SelectMany(report => report.Outcomes).Select(outcome => (SectionCode.None, outcome.Item.Where)));
        Items(rows, quotes, 'v', "advicerecommendation", reports.SelectMany(report => report.Recommendations).Select(item => (SectionCode.None, item.Item.Where)));
        var ordinal = 0;
        foreach (var finding in assessment.Criteria.SelectMany(result => result.Findings))
        {
            quotes.Add(Finding(rows, finding, ++ordinal));
        }

        return quotes;
    }

    private static void Items(FactRows rows, List<TableRecord> quotes, char kind, string of, IEnumerable<(SectionCode Section, Passage Where)> items)
    {
        var ordinal = 0;
        foreach (var (section, where) in items)
        {
            ordinal++;
            quotes.Add(rows.Begin(FactTables.Quotes, kind, ordinal)
                .Set("of", of).Set("ordinal", ordinal).Set("section", section.Code()).Set("text", where.Text).At(where).Build());
        }
    }

    private static TableRecord Finding(FactRows rows, Finding finding, int ordinal)
    {
        var row = rows.Begin(FactTables.Quotes, 'z', ordinal)
            .Set("of", "finding").Set("ordinal", ordinal).Set("section", finding.Section.Code()).Set("criterion", finding.Criterion)
            .Set("code", finding.Code).Set("severity", Words.Of(finding.Severity)).Set("mend", finding.Mend);
        return finding.Quote is { } quote ? row.Set("text", quote.Text).At(quote).Build() : row.Build();
    }
}
