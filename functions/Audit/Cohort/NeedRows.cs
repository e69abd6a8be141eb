using System.Globalization;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// The SEN2 shape, in which a plan has one row for each need with <c>sentype</c> and <c>sentyperank</c>: the rows of one plan become one, rank 1 as
/// primary and rank 2 as secondary need, everything else from the first row.
/// </summary>
internal static class NeedRows
{
    private static readonly string[] Identity = ["file", "upn", "plan_id"];

    public static IReadOnlyList<(int Line, Dictionary<string, string> Cells)> Fold(
        IReadOnlyList<(int Line, Dictionary<string, string> Cells)> rows, CohortIssues issues)
    {
        var plans = new List<(int Line, Dictionary<string, string> Cells)>();
        var byPlan = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, cells) in rows)
        {
            var key = string.Join('\u001F', Identity.Select(column => Value(cells, column)));
            if (!byPlan.TryGetValue(key, out var at) || key.Length == 2)
            {
                byPlan[key] = at = plans.Count;
                plans.Add((line, cells));
            }
            else
            {
                Differences(plans[at], line, cells, issues);
            }

            Rank(plans[at].Cells, line, cells, issues);
        }

        return plans;
    }

    private static void Rank(Dictionary<string, string> plan, int line, Dictionary<string, string> cells, CohortIssues issues)
    {
        var type = Value(cells, CohortColumns.NeedType);
        if (type.Length == 0)
        {
            return;
        }

        var rank = Value(cells, CohortColumns.NeedRank);
        if (rank is not ("" or "1" or "2"))
        {
            var known = int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 2;
            issues.Query(line, CohortColumns.NeedRank, known ? "a rank after the second" : "not a rank", "the need on this line was not used");
            return;
        }

        var column = rank == "2" ? "sentype_rank2" : "sentype_rank1";
        if (plan.TryGetValue(column, out var held) && held.Trim().Length > 0 && held.Trim() != type)
        {
            issues.Error(line, CohortColumns.NeedType, "another need already has this rank", "the first was kept");
            return;
        }

        plan[column] = type;
    }

    private static void Differences((int Line, Dictionary<string, string> Cells) plan, int line, Dictionary<string, string> cells, CohortIssues issues)
    {
        foreach (var (column, value) in cells)
        {
            var text = value.Trim();
            if (column is CohortColumns.NeedType or CohortColumns.NeedRank || text.Length == 0)
            {
                continue;
            }

            if (Value(plan.Cells, column) is var held && held.Length == 0)
            {
                plan.Cells[column] = text;
            }
            else if (held != text)
            {
                issues.Error(line, column, $"differs from line {plan.Line.ToString(CultureInfo.InvariantCulture)} of the same plan", "the first was kept");
            }
        }
    }

    private static string Value(Dictionary<string, string> cells, string column) => cells.TryGetValue(column, out var value) ? value.Trim() : "";
}
