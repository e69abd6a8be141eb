using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Tests.Criteria;

/// <summary>
/// Judges by tags that a test writes into the text, so that a criterion is tested apart from the model: "{full salt}", "{partial-amount}", "{vague}",
/// "{na}", "{delegation}" in provision; "{smt}", "{st}", "{provision}", "{community}" in outcomes; "{F:95}" for where a passage belongs.
/// </summary>
internal sealed class TaggedClassifier : IPlanClassifier
{
    public string Version => "tagged";

    public ProvisionJudgement JudgeProvision(string text, ItemStanding standing)
    {
        var tags = Tags(text);
        var verdict = tags.Contains("full") ? Verdict.Full : tags.Contains("na") ? Verdict.NotApplicable : tags.Contains("vague") ? Verdict.Vague
            : tags.Any(tag => tag.StartsWith("partial", StringComparison.Ordinal)) ? Verdict.Partial : Verdict.Full;
        var red = tags.Contains("delegation") ? LegalRed.Delegation : tags.Contains("change") ? LegalRed.UnilateralChange : tags.Contains("band") ? LegalRed.BandOrMoney : LegalRed.None;
        var missing = verdict switch
        {
            Verdict.Vague => Dimensions.Amount | Dimensions.Frequency | Dimensions.Who,
            Verdict.Partial => tags.Contains("partial-who") ? Dimensions.Who : Dimensions.Amount,
            _ => red == LegalRed.None ? Dimensions.None : Dimensions.Amount,
        };
        var kind = Enum.GetValues<ProvisionKind>().Where(kind => tags.Contains(kind.Code())).DefaultIfEmpty(ProvisionKind.Other).First();
        return new ProvisionJudgement
        {
            Verdict = red != LegalRed.None && verdict == Verdict.Full ? Verdict.Partial : verdict,
            FlagProbability = new Probability(verdict == Verdict.Full ? 100 : 9_900),
            Present = tags.Contains("ratio") ? Dimensions.Ratio : Dimensions.None,
            Missing = missing,
            Red = red,
            Kind = kind,
        };
    }

    public OutcomeJudgement JudgeOutcome(string text, int? yearGroup = null)
    {
        var tags = Tags(text);
        var marks = tags.FirstOrDefault(tag => tag.Length > 0 && tag.All("smt".Contains)) ?? "";
        var type = tags.Contains("provision") ? OutcomeType.Provision : tags.Contains("aspiration") ? OutcomeType.Aspiration
            : marks.Contains('s', StringComparison.Ordinal) ? OutcomeType.Outcome : OutcomeType.TargetVague;
        var theme = Enum.GetValues<AdulthoodTheme>().FirstOrDefault(theme => theme != AdulthoodTheme.None && tags.Contains(theme.Code()));
        return new OutcomeJudgement
        {
            Specific = marks.Contains('s', StringComparison.Ordinal),
            Measurable = marks.Contains('m', StringComparison.Ordinal),
            TimeBound = marks.Contains('t', StringComparison.Ordinal),
            Type = type,
            Theme = yearGroup >= 9 ? theme : AdulthoodTheme.None,
            SmartProbability = new Probability(marks == "smt" ? 9_900 : 100),
        };
    }

    public SectionJudgement JudgeSection(string text)
    {
        var tag = Tags(text).FirstOrDefault(tag => tag.Contains(':', StringComparison.Ordinal));
        return tag is null
            ? new SectionJudgement(SectionCode.None, new Probability(10_000))
            : new SectionJudgement(Codes.ParseSection(tag.Split(':')[0]), new Probability(int.Parse(tag.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) * 100));
    }

    public QualityJudgement JudgeQuality(SectionCode section, string text)
    {
        var tag = Tags(text).FirstOrDefault(tag => tag.StartsWith("grade-", StringComparison.Ordinal));
        var grade = tag is null ? Grade.Good : Codes.ParseGrade(tag[6..]);
        return new QualityJudgement(grade, [.. Enum.GetValues<Grade>().Select(one => new Probability(one == grade ? (tag is null ? 4_000 : 9_700) : 100))]);
    }

    private static HashSet<string> Tags(string text)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            tags.UnionWith(text[(at + 1)..text.IndexOf('}', at)].Split(' '));
        }

        return tags;
    }
}
