using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Judging;

/// <summary>
/// Takes a linear score apart. Exact features are reasons of their own; wording is gathered by the words it stands on; what is small is
/// gathered as the rest; the model's starting point stands last.
/// </summary>
internal static class ReasonWriter
{
    private const int MostNamed = 6;
    private const int MostWords = 4;

    public static IReadOnlyList<Reason> Write(string text, LinearModel model, int head, int? yearGroup)
    {
        var space = Workspace.OfThread;
        var item = TaskFeatures.Read(model.Name, text, space.Item);
        space.Features.Clear();
        TaskFeatures.Add(model.Name, item, yearGroup, space.Features);
        var named = new List<Reason>();
        var byWord = new SortedDictionary<int, Reason>();
        for (var at = 0; at < space.Features.Count; at++)
        {
            var feature = space.Features[at];
            var weight = model.Contribution(feature, head);
            if (weight == 0)
            {
                continue;
            }

            var start = feature.To > feature.From ? item.Tokens[feature.From].Start : 0;
            var length = feature.To > feature.From ? item.Tokens[feature.To - 1].End - start : 0;
            if (feature.Name >= 0)
            {
                var name = NamedFeatures.Name(feature.Name);
                named.Add(new Reason(name, ReasonTexts.For(name), start, length, weight));
            }
            else
            {
                byWord[feature.From] = byWord.TryGetValue(feature.From, out var known)
                    ? known with { Weight = known.Weight + weight }
                    : new Reason("wording", ReasonTexts.Wording, item.Tokens[feature.From].Start, item.Tokens[feature.From].Length, weight);
            }
        }

        if (model.Patterns is not null)
        {
            var scores = space.Scores.AsSpan(0, model.Stride);
            scores.Clear();
            model.AddPatterns(item, scores);
            named.Add(new Reason("patterns", ReasonTexts.Patterns, 0, 0, scores[head]));
        }

        return Gather(named, [.. byWord.Values], model.Biases[head]);
    }

    private static List<Reason> Gather(List<Reason> named, List<Reason> words, int bias)
    {
        static int ByWeight(Reason a, Reason b) =>
            Math.Abs(a.Weight) != Math.Abs(b.Weight) ? Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)) : a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Code, b.Code);
        named.Sort(ByWeight);
        words.Sort(ByWeight);
        var reasons = new List<Reason>(MostNamed + MostWords + 2);
        reasons.AddRange(named.Take(MostNamed));
        reasons.AddRange(words.Take(MostWords));
        var rest = named.Skip(MostNamed).Sum(reason => reason.Weight) + words.Skip(MostWords).Sum(reason => reason.Weight);
        reasons.Sort(ByWeight);
        reasons.Add(new Reason("rest", ReasonTexts.Rest, 0, 0, rest));
        reasons.Add(new Reason("base", ReasonTexts.Base, 0, 0, bias));
        return reasons;
    }
}
