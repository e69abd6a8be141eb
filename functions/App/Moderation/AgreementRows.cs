using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Moderation;

/// <summary>The agreement table of a run, one row a section and one for whole plans.</summary>
internal static class AgreementRows
{
    public static IReadOnlyList<TableRecord> Of(string run, IReadOnlyList<TableRecord> moderations)
    {
        var pairs = moderations.Select(row => new RowReader(row))
            .Where(row => row.Text("machinegrade").Length > 0)
            .GroupBy(row => row.Text("section"), row => (Codes.ParseGrade(row.Text("grade")), Codes.ParseGrade(row.Text("machinegrade"))), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        return [.. pairs.Select(group => One(run, group.Key, Agreement.Of(group.ToList())))];
    }

    private static TableRecord One(string run, string section, Agreement agreement) =>
        new RowBuilder(ModerationTables.Agreement, run, section)
            .Set("run", run).Set("section", section).Set("pairs", agreement.Pairs).Set("same", agreement.Same).Set("withinone", agreement.WithinOne)
            .Set("kappa", agreement.KappaTenThousandths / 10_000d).Build();
}
