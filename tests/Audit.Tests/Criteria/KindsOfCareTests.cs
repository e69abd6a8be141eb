using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class KindsOfCareTests
{
    [Theory]
    [InlineData(SectionCode.G, ProvisionKind.Sensory, ProvisionKind.Medical)]
    [InlineData(SectionCode.H1, ProvisionKind.Environment, ProvisionKind.Equipment)]
    [InlineData(SectionCode.H2, ProvisionKind.Transition, ProvisionKind.SocialCare)]
    [InlineData(SectionCode.H, ProvisionKind.TaSupport, ProvisionKind.SocialCare)]
    public void Health_and_social_care_are_of_the_kind_that_their_section_tells(SectionCode section, ProvisionKind read, ProvisionKind meant) => KindsOfCare.Of(section, read).ShouldBe(meant);

    [Theory]
    [InlineData(SectionCode.F, ProvisionKind.Sensory)]
    [InlineData(SectionCode.G, ProvisionKind.Semh)]
    [InlineData(SectionCode.G, ProvisionKind.Physio)]
    [InlineData(SectionCode.H2, ProvisionKind.Transport)]
    public void What_their_section_does_not_tell_stays_as_the_words_have_it(SectionCode section, ProvisionKind read) => KindsOfCare.Of(section, read).ShouldBe(read);
}
