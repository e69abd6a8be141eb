namespace EhcpPipeline.Ml.Grammar;

/// <summary>What a stretch of tokens counts.</summary>
internal enum QuantityKind : byte
{
    Amount,
    Frequency,

    /// <summary>Amount and frequency both: "in every lesson", "full-time".</summary>
    WholeTime,
    Ratio,
    Duration,

    /// <summary>A number that is no quantity of provision: year group, age, score, date, list number.</summary>
    Excluded,
}

/// <summary>How a quantity stands.</summary>
[Flags]
internal enum QuantityMarks : ushort
{
    None = 0,

    /// <summary>"Up to", "maximum": a ceiling binds no one.</summary>
    Capped = 1,

    /// <summary>"Around", "approximately".</summary>
    Approximate = 2,

    /// <summary>"At least": lawful flexibility, the figure stands.</summary>
    Floor = 4,

    /// <summary>"20-30 minutes": binds at its lower end.</summary>
    Range = 8,

    /// <summary>Under a condition: "when staffing allows".</summary>
    Conditional = 16,

    /// <summary>Shared with other children.</summary>
    Pooled = 32,

    /// <summary>How often something is reviewed, not delivered.</summary>
    Review = 64,

    /// <summary>A weaker form that only counts when the rest of the item makes it one.</summary>
    Soft = 128,

    /// <summary>A point in time: a frequency, never an amount.</summary>
    Point = 256,

    /// <summary>Hours that only translate a band or a sum of money.</summary>
    Equivalent = 512,

    /// <summary>In the middle of an event lexicon: every lesson, each break.</summary>
    Event = 1024,

    /// <summary>A share of the week in figures ("60% of lessons", "0.8 FTE"): whole time that a cap or an approximation can void.</summary>
    Share = 2048,

    /// <summary>Of what was told, offered or done before.</summary>
    Past = 4096,

    Void = Capped | Approximate | Conditional | Pooled | Equivalent | Past,
}

/// <summary>A quantity: tokens <see cref="From"/> up to, not including, <see cref="To"/>.</summary>
internal record struct Quantity(QuantityKind Kind, int From, int To, QuantityMarks Marks)
{
    public readonly bool Binds => (Marks & (QuantityMarks.Void | QuantityMarks.Review | QuantityMarks.Soft)) == 0;

    public readonly bool Has(QuantityMarks mark) => (Marks & mark) != 0;
}
