using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Ml;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>Names a result by everything it depends on, so that an unchanged plan is recognised without assessing it.</summary>
public sealed class Generations(IPlanClassifier classifier, Rubric rubric)
{
    /// <summary>64 hexadecimal characters over content, cohort record, manifest, rubric, model, advice, override and standing among other uploads.</summary>
    public string Of(RunState run, LedgerEntry entry, CohortStanding standing, string exclusion)
    {
        var parts = string.Join(
            '\u001f',
            entry.Content, entry.ReadFailure, standing.RecordHash, run.ManifestHash, rubric.Hash, classifier.Version, exclusion, entry.Advice, entry.Override);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }
}
