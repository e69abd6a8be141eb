using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Advice;
using EhcpPipeline.Plans.Dates;
using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Placements;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Residues;
using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans;

/// <summary>
/// Finds the plan in a document. Pure and deterministic; never throws for what a document contains. Returns null if the document is no plan (a letter, a
/// report, a shopping list): fewer than the sections that any plan has can be found.
/// </summary>
public interface IPlanReader
{
    Plan? Read(Document document);
}

/// <inheritdoc cref="IPlanReader"/>
public sealed class PlanReader(IPlanClassifier classifier) : IPlanReader
{
    private readonly ProvisionFinder _provision = new(classifier);
    private readonly UnlabelledText _unlabelled = new(classifier);

    public Plan? Read(Document document)
    {
        var lines = NumberedRecords.WithoutNumbers(LineReader.Read(document));
        var starts = SectionStarts.Choose(Candidates.Find(lines), lines, classifier);
        var (walked, loose) = SectionWalk.Walk(lines, starts, classifier);
        if (!PlanTest.IsPlan(walked, lines))
        {
            return null;
        }

        IReadOnlyList<SectionContent> sections = [.. walked, .. _unlabelled.Find(loose, walked)];
        RunningParagraphs.Open(sections);
        LostLabels.Restore([.. Of(sections, IsProvision)]);
        var furniture = document.Furniture.Select(line => line.Text).Distinct().ToList();
        var names = NameFinder.Find(loose, sections);
        var dates = PlanDateFinder.Find(loose, furniture, lines);
        var front = Front(loose, lines, starts);
        var year = YearGroups.Find(front, furniture) ?? YearGroups.Find(loose, []) ?? YearGroups.InText(loose.Select(line => line.Text).Concat(Of(sections, code => code is SectionCode.A or SectionCode.B).SelectMany(section => section.Pieces).Select(piece => piece.Text)));
        return new Plan
        {
            Status = StatusFinder.Find(front, furniture, dates),
            YearGroup = year,
            Dates = dates,
            Placement = PlacementFinder.Find(Section(sections, SectionCode.I)),
            Sections = SectionBuilder.Build(sections),
            Needs = [.. Of(sections, IsNeeds).SelectMany(section => NeedFinder.Find(section, classifier))],
            Outcomes = Outcomes(sections),
            Provision = [.. Of(sections, IsProvision).SelectMany(_provision.Find)],
            Advice = [.. Of(sections, code => code == SectionCode.K).SelectMany(section => AdviceFinder.Find(section, names, IsYoungPerson(year, dates)))],
            Residue = ResidueFinder.Find(sections, loose, names),
            Signed = SignatureFinder.Find(lines),
            Outside = string.Join('\n', loose.Select(line => line.Text)),
        };
    }

    // A Section E that only says that they head the blocks of provision leaves the outcomes there.
    private static List<Outcome> Outcomes(IReadOnlyList<SectionContent> sections)
    {
        List<Outcome> own = [.. Of(sections, code => code == SectionCode.E).SelectMany(OutcomeFinder.Find)];
        if (own.Count > 1)
        {
            return own;
        }

        // The first card's outcome stands under the heading of Section E, those of the cards behind it under Section F's.
        List<Outcome> heading = [.. Of(sections, code => code == SectionCode.F).SelectMany(OutcomeFinder.HeadingProvision).Where(outcome => own.TrueForAll(known => known.Where.Text != outcome.Where.Text))];
        var all = Of(sections, code => code == SectionCode.E).SelectMany(section => section.Pieces).Select(piece => OutcomeDates.OfAll(piece.Text)).FirstOrDefault(told => told.Length > 0) ?? "";
        return own.Count == 0 || heading.Count > 1 ? [.. own, .. heading.Select(outcome => outcome.Inherited.Length == 0 ? outcome with { Inherited = all } : outcome)] : own;
    }

    // What stands before the first section speaks of the plan; guides behind the last speak of plans. A plan without a front page has its details behind.
    private static IReadOnlyList<Line> Front(IReadOnlyList<Line> loose, IReadOnlyList<Line> lines, IReadOnlyList<Candidate> starts)
    {
        var first = starts.Count == 0 ? int.MaxValue : lines[starts[0].Line].Offset;
        var front = loose.Where(line => line.Offset < first).ToList();
        return front.Count >= 3 ? front : loose;
    }

    // Over compulsory school age (Children and Families Act 2014, s83): from the end of June of the school year of the sixteenth birthday, Year 11.
    private static bool IsYoungPerson(int? year, PlanDates dates) =>
        year >= 12 || (year is null && dates.Born is { } born && dates.Issued is { } issued && issued >= born.AddYears(17));

    private static IEnumerable<SectionContent> Of(IReadOnlyList<SectionContent> sections, Func<SectionCode, bool> wanted) => sections.Where(section => wanted(section.Code));

    private static SectionContent? Section(IReadOnlyList<SectionContent> sections, SectionCode code) => sections.FirstOrDefault(section => section.Code == code);

    private static bool IsNeeds(SectionCode code) => code is SectionCode.B or SectionCode.C or SectionCode.D;

    // A statement in J is about who holds the money; only what it itself provides would be an item, and that belongs in F to H.
    private static bool IsProvision(SectionCode code) => code is SectionCode.F or SectionCode.G or SectionCode.H or SectionCode.H1 or SectionCode.H2;
}
