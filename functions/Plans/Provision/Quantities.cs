using EhcpPipeline.Ml.Deliveries;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>Whether wording speaks of how often, how much or by whom: what a heading or a column title may hand down to the items below it.</summary>
internal static class Quantities
{
    private static readonly PhraseSet Frequency =
    [
        "daily", "weekly", "fortnightly", "monthly", "termly", "half-termly", "half termly", "annually", "yearly", "each day", "every day", "each week", "every week", "each lesson", "every lesson", "all lessons", "each term", "every term", "each morning", "every morning", "each half term", "every half term",
        "per week", "per day", "per term", "per month", "per year", "per fortnight", "a week", "a day", "a term", "a month", "a year", "a fortnight", "throughout the school day", "throughout the day", "throughout the week", "throughout the year", "at all times", "full-time", "full time", "each session", "every session", "all day", "in every", "twice", "once", "times", "hourly", "every other", "every two", "every three", "every four", "every six", "every eight", "every twelve", "every month", "every year", "every autumn", "every september",
        "every monday", "every tuesday", "every wednesday", "every thursday", "every friday", "on school days", "each school day", "every school day", "across the school day", "across the day", "in all",
    ];

    // Provision that asks no hours is told by when it is there.
    private static readonly string[] Dated = ["in place", "from", "until", "available from", "starting", "beginning", "with effect from", "in the autumn term", "in the spring term", "in the summer term"];

    private static readonly PhraseSet Services = ["therapy", "physiotherapy", "psychology", "nursing", "counselling", "audiology", "camhs", "dietetics", "team", "service", "services"];

    private static readonly PhraseSet Links = ["for", "of", "to", "with", "from"];

    private static readonly PhraseSet Amount = ["minutes", "mins", "min", "hours", "hour", "hrs", "hr", "half a day", "half day", "sessions", "days", "nights", "night"];

    private static readonly PhraseSet Deliverer =
    [
        "delivered by", "provided by", "led by", "carried out by", "teaching assistant", "learning support assistant", "class teacher", "therapist", "educational psychologist", "senco", "elsa", "mentor", "lsa", "ta", "hlta", "specialist teacher", "nurse", "by whom",
    ];

    public static bool SaysHowOften(string folded) => Phrases.HasAny(folded, Frequency);

    public static bool SaysHowMuch(string folded) => Phrases.HasAny(folded, Amount);

    public static bool SaysWho(string folded) => Phrases.HasAny(folded, Deliverer);

    /// <summary>
    /// Whether a line says for the items below it how often, how much, by whom or from when. What phrases do not know, the grammar of quantities and roles
    /// does: "At every change of activity", "A teacher holding an award in severe learning difficulties shall:".
    /// </summary>
    public static bool HandsDown(string text)
    {
        var folded = Spacing.Fold(text);
        if (SaysHowOften(folded) || (HasFigure(folded) && (SaysHowMuch(folded) || Phrases.StartsWithAny(folded, Dated))) || SaysWho(folded))
        {
            return true;
        }

        var reading = DeliveryReader.Read(text);
        return reading.QuantityWords.Length > 0 || (reading.WhoWords.Length > 0 && IsHead(text, reading.WhoWords));
    }

    // "Portage home visitor" says who; "Training for teachers" and "Physiotherapy in school" name whom and what.
    private static bool IsHead(string text, string who) =>
        !Services.In(Spacing.Fold(who)) && !Links.In(Spacing.Fold(text[..Math.Max(0, text.IndexOf(who, StringComparison.Ordinal))]));

    private static bool HasFigure(string folded) => folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
