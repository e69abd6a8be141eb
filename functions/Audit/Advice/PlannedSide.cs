using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Deliveries;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Advice;

/// <summary>What the plan promises for one recommendation, over all items that came from it: a recommendation may be carried out by several.</summary>
internal sealed class PlannedSide
{
    private readonly IReadOnlyList<DeliveryReading> _readings;

    public PlannedSide(IReadOnlyList<JudgedProvision> items)
    {
        _readings = [.. items.Select(item => DeliveryReader.Read(item.Item.Judged))];
        Present = items.Aggregate(Dimensions.None, (present, item) => present | item.Judgement.Present);
        Missing = items.Aggregate(items[0].Judgement.Missing, (missing, item) => missing & item.Judgement.Missing);
        Verdict = items.Any(item => item.Judgement.Verdict == Verdict.Full) ? Verdict.Full : items.Any(item => item.Judgement.Verdict == Verdict.Partial) ? Verdict.Partial : Verdict.Vague;
        Words = string.Join(" / ", items.Select(item => item.Item.Judged));
        Single = items.Count == 1 ? _readings[0] : null;
    }

    public Dimensions Present { get; }

    public Dimensions Missing { get; }

    public Verdict Verdict { get; }

    public string Words { get; }

    /// <summary>The reading where one item alone carries the recommendation.</summary>
    public DeliveryReading? Single { get; }

    public int? MinutesPerYear => _readings.All(reading => reading.MinutesPerYear is not null) ? _readings.Sum(reading => reading.MinutesPerYear) : null;

    public Expertise Expertise => _readings.Max(reading => reading.Expertise);

    public bool Trained => _readings.Any(reading => reading.Trained);

    /// <summary>The weakest word of any of them: what may be withheld may be withheld.</summary>
    public DeliveryReading Softest => _readings.OrderBy(reading => reading.Duty == Duty.Unstated ? Duty.Firm : reading.Duty).First();

    public int? GroupSize => _readings.Max(reading => reading.GroupSize);

    public int? Weeks => _readings.Max(reading => reading.Weeks);

    public string Quantity => Joined(reading => reading.QuantityWords);

    public string Who => Joined(reading => reading.WhoWords);

    public string Group => Joined(reading => reading.GroupWords);

    /// <summary>Whether the plan speaks of a programme: any of its own words will do, since names are shortened and hyphens come and go.</summary>
    public bool Names(string programme) =>
        programme.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 4) is var words
        && (!words.Any() || words.Any(word => Words.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private string Joined(Func<DeliveryReading, string> words) => string.Join("; ", _readings.Select(words).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
}
