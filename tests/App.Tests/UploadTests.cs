using EhcpPipeline.Functions.Uploads;

namespace EhcpPipeline.Functions.Tests;

public class UploadTests
{
    [Theory]
    [InlineData("audit", "plan.docx", "audit", "plan.docx")]
    [InlineData("audit/north/2026", "plan.docx", "audit", "north/2026/plan.docx")]
    public void The_run_ends_at_the_first_slash_however_deep_the_file_lies(string run, string name, string expectedRun, string expectedName) =>
        BlobAddress.Of(run, name).ShouldBe((expectedRun, expectedName));

    [Fact]
    public void A_reports_folder_belongs_to_the_plan_that_bears_its_name() =>
        AdviceFolders.PlanOf("smith j", ["b/Smith J.pdf", "a/Smith J.docx", "c/Other.docx"]).ShouldBe("a/Smith J.docx");

    [Fact]
    public void A_name_that_looks_like_a_key_is_one_and_any_other_is_not()
    {
        UploadKey.IsKey("abcdefghijklmnopqrstuvwxyz").ShouldBeTrue();
        UploadKey.IsKey("abcdefghijklmnopqrstuvwxy1").ShouldBeFalse();
        UploadKey.IsKey("Smith J.docx").ShouldBeFalse();
    }
}
