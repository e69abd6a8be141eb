using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;

namespace EhcpPipeline.Plans.Tests.Sections;

public class HeadingFormTests
{
    [Theory]
    [InlineData("Section F", "F")]
    [InlineData("SECTION F:", "F")]
    [InlineData("Part F", "F")]
    [InlineData("(F)", "F")]
    [InlineData("F.", "F")]
    [InlineData("F - Special Educational Provision", "F")]
    [InlineData("6. Section F", "F")]
    [InlineData("Section F – Special educational provision (continued)", "F")]
    [InlineData("SECTIONF", "F")]
    [InlineData("Section H1: Social care provision", "H1")]
    [InlineData("Section H (2)", "H2")]
    [InlineData("Section H – Part 1", "H1")]
    [InlineData("Part 6 – Section F: Special educational provision", "F")]
    [InlineData("PART VIII: SECTION H1 – Social care provision", "H1")]
    [InlineData("Part 2 Section B", "B")]
    [InlineData("Social care provision, section 2 Chronically Sick and Disabled Persons Act 1970 (H1)", "H1")]
    [InlineData("Part 3A: Objectives", "E")]
    [InlineData("8. The help Jago gets for his health", "G")]
    [InlineData("5. Jago's care and family life", "D")]
    [InlineData("10. Jago's school", "I")]
    [InlineData("12. Who told us", "K")]
    [InlineData("Sections H1 & H2", "H1 H2")]
    [InlineData("Sections H1 and 2", "H1 H2")]
    [InlineData("Section C and Section D", "C D")]
    [InlineData("Sections B, E and F", "B E F")]
    [InlineData("Sections B to D", "B C D")]
    [InlineData("Section B1: Communication and interaction", "B")]
    [InlineData("EHC Plan Section G - Health provision", "G")]
    [InlineData("Outcomes (Section E)", "E")]
    [InlineData("Special educational provision", "F")]
    [InlineData("The special educational provision required by Tobi", "F")]
    [InlineData("Health care needs which relate to the child's special educational needs", "C")]
    [InlineData("Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970", "H1")]
    [InlineData("Any other social care provision", "H2")]
    [InlineData("Name and type of school", "I")]
    [InlineData("Advice and information gathered during the assessment", "K")]
    public void A_heading_is_known_in_any_form(string text, string codes) =>
        string.Join(' ', SectionHeadings.Read(text, strong: true).ShouldNotBeNull().Codes.Select(code => code.Code())).ShouldBe(codes);

    [Theory]
    [InlineData("Section F of this plan sets out the provision.")]
    [InlineData("see Section F")]
    [InlineData("A young person may appeal.")]
    [InlineData("I like trains and buses.")]
    [InlineData("Section 42 of the Act")]
    [InlineData("E1 By July 2027 Tobi will read.")]
    [InlineData("B2. Tobi cannot yet read.")]
    [InlineData("Education, Health and Care Plan")]
    [InlineData("Tobi enjoys school and has many interests outside it, his parents say.")]
    [InlineData("")]
    public void What_is_no_heading_is_none(string text) => SectionHeadings.Read(text, strong: false).ShouldBeNull();

    [Theory]
    [InlineData("None.", true)]
    [InlineData("N/A", true)]
    [InlineData("Not applicable", true)]
    [InlineData("There are no health needs related to his special educational needs.", true)]
    [InlineData("The family is not known to social care.", true)]
    [InlineData("None at present, but an assessment has begun.", false)]
    [InlineData("He has asthma.", false)]
    [InlineData("", false)]
    public void Nil_is_what_denies_everything(string text, bool nil) => NilStatements.Is(text).ShouldBe(nil);
}
