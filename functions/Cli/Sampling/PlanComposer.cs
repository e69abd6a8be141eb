using System.Globalization;
using EhcpPipeline.Cli.Sampling.Banks;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Writes one invented plan of an intended quality. Layout and wording vary; the truth is kept beside the text.</summary>
internal sealed class PlanComposer(SampleDice dice, DateOnly asOf)
{
    private readonly List<SampleBlock> _blocks = [];
    private readonly List<SampleItem> _items = [];
    private readonly List<SampleOutcome> _outcomes = [];
    private Wording _wording = null!;

    /// <summary>Composes plan number <paramref name="number"/>, its quality drawn in about the proportions of the 2020 audit (1, 37, 58 and 4 in a hundred).</summary>
    public SamplePlan Compose(int number)
    {
        _blocks.Clear();
        _items.Clear();
        _outcomes.Clear();
        var intended = dice.Next(100) switch
        {
            < 1 => Grade.Outstanding,
            < 38 => Grade.Good,
            < 96 => Grade.RequiresImprovement,
            _ => Grade.Inadequate,
        };
        var profile = dice.Pick(Profiles.All);
        var child = new ChildMaker(dice, asOf).Make(profile.Code);
        _wording = new Wording(child);
        Front(child);
        Views(child);
        Needs(profile);
        var quality = Quality.Of(intended);
        Outcomes(profile, quality, child);
        Provision(profile, quality);
        Rest(child, intended);
        return new SamplePlan
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{child.Family} {child.Given[0]} EHCP {number:D5}"),
            Child = child,
            Intended = intended,
            Blocks = [.. _blocks],
            Provision = [.. _items],
            Outcomes = [.. _outcomes],
        };
    }

    private void Front(SampleChild child)
    {
        Heading("Education, Health and Care Plan");
        Table(
            ["Name", child.Given + " " + child.Family], ["Date of birth", Long(child.Born)], ["Year group", _wording.Year], ["Status", "Final plan"],
            ["Date of final plan", Long(child.Issued)], ["Last annual review", Long(child.LastReview)]);
    }

    private void Views(SampleChild child)
    {
        Heading("Section A: The views, interests and aspirations of the child and parents");
        Paragraph(_wording.Fill("In {their} own words, drawn together with {their} class teacher on a talking mat: \"I like the school garden and drawing dragons. I do not like it when it is loud.\""));
        Paragraph(_wording.Fill("{name}'s parents, who wrote to us in full, hope that {they} will have a friend to visit this year and work with animals when {they} is grown up. {name} was born at term and lives with both parents and a sister."));
        Paragraph(_wording.Fill("To talk with {name}, use short sentences and give {them} time to answer."));
        if (dice.Chance(50))
        {
            Paragraph(_wording.Fill("Later {name} would like to go to college and to live near {their} family in " + child.Ward + "."));
        }
    }

    private void Needs(NeedProfile profile)
    {
        Heading("Section B: Special educational needs");
        Heading(profile.Area, 2);
        var number = 0;
        foreach (var need in dice.Some(profile.Needs, 3 + dice.Next(2)))
        {
            Paragraph(string.Create(CultureInfo.InvariantCulture, $"B{++number}. ") + _wording.Fill(need));
        }

        Paragraph("Other areas: no special educational needs were found in the other broad areas.");
        Heading("Section C: Health needs related to special educational needs");
        Paragraph("No health needs related to special educational needs have been identified by the designated clinical officer.");
        Heading("Section D: Social care needs related to special educational needs or a disability");
        Paragraph("Children's social care assessed the family and found no social care needs that relate to special educational needs.");
    }

    private void Outcomes(NeedProfile profile, Quality quality, SampleChild child)
    {
        Heading("Section E: Outcomes");
        foreach (var seed in profile.Outcomes)
        {
            var smart = dice.Chance(quality.SmartPercent);
            var text = _wording.Fill(smart ? $"By the end of the summer term {child.Issued.Year + 1}, {{name}} will {seed.Skill} {seed.Measure}." : seed.Vague);
            Paragraph(text);
            _outcomes.Add(new SampleOutcome(text, smart));
        }

        Paragraph("Progress is checked each half-term by the SENCo against short-term targets and reviewed at the annual review.");
    }

    private void Provision(NeedProfile profile, Quality quality)
    {
        Heading("Section F: Special educational provision");
        List<IReadOnlyList<string>> rows = [["Need", "Provision", "Who", "How often and how long"]];
        var writer = new ItemWriter(dice, _wording);
        var number = 0;
        foreach (var seed in profile.Provision)
        {
            var row = writer.Row("B" + (++number).ToString(CultureInfo.InvariantCulture), seed, quality.Draw(dice));
            rows.Add(row.Cells);
            _items.Add(row.Item);
        }

        _blocks.Add(new SampleBlock(0, "", rows));
        if (quality.Unlawful)
        {
            var text = _wording.Fill("The level of help for {name} will be decided by the setting in the light of its resources.");
            Paragraph(text);
            _items.Add(new SampleItem("F", text, Verdict.Vague, ProvisionKind.Other, LegalRed.Delegation));
        }
    }

    private void Rest(SampleChild child, Grade intended)
    {
        Heading("Section G: Health provision");
        Paragraph("None: no health provision is required.");
        if (intended != Grade.Inadequate)
        {
            Heading("Section H1: Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970");
            Paragraph("None.");
            Heading("Section H2: Other social care provision");
            Paragraph("None.");
        }

        Heading("Section I: Placement");
        Paragraph(child.Setting + ", a " + (child.SchoolTypeCode is "7" or "44" ? "special school" : child.SchoolTypeCode == "18" ? "college of further education" : "mainstream school") + ".");
        Heading("Section J: Personal budget");
        Paragraph("None has been requested.");
        Heading("Section K: Advice and information");
        var dates = child.Issued.AddDays(-60);
        Table(
            ["Adviser", "Role", "Date"], ["Parents", "Parents' views", Long(dates)], ["School", "SENCo's report", Long(dates.AddDays(4))],
            ["Educational psychology service", "Educational psychologist", Long(dates.AddDays(11))], ["NHS community trust", "Community paediatrician", Long(dates.AddDays(9))],
            ["Children's social care", "Social worker", Long(dates.AddDays(15))]);
        Paragraph("Signed on behalf of the council: J. Merrow, SEND manager. Date: " + Long(child.Issued));
    }

    private void Heading(string text, int level = 1) => _blocks.Add(new SampleBlock(level, text));

    private void Paragraph(string text) => _blocks.Add(new SampleBlock(0, text));

    private void Table(params IReadOnlyList<string>[] rows) => _blocks.Add(new SampleBlock(0, "", rows));

    private static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
