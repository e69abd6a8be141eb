using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans.Tests.Support;

internal static class Reading
{
    private static readonly PlanReader Reader = new(new PlainClassifier());

    public static Plan? TryRead(this Paper paper) => Reader.Read(paper.Document());

    public static Plan Read(this Paper paper) => paper.TryRead().ShouldNotBeNull();

    public static string Codes(this Plan plan) => string.Join(' ', plan.Sections.Select(section => section.Code.Code()));

    public static IEnumerable<string> Items(this Plan plan, SectionCode section) => plan.Provision.Where(item => item.Section == section).Select(item => item.Where.Text);

    /// <summary>What the items of the section provide: of a row that also tells the need or outcome, the provision's cells.</summary>
    public static IEnumerable<string> Cores(this Plan plan, SectionCode section) => plan.Provision.Where(item => item.Section == section).Select(item => item.Core.Length == 0 ? item.Where.Text : item.Core);

    /// <summary>A plan up to its Section D, with a view and a need that no test of the later sections cares about.</summary>
    public static Paper Front() => new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section C").P("None.").H(1, "Section D").P("None.");

    /// <summary>The same up to the heading of Section F, with an outcome.</summary>
    public static Paper FrontToProvision() => Front().H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision");

    /// <summary>A plan whose Section B holds what the test puts there, and whose other sections no such test cares about.</summary>
    public static Plan WithNeeds(Func<Paper, Paper> needs) => needs(new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Special educational needs")).AfterNeeds().Read();

    /// <summary>The sections behind Section B, with an outcome and a provision.</summary>
    public static Paper AfterNeeds(this Paper paper) => paper.H(1, "Section C").P("None.").H(1, "Section D").P("None.")
        .H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li("A teaching assistant reads with Al for 20 minutes daily.").Rest();

    /// <summary>The sections that no test of another section cares about, each stated nil.</summary>
    public static Paper Rest(this Paper paper) => paper
        .H(1, "Section G: Health provision").P("None.")
        .H(1, "Section H1: Social care provision under the Chronically Sick and Disabled Persons Act 1970").P("None.")
        .H(1, "Section H2: Other social care provision").P("None.")
        .H(1, "Section I: Placement").P("Alder Lane Primary School, a mainstream primary school.")
        .H(1, "Section J: Personal budget").P("None.")
        .H(1, "Section K: Advice and information").Li("Educational psychologist, 3 June 2025");
}
