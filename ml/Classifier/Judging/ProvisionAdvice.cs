using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Says in plain words what a case officer must add.</summary>
internal static class ProvisionAdvice
{
    public static string For(Verdict verdict, Dimensions missing, LegalRed red, bool untimed)
    {
        if (verdict is Verdict.Full or Verdict.NotApplicable)
        {
            return "";
        }

        var parts = new List<string>(5);
        switch (red)
        {
            case LegalRed.Delegation:
                parts.Add("Take out the words that leave the decision to others and state the provision in the plan itself.");
                break;
            case LegalRed.UnilateralChange:
                parts.Add("Take out the words that let the provision be changed without a review of the plan.");
                break;
            case LegalRed.BandOrMoney:
                parts.Add("State hours and people in place of the band or the sum of money.");
                break;
        }

        if (missing.HasFlag(Dimensions.Content))
        {
            parts.Add(untimed ? "Name exactly what is provided." : "Say what is done: the programme or the skill it works on.");
        }

        parts.AddRange((missing & (Dimensions.Amount | Dimensions.Frequency)) switch
        {
            Dimensions.Amount | Dimensions.Frequency => ["Say how long each session lasts and how often it takes place."],
            Dimensions.Amount => ["Say how long each session lasts, or how many hours there are in all."],
            Dimensions.Frequency => [untimed ? "Say when it is in place or how often it is used." : "Say how often it takes place."],
            _ => [],
        });
        if (missing.HasFlag(Dimensions.Who))
        {
            parts.Add(untimed ? "Say who provides it." : "Name the role that delivers it, with the qualification or training it takes.");
        }

        return string.Join(' ', parts);
    }
}
