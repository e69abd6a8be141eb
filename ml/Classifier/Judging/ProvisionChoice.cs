using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Judging;

/// <summary>
/// What was chosen together for one item. <see cref="FlagMargin"/> is by how much the best flagged combination outscores the best full one.
/// </summary>
internal readonly record struct ProvisionChoice(Verdict Verdict, Dimensions Present, Dimensions Missing, LegalRed Red, bool Untimed, int FlagMargin)
{
    /// <summary>Eight log-odds: beyond that a margin says no more.</summary>
    public const int MostMargin = 8 * Model.Probabilities.Unit;

    public bool Flagged => Verdict is Verdict.Partial or Verdict.Vague;
}
