using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Residues;

public class ResidueTests
{
    private static IEnumerable<string> Found(ResidueKind kind, params string[] provision) => new Paper().H(1, "EHC Plan").T("Name | Zara Holt", "Parents | Sam and Amy Holt").H(1, "Section A: Views").P("Zara plays with her brother Leo.")
        .H(1, "Section B: Needs").Li("Zara cannot yet read.", "She finds it hard to sit, and she calls out when she is bored.", "Her writing is hard to read and her spelling is weak; she knows it.", "Zara says she is slow, and she hides her work.").H(1, "Section C").P("None.").H(1, "Section D").P("None.")
        .H(1, "Section E: Outcomes").Li("By July 2027 Zara will read a page.").H(1, "Section F: Provision").Li(provision).Rest().Read().Residue.Where(residue => residue.Kind == kind).Select(residue => residue.Where.Text);

    [Theory]
    [InlineData("[insert frequency] of reading with the TA", "[insert frequency]")]
    [InlineData("Reading with <name> daily", "<name>")]
    [InlineData("Reading with the TA, TBC", "TBC")]
    [InlineData("Click or tap here to enter text.", "Click or tap here to enter text.")]
    [InlineData("Reading with XXX each day", "XXX")]
    public void What_a_template_left_is_found(string provision, string residue) => Found(ResidueKind.Template, provision).ShouldBe([residue]);

    [Fact]
    public void Brackets_and_comparisons_of_the_text_are_no_residue() => Found(ResidueKind.Template, "Reading (10 minutes) in a group < 4 with the TA [see EP report]").ShouldBeEmpty();

    [Fact]
    public void Another_childs_name_is_found_wherever_it_stands() => Found(ResidueKind.OtherName, "Mason will have reading with the TA daily.", "Number games for Mason with the TA.").ShouldBe(["Mason", "Mason"]);

    [Theory]
    [InlineData("Leo will sit beside her at lunch.")]
    [InlineData("Mrs Grace Thomas will read with Zara daily.")]
    [InlineData("Sam will send in a diary each day.")]
    [InlineData("The Oliver Trust will provide a bicycle.")]
    public void People_of_the_plan_are_not_other_children(string provision) => Found(ResidueKind.OtherName, provision).ShouldBeEmpty();

    [Fact]
    public void The_other_pronoun_is_found() => Found(ResidueKind.OtherPronoun, "A quiet room when he is anxious.").ShouldBe(["A quiet room when he is anxious."]);

    [Fact]
    public void A_pronoun_for_somebody_else_is_none() => Found(ResidueKind.OtherPronoun, "Her father will be told before he collects her.").ShouldBeEmpty();
}
