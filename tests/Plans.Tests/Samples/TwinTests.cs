using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;

namespace EhcpPipeline.Plans.Tests.Samples;

public class TwinTests
{
    [Fact]
    public void The_same_plan_from_several_producers_is_the_same_plan()
    {
        var twins = Directory.GetFiles(Path.Combine(SamplePlan.Root, "twins")).GroupBy(file => Path.GetFileName(file).Split('.')[0]).ToList();

        twins.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var plan in twins)
        {
            plan.Select(Json).Distinct().Count().ShouldBe(1, plan.Key);
        }
    }

    private static string Json(string file)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(new PlanReader(PlanClassifier.Default).Read(new DocumentReader().Read(File.ReadAllBytes(file)).Document.ShouldNotBeNull()).ShouldNotBeNull(), stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
