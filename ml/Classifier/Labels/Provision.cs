namespace EhcpPipeline.Ml.Labels;

/// <summary>How well one provision item is specified and quantified (labelling conventions: ml/corpus/GUIDE.md).</summary>
public enum Verdict
{
    /// <summary>Content, amount, frequency and who are all there.</summary>
    Full,

    /// <summary>Something binding is there and something is missing.</summary>
    Partial,

    /// <summary>No binding quantity and at most one of content and who.</summary>
    Vague,

    /// <summary>Not provision: a need, a heading, a nil statement, a reason, an outcome standing in the wrong section.</summary>
    NotApplicable,
}

/// <summary>What an item may state. The first four decide the verdict; the others are reported beside it.</summary>
[Flags]
public enum Dimensions
{
    None = 0,
    Content = 1,
    Amount = 2,
    Frequency = 4,
    Duration = 8,
    Who = 16,
    Ratio = 32,
    Setting = 64,
    Review = 128,
}

/// <summary>Wording that the courts have held unlawful in a provision, whatever else the item says.</summary>
public enum LegalRed
{
    None,

    /// <summary>Leaves the provision to be decided by the setting (C v SENT and Greenwich [1999] ELR 5).</summary>
    Delegation,

    /// <summary>Lets the provision be changed without a review of the plan (E v Rotherham [2002] ELR 266).</summary>
    UnilateralChange,

    /// <summary>A funding band or a sum of money in place of provision (R v Cumbria ex p P [1994] ELR 337).</summary>
    BandOrMoney,
}

/// <summary>The area of content of a provision item.</summary>
public enum ProvisionKind
{
    Salt,
    Ot,
    Physio,
    Ep,
    TaSupport,
    Literacy,
    Numeracy,
    Semh,
    Sensory,
    Equipment,
    Environment,
    Curriculum,
    Transition,
    Training,
    Medical,
    SocialCare,
    Transport,
    Other,
}
