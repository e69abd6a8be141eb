using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Provision;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Chooses which candidates truly begin a section, from what the document as a whole is like.</summary>
internal static class SectionStarts
{
    private const int FewestLetters = 3;
    private const int FewestTitles = 5;

    /// <summary>The accepted marks by line. <paramref name="all"/> are the document's candidates.</summary>
    public static IReadOnlyList<Candidate> Choose(IReadOnlyList<Candidate> all, IReadOnlyList<Line> lines, IPlanClassifier classifier)
    {
        var titles = all.Where(candidate => !candidate.Lettered).ToList();
        var headed = titles.Where(candidate => candidate is { Strong: true, FirstCell: false }).SelectMany(candidate => candidate.Codes).Distinct().Count() >= FewestTitles;
        var lettered = Overviews.Drop(Candidates.Measure(all.Where(candidate => candidate.Lettered && !(headed && IsPage(candidate, lines[candidate.Line]))), lines)).ToList();
        lettered = Labels(lettered, titles, lines);
        var codes = lettered.SelectMany(candidate => candidate.Codes).ToHashSet();
        if (codes.Count < FewestLetters || OnlyExplained(lettered, titles, lines))
        {
            return BeforeWhatFollows([.. MissingSections.Add(OutcomesByContent.Add(Titled(Looking(all.Where(candidate => codes.Count < FewestLetters || !candidate.Lettered), lines)), lines), lines, classifier)], lines);
        }

        var accepted = new List<Candidate>(lettered);
        var deepest = lettered.Where(candidate => candidate.Level > 0).Select(candidate => candidate.Level).DefaultIfEmpty(0).Max();
        foreach (var candidate in titles)
        {
            // A heading block where letters stand in heading blocks; otherwise anything that looks like a heading.
            if (!candidate.Lettered && candidate.Strong && !candidate.FirstCell && (deepest == 0 || (candidate.Level > 0 && candidate.Level <= deepest))
                && candidate.Codes.All(code => !Found(code, codes)) && Between(candidate, lettered))
            {
                accepted.Add(candidate);
            }
        }

        accepted = BeforeWhatFollows(accepted, lines);
        Add(accepted, titles.Where(candidate => candidate is { Strong: true, FirstCell: false } && candidate.Level > deepest && deepest > 0 && candidate.Codes is [SectionCode.E] && Between(candidate, lettered)).Take(1).Select(Nested));
        return Ordered(accepted);
    }

    // Where sections have headings, a letter in a row's first cell is a glossary's, an index's or an item's; a sentence that begins with a section's name explains.
    private static List<Candidate> Labels(List<Candidate> lettered, List<Candidate> titles, IReadOnlyList<Line> lines)
    {
        var headed = lettered.Where(candidate => !candidate.FirstCell).SelectMany(candidate => candidate.Codes).ToHashSet();
        var looking = lettered.Where(candidate => candidate.Strong && !candidate.FirstCell).SelectMany(candidate => candidate.Codes).ToHashSet();
        var titled = titles.Where(candidate => candidate is { Strong: true, FirstCell: false }).SelectMany(candidate => candidate.Codes).Distinct().Count();
        return [.. lettered.Where(candidate => candidate.FirstCell
            ? !(candidate.Codes.All(headed.Contains) || (Bare(candidate) && (titled >= FewestTitles || candidate.Codes.All(code => Found(code, headed)))))
            : candidate.Strong || looking.Count < FewestTitles || !candidate.Codes.All(looking.Contains) || IsCardTitle(candidate, lines[candidate.Line]))];
    }

    // "OUTCOME 2 (Section E)" across a table, on a ground of its own and so not set in bold: the title of a card, and nothing else stands in the line.
    private static bool IsCardTitle(Candidate candidate, Line line) =>
        line is { IsRow: false, Table: > 0 } && candidate.Mark is { Worded: true, Titled: true } && candidate.Mark.End >= line.Text.Length && line.Text[^1] == ')' && ItemReferences.AtHead(line.Text).Length > 0;

    // Behind the whole plan a report may follow that goes by the plan's own letters; a heading that is no section's parts the two.
    private static List<Candidate> BeforeWhatFollows(List<Candidate> accepted, IReadOnlyList<Line> lines)
    {
        var last = accepted.OrderBy(candidate => candidate.Line).FirstOrDefault(candidate => candidate.Codes.Contains(SectionCode.K));
        var before = accepted.Where(candidate => last is not null && candidate.Line < last.Line).SelectMany(candidate => candidate.Codes).ToHashSet();
        if (last is null || before.Count < FewestTitles || !before.Contains(SectionCode.B) || !before.Contains(SectionCode.F))
        {
            return accepted;
        }

        before.Add(SectionCode.K);
        // "Appendix 1" above the headings of the sections: what is appended, and not the list of it.
        var marks = accepted.Where(candidate => candidate.Lettered || candidate.Codes[0] != SectionCode.K || candidate.Level >= last.Level || candidate.Line == last.Line).Select(candidate => candidate.Line).ToHashSet();
        for (var i = last.Line + 1; i < lines.Count; i++)
        {
            if (!marks.Contains(i) && lines[i].Level > 0 && (last.Level == 0 || lines[i].Level <= last.Level))
            {
                return [.. accepted.Where(candidate => candidate.Line < i || !candidate.Codes.All(before.Contains))];
            }
        }

        return accepted;
    }

    // "Section B: Special educational needs | 3": a row of a list of contents.
    private static bool IsPage(Candidate candidate, Line line) =>
        candidate.Mark.PageNumber || (candidate.FirstCell && line.Cells.Skip(1).All(cell => Wording.Characters.IsNumbering(cell.Text)));

    private static bool Bare(Candidate candidate) => candidate.Mark is { Worded: false, Titled: false };

    // Letters stand in a table or list that explains the plan, and its real headings go by titles alone.
    private static bool OnlyExplained(List<Candidate> lettered, List<Candidate> titles, IReadOnlyList<Line> lines)
    {
        var measured = Candidates.Measure(lettered, lines);
        var looking = titles.Where(candidate => candidate.Strong && !candidate.FirstCell).ToList();
        return measured.SkipLast(1).All(candidate => candidate.Size <= Overviews.SmallSize && candidate.Columns is null)
            && looking.Where(candidate => candidate.Line > lettered[^1].Line || candidate.Line < lettered[0].Line).SelectMany(candidate => candidate.Codes).Distinct().Count() >= 6;
    }

    // Where headings look like headings, labels in tables are no headings; the explaining table at the front has to go by what stands elsewhere.
    private static IReadOnlyList<Candidate> Looking(IEnumerable<Candidate> candidates, IReadOnlyList<Line> lines)
    {
        var all = candidates.ToList();
        var looking = all.Where(candidate => candidate.Strong && !candidate.FirstCell).ToList();
        return Overviews.Drop(looking.SelectMany(candidate => candidate.Codes).Distinct().Count() >= 6 ? Candidates.Measure(looking, lines) : all);
    }

    private static List<Candidate> Titled(IReadOnlyList<Candidate> kept)
    {
        var level = kept.Where(candidate => candidate.Level > 0).GroupBy(candidate => candidate.Level)
            .OrderByDescending(group => group.SelectMany(candidate => candidate.Codes).Distinct().Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
        var accepted = kept.Where(candidate => candidate.Lettered || (candidate.Level > 0 && candidate.Level <= level)).ToList();
        Add(accepted, kept.Where(candidate => candidate.Strong && candidate.Level == 0 && !candidate.FirstCell));
        var below = kept.Where(candidate => candidate.Level > level && level > 0 && candidate.Mark.Titled).GroupBy(candidate => candidate.Codes[0]).Select(group => group.First());
        Add(accepted, Codes(accepted) >= FewestTitles ? below.Select(Nested) : []);
        // Lines of their own come before labels of rows, unless the plan is laid out in rows.
        var rows = kept.Where(candidate => candidate.FirstCell).ToList();
        var plain = kept.Where(candidate => !candidate.Strong).ToList();
        var (first, second) = Codes(rows) > Codes(plain) ? (rows, plain) : (plain, rows);
        Add(accepted, first);
        Add(accepted, second);
        return Ordered(accepted);
    }

    private static Candidate Nested(Candidate candidate) => candidate with { Nested = true };

    private static int Codes(IEnumerable<Candidate> candidates) => candidates.SelectMany(candidate => candidate.Codes).Distinct().Count();

    // Each weaker look is taken only for sections that no stronger one has shown.
    private static void Add(List<Candidate> accepted, IEnumerable<Candidate> more)
    {
        var codes = accepted.SelectMany(candidate => candidate.Codes).ToHashSet();
        accepted.AddRange(more.Where(candidate => candidate.Codes.All(code => !Found(code, codes))).ToList());
    }

    private static bool Found(SectionCode code, HashSet<SectionCode> codes) => code switch
    {
        SectionCode.H => codes.Contains(SectionCode.H) || codes.Contains(SectionCode.H1) || codes.Contains(SectionCode.H2),
        SectionCode.H1 or SectionCode.H2 => codes.Contains(code) || codes.Contains(SectionCode.H),
        _ => codes.Contains(code),
    };

    // A title among lettered sections must stand where its letter would: not before the first of them unless it is A, nor after K.
    private static bool Between(Candidate candidate, List<Candidate> lettered) =>
        candidate.Codes.Contains(SectionCode.A) ? candidate.Line < lettered[^1].Line : candidate.Line > lettered[0].Line;

    private static List<Candidate> Ordered(List<Candidate> accepted) => [.. accepted.OrderBy(candidate => candidate.Line)];
}
