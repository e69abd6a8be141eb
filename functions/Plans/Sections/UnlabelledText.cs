using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Gives stretches that stand under no section's heading to the section whose content they are, if that section was found nowhere else: a heading that no one
/// knows, or none at all. A stretch is judged together: one line tells less than its neighbours.
/// </summary>
internal sealed class UnlabelledText(IPlanClassifier classifier)
{
    private const int Sure = 7_000;
    private const int FewestCharacters = 120;

    /// <summary>Sections made of loose lines, to be added to those found.</summary>
    public IReadOnlyList<SectionContent> Find(IReadOnlyList<Line> loose, IReadOnlyList<SectionContent> sections)
    {
        var found = new List<SectionContent>();
        var missing = Enum.GetValues<SectionCode>().Where(code => code is SectionCode.A or SectionCode.B or SectionCode.E or SectionCode.F && sections.All(section => section.Code != code)).ToHashSet();
        if (missing.Count == 0)
        {
            return found;
        }

        var stretch = new List<Line>();
        foreach (var line in loose)
        {
            if (line.Strong || line.Kind == LineKind.Heading)
            {
                Judge(stretch, missing, found);
                stretch.Clear();
            }

            stretch.Add(line);
        }

        Judge(stretch, missing, found);
        return found;
    }

    private void Judge(List<Line> stretch, HashSet<SectionCode> missing, List<SectionContent> found)
    {
        var text = stretch.Where(line => line.Text.Length >= 50 && !line.Strong).ToList();
        if (text.Sum(line => line.Text.Length) < FewestCharacters)
        {
            return;
        }

        var votes = new SortedDictionary<SectionCode, int>();
        foreach (var line in text)
        {
            var judged = classifier.JudgeSection(line.Text);
            if (judged.Probability.TenThousandths >= Sure)
            {
                votes[judged.Section] = votes.GetValueOrDefault(judged.Section) + line.Text.Length;
            }
        }

        if (votes.Count == 0 || votes.MaxBy(pair => pair.Value) is var best && (!missing.Contains(best.Key) || best.Value * 10 < text.Sum(line => line.Text.Length) * 7))
        {
            return;
        }

        var code = votes.MaxBy(pair => pair.Value).Key;
        var section = found.Find(other => other.Code == code) ?? new SectionContent(code, stretch[0].Strong ? stretch[0].Text : "", lettered: false);
        section.Pieces.AddRange(stretch.Skip(stretch[0].Strong ? 1 : 0).Select(line => line.IsRow ? Pieces.Row(line, line.Cells, [.. line.Cells.Select(_ => "")]) : Pieces.Of(line)));
        if (!found.Contains(section))
        {
            found.Add(section);
        }
    }
}
