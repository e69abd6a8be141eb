using System.Text.Json;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>A sample plan as read, beside what its author expects a careful reader to find.</summary>
internal sealed record SamplePlan(string Name, JsonElement Expected, Document Document, Plan? Plan)
{
    internal static readonly string Root = Find();

    public static IReadOnlyList<SamplePlan> All { get; } = [.. Read("expected", "plans")];

    /// <summary>Plans in other councils' layouts, made without sight of the reader; the reader has been tuned on them since.</summary>
    public static IReadOnlyList<SamplePlan> Layouts { get; } = [.. Read("layouts", "layouts")];

    /// <summary>Eight more, made blind after the first were tuned on; the rules have been tuned on these too since.</summary>
    public static IReadOnlyList<SamplePlan> SecondLayouts { get; } = [.. Read(Path.Combine("layouts", "second"), Path.Combine("layouts", "second"))];

    /// <summary>Sixteen more, made blind after both were tuned on; the rules have been tuned on these too since.</summary>
    public static IReadOnlyList<SamplePlan> ThirdLayouts { get; } = [.. Read(Path.Combine("layouts", "third"), Path.Combine("layouts", "third"))];

    /// <summary>Thirty more, made blind after all three were tuned on; the rules have been tuned on most of these too since.</summary>
    public static IReadOnlyList<SamplePlan> FourthLayouts { get; } = [.. Read(Path.Combine("layouts", "fourth"), Path.Combine("layouts", "fourth"))];

    /// <summary>Thirty-two more, made blind after all four were tuned on; the rules have been tuned on these too since.</summary>
    public static IReadOnlyList<SamplePlan> FifthLayouts { get; } = [.. Read(Path.Combine("layouts", "fifth"), Path.Combine("layouts", "fifth"))];

    /// <summary>Twenty more, made blind after all five were tuned on, of the oddest templates that their authors could think of; the rules have been tuned on some of what they showed since.</summary>
    public static IReadOnlyList<SamplePlan> SixthLayouts { get; } = [.. Read(Path.Combine("layouts", "sixth"), Path.Combine("layouts", "sixth"))];

    /// <summary>Thirty-two more, made blind after the sixth were tuned on: half of the kind that most councils use, half mixed; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> SeventhLayouts { get; } = [.. Read(Path.Combine("layouts", "seventh"), Path.Combine("layouts", "seventh"))];

    /// <summary>Thirty-two more, made blind after the seventh were tuned on: case-management exports, forms and cards, own headings, prose with reasons between; tuned on most of them since.</summary>
    public static IReadOnlyList<SamplePlan> EighthLayouts { get; } = [.. Read(Path.Combine("layouts", "eighth"), Path.Combine("layouts", "eighth"))];

    /// <summary>Sixteen more, made blind after the eighth were tuned on; two of them tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> NinthLayouts { get; } = [.. Read(Path.Combine("layouts", "ninth"), Path.Combine("layouts", "ninth"))];

    /// <summary>Thirty-two more, made blind after the ninth were tuned on; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> TenthLayouts { get; } = [.. Read(Path.Combine("layouts", "tenth"), Path.Combine("layouts", "tenth"))];

    /// <summary>Sixteen more, made blind at the same time; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> EleventhLayouts { get; } = [.. Read(Path.Combine("layouts", "eleventh"), Path.Combine("layouts", "eleventh"))];

    /// <summary>Thirty-two more, made blind after the eleventh were tuned on; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> TwelfthLayouts { get; } = [.. Read(Path.Combine("layouts", "twelfth"), Path.Combine("layouts", "twelfth"))];

    /// <summary>Sixteen more, made blind after the twelfth were tuned on; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> ThirteenthLayouts { get; } = [.. Read(Path.Combine("layouts", "thirteenth"), Path.Combine("layouts", "thirteenth"))];

    /// <summary>Thirty-two more, made blind after the thirteenth; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> FourteenthLayouts { get; } = [.. Read(Path.Combine("layouts", "fourteenth"), Path.Combine("layouts", "fourteenth"))];

    /// <summary>Sixteen more, made blind after the fourteenth were tuned on; one of them tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> FifteenthLayouts { get; } = [.. Read(Path.Combine("layouts", "fifteenth"), Path.Combine("layouts", "fifteenth"))];

    /// <summary>Plans of twenty-four more councils, by three authors.</summary>
    public static IReadOnlyList<SamplePlan> SixteenthLayouts { get; } = [.. Read(Path.Combine("layouts", "sixteenth"), Path.Combine("layouts", "sixteenth"))];

    /// <summary>Plans of twenty-four more councils, by three authors, made blind after the sixteenth; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> SeventeenthLayouts { get; } = [.. Read(Path.Combine("layouts", "seventeenth"), Path.Combine("layouts", "seventeenth"))];

    /// <summary>Plans of sixteen more councils, by two authors, made blind after the seventeenth were tuned on; tuned on since.</summary>
    public static IReadOnlyList<SamplePlan> EighteenthLayouts { get; } = [.. Read(Path.Combine("layouts", "eighteenth"), Path.Combine("layouts", "eighteenth"))];

    public static IReadOnlyList<SamplePlan> NineteenthLayouts { get; } = [.. Read(Path.Combine("layouts", "nineteenth"), Path.Combine("layouts", "nineteenth"))];

    public static IReadOnlyList<SamplePlan> TwentiethLayouts { get; } = [.. Read(Path.Combine("layouts", "twentieth"), Path.Combine("layouts", "twentieth"))];

    public static IReadOnlyList<SamplePlan> TwentyFirstLayouts { get; } = [.. Read(Path.Combine("layouts", "twentyfirst"), Path.Combine("layouts", "twentyfirst"))];

    public static IReadOnlyList<SamplePlan> TwentySecondLayouts { get; } = [.. Read(Path.Combine("layouts", "twentysecond"), Path.Combine("layouts", "twentysecond"))];

    public static IReadOnlyList<SamplePlan> TwentyThirdLayouts { get; } = [.. Read(Path.Combine("layouts", "twentythird"), Path.Combine("layouts", "twentythird"))];

    public static IReadOnlyList<SamplePlan> TwentyFourthLayouts { get; } = [.. Read(Path.Combine("layouts", "twentyfourth"), Path.Combine("layouts", "twentyfourth"))];

    public static IReadOnlyList<SamplePlan> TwentyFifthLayouts { get; } = [.. Read(Path.Combine("layouts", "twentyfifth"), Path.Combine("layouts", "twentyfifth"))];

    public static IReadOnlyList<SamplePlan> TwentySixthLayouts { get; } = [.. Read(Path.Combine("layouts", "twentysixth"), Path.Combine("layouts", "twentysixth"))];

    public static IReadOnlyList<SamplePlan> TwentySeventhLayouts { get; } = [.. Read(Path.Combine("layouts", "twentyseventh"), Path.Combine("layouts", "twentyseventh"))];

    public static IReadOnlyList<SamplePlan> TwentyEighthLayouts { get; } = [.. Read(Path.Combine("layouts", "twentyeighth"), Path.Combine("layouts", "twentyeighth"))];

    public IEnumerable<JsonElement> List(string name) => Expected.GetProperty(name).EnumerateArray();

    private static IEnumerable<SamplePlan> Read(string truths, string documents)
    {
        var reader = new DocumentReader();
        var plans = new PlanReader(PlanClassifier.Default);
        foreach (var file in Directory.GetFiles(Path.Combine(Root, truths), "*.json").Order(StringComparer.Ordinal))
        {
            var expected = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("sections", out _) && expected.TryGetProperty("file", out var name))
            {
                var result = reader.Read(File.ReadAllBytes(Path.Combine(Root, documents, name.GetString()!)));
                yield return new(Path.GetFileNameWithoutExtension(file), expected, result.Document.ShouldNotBeNull(), plans.Read(result.Document));
            }
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "samples", "expected")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull("the sample plans lie above the build output").FullName, "tests", "samples");
    }
}
