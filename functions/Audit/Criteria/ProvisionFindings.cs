using System.Globalization;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>The finding on a provision item that is not full, with what it lacks in words.</summary>
internal static class ProvisionFindings
{
    // An item may name all four and still not bind, where a clause voids them.
    private const string Nothing = "what makes it binding";

    private static readonly Dimensions[] Deciding = [Dimensions.Content, Dimensions.Amount, Dimensions.Frequency, Dimensions.Who];

    public static Finding Of(JudgedProvision item, Func<string, string, Finding> make) =>
        make(item.Judgement.Verdict == Verdict.Vague ? "vague" : "partial", Missing(item.Judgement.Missing));

    /// <summary>What several items lack, with how many lack it, the commonest first.</summary>
    public static string MostMissing(IReadOnlyList<JudgedProvision> items)
    {
        var lacking = Deciding.Select(dimension => (Dimension: dimension, Count: items.Count(item => item.Judgement.Missing.HasFlag(dimension))))
            .Where(pair => pair.Count > 0).OrderByDescending(pair => pair.Count)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{Word(pair.Dimension)} ({pair.Count})")).ToList();
        return lacking.Count == 0 ? Nothing : string.Join(", ", lacking);
    }

    private static string Missing(Dimensions missing)
    {
        var words = Deciding.Where(dimension => missing.HasFlag(dimension)).Select(Word).ToList();
        return words.Count == 0 ? Nothing : string.Join(", ", words);
    }

    private static string Word(Dimensions dimension) => dimension switch
    {
        Dimensions.Content => "what is done",
        Dimensions.Amount => "how long each time",
        Dimensions.Frequency => "how often",
        _ => "by whom, with what training",
    };
}
