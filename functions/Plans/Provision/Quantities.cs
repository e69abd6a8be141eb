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

    private static readonly PhraseSet Amount = ["minutes", "mins", "min", "hours", "hour", "hrs", "hr", "half a day", "half day", "sessions", "days", "nights", "night"];

    private static readonly PhraseSet Deliverer =
    [
        "delivered by", "provided by", "led by", "carried out by", "teaching assistant", "learning support assistant", "class teacher", "therapist", "educational psychologist", "senco", "elsa", "mentor", "lsa", "ta", "hlta", "specialist teacher", "nurse", "by whom",
    ];

    public static bool SaysHowOften(string folded) => Phrases.HasAny(folded, Frequency);

    public static bool SaysHowMuch(string folded) => Phrases.HasAny(folded, Amount);

    public static bool SaysWho(string folded) => Phrases.HasAny(folded, Deliverer);

    public static bool HandsDown(string folded) => SaysHowOften(folded) || (SaysHowMuch(folded) && HasFigure(folded)) || SaysWho(folded);

    private static bool HasFigure(string folded) => folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
