namespace EhcpPipeline.Ml.Deliveries;

/// <summary>How firmly a text binds, by its verbs and by the words that leave it open (facts behind it: "may" and "where possible" bind no one).</summary>
internal static class DutyWords
{
    private static readonly string[] Softeners =
    [
        "where possible", "if possible", "where appropriate", "as appropriate", "if appropriate", "as required", "when required", "where required", "as needed", "when needed", "if needed", "where necessary", "if necessary",
        "when available", "where available", "subject to", "staffing allows", "would benefit", "may", "might", "could", "consider", "considered", "ideally", "opportunity", "opportunities", "access to", "try to", "aim to", "be encouraged",
    ];

    private static readonly string[] Firm = ["will", "must", "shall", "requires", "require", "needs to", "is to", "are to", "to receive", "to have"];

    private static readonly string[] Advised = ["should", "recommend", "recommended", "recommendation", "advise", "advised"];

    public static (Duty Duty, string Words) Read(string text)
    {
        var folded = text.ToLowerInvariant();
        foreach (var softener in Softeners)
        {
            if (DoseArithmetic.Has(folded, softener))
            {
                return (Duty.Weak, softener);
            }
        }

        foreach (var word in Firm)
        {
            if (DoseArithmetic.Has(folded, word))
            {
                return (Duty.Firm, word);
            }
        }

        foreach (var word in Advised)
        {
            if (DoseArithmetic.Has(folded, word))
            {
                return (Duty.Advised, word);
            }
        }

        return (Duty.Unstated, "");
    }
}
