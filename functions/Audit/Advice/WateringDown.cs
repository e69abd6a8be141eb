using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Deliveries;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Advice;

/// <summary>
/// What a plan took away from a recommendation (criterion F-10): whatever the advice bound itself to and the plan does not, and every figure that the plan
/// lowers. More than was advised is never a loss; sessions divided otherwise with the same time in all are none either.
/// </summary>
internal static class WateringDown
{
    public static IReadOnlyList<Loss> Of(JudgedRecommendation advice, PlannedSide plan)
    {
        var was = DeliveryReader.Read(advice.Item.Judged);
        var losses = new List<Loss>();
        Content(losses, advice, was, plan);
        Quantity(losses, advice, was, plan);
        if (was.Weeks is { } weeks && plan.Weeks < weeks)
        {
            losses.Add(new Loss(LossKind.Duration, was.QuantityWords, plan.Quantity));
        }

        Who(losses, advice, was, plan);
        if (was.GroupSize is { } size && (plan.GroupSize > size || (plan.GroupSize is null && size > 1 && !plan.Present.HasFlag(Dimensions.Ratio) && was.GroupWords.Length > 0) || (plan.GroupSize is null && size == 1)))
        {
            losses.Add(new Loss(LossKind.Group, was.GroupWords, plan.Group));
        }

        if (plan.Softest.Duty == Duty.Weak && was.Duty != Duty.Weak)
        {
            losses.Add(new Loss(LossKind.Duty, was.DutyWords, plan.Softest.DutyWords));
        }

        return losses;
    }

    /// <summary>The status that follows: a loss is watering down; without one a plan that is weak where the advice was is weak by its source.</summary>
    public static MatchStatus Status(JudgedRecommendation advice, PlannedSide plan, IReadOnlyList<Loss> losses) =>
        losses.Count > 0 ? MatchStatus.WateredDown
        : plan.Verdict != Verdict.Full && advice.Judgement.Verdict != Verdict.Full ? MatchStatus.VagueInSource
        : MatchStatus.Kept;

    // A loss is told by what the judgement asks to be added: what an item needs depends on its nature (equipment needs no hours).
    private static bool Lost(JudgedRecommendation advice, PlannedSide plan, Dimensions dimension) =>
        !advice.Judgement.Missing.HasFlag(dimension) && plan.Missing.HasFlag(dimension);

    private static void Content(List<Loss> losses, JudgedRecommendation advice, DeliveryReading was, PlannedSide plan)
    {
        if (was.Programmes.FirstOrDefault(name => !plan.Names(name) && !was.WhoWords.Contains(name, StringComparison.OrdinalIgnoreCase)) is { } programme)
        {
            losses.Add(new Loss(LossKind.Content, programme, ""));
        }
        else if (Lost(advice, plan, Dimensions.Content))
        {
            losses.Add(new Loss(LossKind.Content, advice.Item.Where.Text, plan.Words));
        }
    }

    private static void Quantity(List<Loss> losses, JudgedRecommendation advice, DeliveryReading was, PlannedSide plan)
    {
        var lostAmount = Lost(advice, plan, Dimensions.Amount);
        var lostFrequency = Lost(advice, plan, Dimensions.Frequency);
        var known = was.MinutesPerYear is not null && plan.MinutesPerYear is not null;
        var less = known ? plan.MinutesPerYear < was.MinutesPerYear : true;
        var shorter = plan.Single?.Minutes < was.Minutes;
        var rarer = plan.Single?.Sessions < was.Sessions;

        // The same time in all, divided otherwise, is no loss; nor is a longer session that comes more seldom, where the total is not known.
        lostFrequency |= rarer && less && (known || plan.Single?.Minutes is null || !(plan.Single.Minutes > was.Minutes));
        lostAmount |= known ? less && (shorter || !lostFrequency) : shorter && !(plan.Single?.Sessions > was.Sessions);
        if (lostAmount)
        {
            losses.Add(new Loss(LossKind.Amount, Words(was, advice), plan.Quantity));
        }

        if (lostFrequency)
        {
            losses.Add(new Loss(LossKind.Frequency, Words(was, advice), plan.Quantity));
        }
    }

    private static string Words(DeliveryReading was, JudgedRecommendation advice) => was.QuantityWords.Length > 0 ? was.QuantityWords : advice.Item.Where.Text;

    private static void Who(List<Loss> losses, JudgedRecommendation advice, DeliveryReading was, PlannedSide plan)
    {
        // A role that both sides name in the same words is not lost, whatever the verb between hides; one that is not found in words is lost with a thing's supplier only.
        var named = was.WhoWords.Length > 0 ? !plan.Words.Contains(was.WhoWords, StringComparison.OrdinalIgnoreCase) : advice.Judgement.Kind is ProvisionKind.Equipment or ProvisionKind.Environment or ProvisionKind.Curriculum;
        if (Lost(advice, plan, Dimensions.Who) && named)
        {
            losses.Add(new Loss(LossKind.Who, was.WhoWords.Length > 0 ? was.WhoWords : advice.Item.Where.Text, plan.Who));
        }
        else if (was.Expertise > plan.Expertise && plan.Expertise != Expertise.NotNamed)
        {
            losses.Add(new Loss(LossKind.Expertise, was.WhoWords, plan.Who));
        }
        else if (was.Trained && !plan.Trained && was.Expertise == Expertise.Assistant && plan.Expertise == Expertise.Assistant)
        {
            losses.Add(new Loss(LossKind.Expertise, was.WhoWords, plan.Who));
        }
    }
}
