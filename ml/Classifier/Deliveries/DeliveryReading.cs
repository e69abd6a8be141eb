namespace EhcpPipeline.Ml.Deliveries;

/// <summary>
/// What one provision item promises, in figures that two texts can be compared by: so that "3 x 30 minutes a week" in a report and "two sessions of 20
/// minutes weekly" in a plan are 90 and 40 minutes. A figure that the text does not bind itself to is null: "up to 30 minutes" gives none.
/// </summary>
public sealed record DeliveryReading
{
    /// <summary>Length of one session in minutes; null where none is bound or several differ.</summary>
    public int? Minutes { get; init; }

    /// <summary>Sessions in a school year of 38 weeks (190 days: the Education (School Day and School Year) Regulations 1999, reg 3); null if not stated.</summary>
    public int? Sessions { get; init; }

    /// <summary>Minutes in a school year, all doses of the item together; null unless every dose has length and frequency.</summary>
    public int? MinutesPerYear { get; init; }

    /// <summary>For how many weeks, where the item says so.</summary>
    public int? Weeks { get; init; }

    /// <summary>Children served at once: 1 for one to one, the largest number named for a group; null if not stated.</summary>
    public int? GroupSize { get; init; }

    public Expertise Expertise { get; init; }

    /// <summary>A training or qualification of whoever delivers is named.</summary>
    public bool Trained { get; init; }

    public Duty Duty { get; init; }

    /// <summary>Named programmes, lower case, in order of place.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>The words that state how much and how often; empty if none.</summary>
    public string QuantityWords { get; init; } = "";

    /// <summary>The words for whoever delivers; empty if nobody is named.</summary>
    public string WhoWords { get; init; } = "";

    /// <summary>The words of the ratio or group; empty if none.</summary>
    public string GroupWords { get; init; } = "";

    /// <summary>The words that bind or soften ("will", "may", "where possible"); empty if none.</summary>
    public string DutyWords { get; init; } = "";
}

/// <summary>Who delivers, by how much training the role takes. A professional's work handed to an assistant is less than what was advised.</summary>
public enum Expertise
{
    NotNamed,

    /// <summary>A teaching assistant, mentor, carer and the like.</summary>
    Assistant,

    Teacher,

    /// <summary>A therapist, psychologist, nurse, specialist teacher.</summary>
    Specialist,
}

/// <summary>How firmly the text binds.</summary>
public enum Duty
{
    /// <summary>No verb of duty: a table row, a list item.</summary>
    Unstated,

    /// <summary>"May", "could", "where possible", "opportunities to".</summary>
    Weak,

    /// <summary>"Should", "is recommended": how a report speaks.</summary>
    Advised,

    /// <summary>"Will", "must", "requires".</summary>
    Firm,
}
