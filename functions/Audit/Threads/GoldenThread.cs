using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Threads;

/// <summary>
/// Which provision serves which need, and which need and provision an outcome hangs on: by the plan's own references, by the heading the item stands
/// under, by the kind of provision, by what both speak of, or by a shared word of substance. A need is called an orphan only where nothing of all this
/// holds, since a false alarm costs more trust than a missed one.
/// </summary>
internal sealed class GoldenThread
{
    private readonly Vocabulary _words;
    private readonly Strand[] _needs;
    private readonly Strand[] _provision;
    private readonly Strand[] _outcomes;

    public GoldenThread(Plan plan, IReadOnlyList<ProvisionJudgement> judgements)
    {
        _words = new Vocabulary(
            [.. plan.Needs.Select(need => need.Where.Text), .. plan.Outcomes.Select(outcome => outcome.Where.Text), .. plan.Provision.Select(item => item.Where.Text)]);
        _needs = [.. plan.Needs.Select(need => Strand(need.Where.Text, "", Concepts.OfNeedArea(need.Area), []))];
        _provision = [.. plan.Provision.Select((item, at) => Strand(item.Inherited + " " + item.Where.Text, item.Heading, Concepts.OfProvisionKind(judgements[at].Kind), item.References))];
        _outcomes = [.. plan.Outcomes.Select(outcome => Strand(outcome.Where.Text, "", [], []))];
        NeedsOfProvision = [.. plan.Provision.Select((_, item) => Enumerable.Range(0, plan.Needs.Count).Where(need => Serves(plan, judgements, item, need)).ToArray())];
        ProvisionOfNeed = [.. plan.Needs.Select((_, need) => Enumerable.Range(0, plan.Provision.Count).Where(item => NeedsOfProvision[item].Contains(need)).ToArray())];
    }

    /// <summary>For each provision item the needs it serves, by index.</summary>
    public IReadOnlyList<IReadOnlyList<int>> NeedsOfProvision { get; }

    /// <summary>For each need the provision items that serve it, by index.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ProvisionOfNeed { get; }

    /// <summary>The outcome speaks of something that the need speaks of.</summary>
    public bool Answers(int outcome, int need) => Related(_outcomes[outcome], _needs[need]);

    /// <summary>The item leads towards the outcome: by reference or by what both speak of.</summary>
    public bool Leads(int item, int outcome, string reference) => Refers(_provision[item].References, reference) || Related(_outcomes[outcome], _provision[item]);

    private bool Serves(Plan plan, IReadOnlyList<ProvisionJudgement> judgements, int item, int need)
    {
        if (judgements[item].Verdict == Verdict.NotApplicable)
        {
            return false;
        }

        var of = plan.Needs[need];
        return Refers(_provision[item].References, of.Reference)
            || (Concepts.Serves(judgements[item].Kind, of.Area) && !IsGenericThing(judgements[item]))
            || HeadingNames(plan.Provision[item].Heading, of.Area)
            || Related(_provision[item], _needs[need]);
    }

    // "Visual aids" serve no hearing loss: a thing that is not even named serves what it speaks of, not an area.
    private static bool IsGenericThing(ProvisionJudgement judgement) =>
        judgement is { Verdict: Verdict.Vague, Kind: ProvisionKind.Equipment or ProvisionKind.Environment or ProvisionKind.Curriculum };

    private static bool HeadingNames(string heading, NeedArea area) => area != NeedArea.Unknown && AreaWords.Of(heading) == area;

    private static bool Related(Strand one, Strand other) => one.Subjects.Overlaps(other.Subjects) || one.Stems.Overlaps(other.Stems);

    // "Need 3", "N3", "B3" and "3" are the same need; a letter that speaks of another thing ("E3", "Outcome 3") is not.
    private static bool Refers(IReadOnlyList<string> references, string reference) =>
        reference.Length > 0 && references.Any(given => given.Equals(reference, StringComparison.OrdinalIgnoreCase) || (Bare(given) && Digits(given) == Digits(reference)));

    private static bool Bare(string reference) => reference.All(symbol => char.IsAsciiDigit(symbol) || symbol == '.');

    private static string Digits(string reference) => new([.. reference.Where(symbol => char.IsAsciiDigit(symbol) || symbol == '.')]);

    private Strand Strand(string text, string heading, IReadOnlyList<string> given, IReadOnlyList<string> references)
    {
        var subjects = _words.Subjects(heading.Length == 0 ? text : heading + " " + text);
        subjects.UnionWith(given);
        return new Strand(subjects, _words.Stems(text), references);
    }
}

/// <summary>What one passage speaks of, its words of substance, and the references it makes.</summary>
internal sealed record Strand(HashSet<string> Subjects, HashSet<string> Stems, IReadOnlyList<string> References);
