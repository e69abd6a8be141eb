namespace EhcpPipeline.Ml.Lexicon;

/// <summary>The word classes that the quantity grammar asks for.</summary>
internal sealed class WordClasses(LexiconReader lexicon)
{
    public WordSet Minute { get; } = lexicon.Class("unit-minute");

    public WordSet Hour { get; } = lexicon.Class("unit-hour");

    public WordSet Day { get; } = lexicon.Class("unit-day");

    public WordSet PartDay { get; } = lexicon.Class("unit-part-day");

    public WordSet Week { get; } = lexicon.Class("unit-week");

    public WordSet Month { get; } = lexicon.Class("unit-month");

    public WordSet Term { get; } = lexicon.Class("unit-term");

    public WordSet Year { get; } = lexicon.Class("unit-year");

    public WordSet Fortnight { get; } = lexicon.Class("unit-fortnight");

    public WordSet PerWeek { get; } = lexicon.Class("per-week");

    public WordSet PerDay { get; } = lexicon.Class("per-day");

    public WordSet Article { get; } = lexicon.Class("article");

    public WordSet Weekday { get; } = lexicon.Class("weekday");

    public WordSet Weekdays { get; } = lexicon.Class("weekdays");

    public WordSet Season { get; } = lexicon.Class("season");

    public WordSet MonthName { get; } = lexicon.Class("month-name");

    public WordSet AdverbFrequency { get; } = lexicon.Class("adverb-frequency");

    public WordSet NotDeliveryAfterAdverb { get; } = lexicon.Class("not-delivery-after-adverb");

    public WordSet Times { get; } = lexicon.Class("times");

    public WordSet Once { get; } = lexicon.Class("once");

    public WordSet SessionNoun { get; } = lexicon.Class("session-noun");

    public WordSet Event { get; } = lexicon.Class("event");

    public WordSet Period { get; } = lexicon.Class("period");

    public WordSet PeriodAdjective { get; } = lexicon.Class("period-adjective");

    public WordSet Point { get; } = lexicon.Class("point");

    public WordSet Before { get; } = lexicon.Class("before");

    public WordSet Pupils { get; } = lexicon.Class("pupils");

    public WordSet Adults { get; } = lexicon.Class("adults");

    public WordSet Group { get; } = lexicon.Class("group");

    public WordSet Warning { get; } = lexicon.Class("warning");

    public WordSet Age { get; } = lexicon.Class("age-before");

    public WordSet Numbered { get; } = lexicon.Class("numbered");

    public WordSet Clock { get; } = lexicon.Class("clock");

    public WordSet Tens { get; } = lexicon.Class("number-tens");
}
