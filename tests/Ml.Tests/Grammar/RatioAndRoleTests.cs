using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Tests.Grammar;

public class RatioAndRoleTests
{
    [Theory]
    [InlineData("1:1 support")]
    [InlineData("1-1 from the LSA")]
    [InlineData("one-to-one help")]
    [InlineData("2:1 when swimming")]
    [InlineData("in a group of six")]
    [InlineData("groups of up to 4 peers")]
    [InlineData("a group (max 3)")]
    [InlineData("with three classmates")]
    public void A_ratio_or_a_group_number_is_read(string text) => Reading.Binds(text, QuantityKind.Ratio).ShouldBeTrue();

    [Theory]
    [InlineData("a small group")]
    [InlineData("reading age 6:02")]
    [InlineData("groups twice a week")]
    [InlineData("1-2 hours a week")]
    public void What_only_looks_like_one_is_not(string text) => Reading.Binds(text, QuantityKind.Ratio).ShouldBeFalse();

    [Theory]
    [InlineData("20 minutes of phonics with the HLTA")]
    [InlineData("delivered by a speech and language therapist")]
    [InlineData("Mrs Penhale (HLTA)")]
    [InlineData("weekly counselling from CAMHS")]
    [InlineData("a TA trained by the SaLT will sign")]
    [InlineData("with a speach and langage theripist")]
    public void A_role_or_a_service_delivers(string text) => Reading.Delivers(text).ShouldBeTrue();

    [Theory]
    [InlineData("a member of staff will help")]
    [InlineData("a trusted adult")]
    [InlineData("programme written by the OT and carried out by staff")]
    [InlineData("reviewed by the SENCo")]
    [InlineData("staff trained by the physiotherapist")]
    [InlineData("Mrs Penhale, 20 minutes daily")]
    public void Staff_names_and_those_who_stand_aside_do_not(string text) => Reading.Delivers(text).ShouldBeFalse();
}
