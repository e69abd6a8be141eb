using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>GEN-05: sentences and words of a length that families read, abbreviations explained, no more text than can be used.</summary>
internal sealed class PlainLanguage() : CriterionRule("GEN-05")
{
    private static readonly SectionCode[] Prose = [SectionCode.A, SectionCode.B, SectionCode.C, SectionCode.D, SectionCode.E, SectionCode.F];
    private static readonly Cue Capitals = new(@"\b[A-Z]{2,6}\b");

    // Known to every reader of such a plan, or no abbreviations at all.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "EHC", "EHCP", "SEN", "SEND", "SENCO", "NHS", "UK", "GP", "TA", "LSA", "PE", "IT", "ICT", "OK", "TV", "GCSE", "AM", "PM", "LA", "II", "III", "IV", "KS",
        "NOT", "AND", "THE", "OF", "FOR", "ART", "BSL", "DVD", "RE", "NB",
    };

    public override Ruling Judge(AuditContext plan)
    {
        var text = string.Join('\n', Prose.Select(plan.Text));
        var words = Words.Count(text);
        if (words < 100)
        {
            return NotAssessed;
        }

        var findings = new List<Finding>();
        var lix = ReadingLevel.Lix(text);
        if (lix >= Threshold(plan, "hard"))
        {
            findings.Add(Find(plan, "hard-to-read"));
        }

        if (Unexplained(text) >= Threshold(plan, "acronyms"))
        {
            findings.Add(Find(plan, "acronyms"));
        }

        if (words > Threshold(plan, "words"))
        {
            findings.Add(Find(plan, "very-long"));
        }

        return lix >= Threshold(plan, "veryHard") ? NotMet(findings) : ByCount(findings, 3);
    }

    // An abbreviation in brackets, or before them, has been explained.
    private static int Unexplained(string text) =>
        Capitals.All(text).Select(match => match.Value).Where(word => word.All(char.IsUpper) && !Known.Contains(word)).Distinct(StringComparer.Ordinal)
            .Count(word => !text.Contains("(" + word, StringComparison.Ordinal) && !text.Contains(word + " (", StringComparison.Ordinal));
}
