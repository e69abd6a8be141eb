using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Counts what a section's lines are. A line is a paragraph, a list item or a table row.</summary>
internal static class SectionCounter
{
    private const int ShortestLine = 12;

    public static SectionCounts Count(SectionCode section, string text, Func<string, ProvisionJudgement> provision, Func<string, OutcomeJudgement> outcome)
    {
        var counts = new SectionCounts();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            counts.Lines++;
            CountWords(line, ref counts);
            if (line.Length >= ShortestLine)
            {
                CountLine(section, line.ToString(), provision, outcome, ref counts);
            }
        }

        return counts;
    }

    private static void CountLine(SectionCode section, string line, Func<string, ProvisionJudgement> provision, Func<string, OutcomeJudgement> outcome, ref SectionCounts counts)
    {
        counts.Nil += ItemReading.OfThread.ReadPhrases(line).Cues.Has(Cue.Nil) ? 1 : 0;
        if (section is SectionCode.F or SectionCode.G or SectionCode.H or SectionCode.H1 or SectionCode.H2)
        {
            var judged = provision(line);
            counts.Full += judged.Verdict == Verdict.Full ? 1 : 0;
            counts.Partial += judged.Verdict == Verdict.Partial ? 1 : 0;
            counts.Vague += judged.Verdict == Verdict.Vague ? 1 : 0;
            counts.NotProvision += judged.Verdict == Verdict.NotApplicable ? 1 : 0;
            counts.Reds += judged.Red != LegalRed.None ? 1 : 0;
        }
        else if (section == SectionCode.E)
        {
            var judged = outcome(line);
            counts.Outcomes += judged.Type is OutcomeType.Outcome or OutcomeType.TargetVague ? 1 : 0;
            counts.NotOutcome += judged.Type is OutcomeType.Provision or OutcomeType.Aspiration ? 1 : 0;
            counts.Smart += judged.Smart ? 1 : 0;
            counts.TwoFlags += (judged.Specific ? 1 : 0) + (judged.Measurable ? 1 : 0) + (judged.TimeBound ? 1 : 0) >= 2 ? 1 : 0;
        }
    }

    private static void CountWords(ReadOnlySpan<char> line, ref SectionCounts counts)
    {
        foreach (var range in line.Split(' '))
        {
            counts.Words += line[range].IsEmpty ? 0 : 1;
        }
    }
}
