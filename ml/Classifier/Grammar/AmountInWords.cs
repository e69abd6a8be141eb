using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Amounts that no figure stands before: "her Thursday hour", "a fixed hour", "hour a week", "the full afternoon", "all Friday morning", "an
/// overnight stay", "every other weekend", "half of every school day", "two pool mornings".
/// </summary>
internal sealed class AmountInWords(WordClasses classes)
{
    private const int OwnerReach = 4;
    private const int ShareReach = 4;

    /// <summary>"Four mornings a week" says on which days of the week he comes, "two mornings" how much he gets.</summary>
    private const int MostOfWeek = 400;
    private static readonly HashSet<ulong> Owners = WordHash.Set("a", "an", "one", "his", "her", "their", "my", "its", "another");
    private static readonly HashSet<ulong> NoHour = WordHash.Set("per", "every", "each", "rush", "lunch", "dinner", "happy", "by", "on", "quarter", "of", "to", "past", "working", "waking", "any", "numeracy", "literacy", "within", "zero", "eleventh", "what", "whatever", "this", "at", "after", "before", "that");
    private static readonly HashSet<ulong> Wholes = WordHash.Set("full", "whole", "entire", "complete");
    private static readonly HashSet<ulong> Stays = WordHash.Set("overnight", "overnights", "sleepover", "sleepovers");
    private static readonly HashSet<ulong> Rounds = WordHash.Set("other", "second", "third", "fourth", "alternate");
    private static readonly HashSet<ulong> Shares = WordHash.Set("half", "third", "quarter", "fifth", "sixth", "thirds", "quarters");
    private static readonly HashSet<ulong> Mornings = WordHash.Set("mornings", "afternoons", "evenings");
    private static readonly ulong All = WordHash.Of("all");
    private static readonly ulong Short = WordHash.Of("short");
    private static readonly ulong Weekend = WordHash.Of("weekend");
    private static readonly ulong Weekends = WordHash.Of("weekends");
    private static readonly ulong Lunch = WordHash.Of("lunch");
    private static readonly ulong Dinner = WordHash.Of("dinner");

    /// <summary>The end of the amount that starts at a word, or <paramref name="at"/>.</summary>
    public int Read(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        ref readonly var token = ref tokens[at];
        if (token.Hash == WordIs.Hour)
        {
            return IsOneHour(tokens, at) ? Add(into, at, at + 1) : at;
        }

        if (Wholes.Contains(token.Hash))
        {
            return ReadWhole(tokens, at, into);
        }

        if (token.Hash == All && at + 2 < tokens.Count && classes.Weekday.Contains(tokens[at + 1].Word) && classes.PartDay.Contains(tokens[at + 2].Word))
        {
            return Add(into, at, at + 3);
        }

        if (Stays.Contains(token.Hash) && !WordIs.At(tokens, at + 1, Short) && at > 0 && (Owners.Contains(tokens[at - 1].Hash) || tokens[at - 1].Value > 0))
        {
            return Add(into, at, at + 1);
        }

        if ((token.Hash == Weekend || token.Hash == Weekends) && at > 0 && Rounds.Contains(tokens[at - 1].Hash))
        {
            return Add(into, at, at + 1);
        }

        return Shares.Contains(token.Hash) && WordIs.At(tokens, at + 1, WordIs.Of) ? ReadShare(tokens, at, at + 2, into) : at;
    }

    /// <summary>"Half of every school day": the number has been read, "of" stands next.</summary>
    public int ReadShareOf(TokenBuffer tokens, NumberPhrase number, QuantityBuffer into) =>
        number.Low is 50 or 25 or 75 && tokens[number.From].Kind == TokenKind.Word && WordIs.At(tokens, number.To, WordIs.Of) ? ReadShare(tokens, number.From, number.To + 1, into) : number.To;

    /// <summary>"Two pool mornings", "three overnight stays", "two days a week", "nine mornings a fortnight".</summary>
    public int ReadDays(TokenBuffer tokens, NumberPhrase number, int at, QuantityMarks marks, QuantityBuffer into)
    {
        for (var noun = at; noun < Math.Min(tokens.Count, at + 3) && tokens[noun].Kind == TokenKind.Word; noun++)
        {
            if (classes.PartDay.Contains(tokens[noun].Word))
            {
                if (noun == at && number.Low >= MostOfWeek && Mornings.Contains(tokens[noun].Hash))
                {
                    break;
                }

                into.Add(QuantityKind.Amount, number.From, noun + 1, marks);
                return noun + 1;
            }

            if (tokens[noun].Value >= 0 || WordIs.Any(tokens, noun, WordIs.Of, WordIs.In, WordIs.On) || WordIs.Any(tokens, noun, WordIs.Per, WordIs.Each, WordIs.Every) || classes.Article.Contains(tokens[noun].Word) || classes.SessionNoun.Contains(tokens[noun].Word))
            {
                break;
            }
        }

        return at;
    }

    private int ReadShare(TokenBuffer tokens, int from, int at, QuantityBuffer into)
    {
        if (!(WordIs.Any(tokens, at, WordIs.Every, WordIs.Each, WordIs.The) || (at < tokens.Count && (Owners.Contains(tokens[at].Hash) || classes.Weekday.Contains(tokens[at].Word)))))
        {
            return from;
        }

        for (var noun = at; noun < Math.Min(tokens.Count, at + ShareReach) && tokens[noun].Kind == TokenKind.Word; noun++)
        {
            if (classes.Hour.Contains(tokens[noun].Word) || classes.Minute.Contains(tokens[noun].Word))
            {
                return from;
            }

            if (classes.Day.Contains(tokens[noun].Word) || classes.PartDay.Contains(tokens[noun].Word) || classes.Week.Contains(tokens[noun].Word)
                || (noun > at && (classes.SessionNoun.Contains(tokens[noun].Word) || classes.Event.Contains(tokens[noun].Word) || classes.Times.Contains(tokens[noun].Word)) && !classes.Group.Contains(tokens[noun].Word)))
            {
                return Add(into, from, at);
            }
        }

        return from;
    }

    /// <summary>"The full hour", "the complete lunch hour", "the whole afternoon", "one full taster day", "for the whole shift".</summary>
    private int ReadWhole(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        for (var noun = at + 1; noun < Math.Min(tokens.Count, at + 3) && tokens[noun].Kind == TokenKind.Word; noun++)
        {
            if (tokens[noun].Hash == WordIs.Hour || classes.PartDay.Contains(tokens[noun].Word) || (tokens[noun].Hash != WordIs.The && classes.Day.Contains(tokens[noun].Word)))
            {
                return Add(into, at, noun + 1);
            }
        }

        return at;
    }

    /// <summary>One hour by its owner, its day or its period; not "every hour", "on the hour", "the lunch hour".</summary>
    private bool IsOneHour(TokenBuffer tokens, int at)
    {
        if (at > 0 && NoHour.Contains(tokens[at - 1].Hash))
        {
            return false;
        }

        if (at > 0 && (classes.Weekday.Contains(tokens[at - 1].Word) || classes.AdverbFrequency.Contains(tokens[at - 1].Word)))
        {
            return true;
        }

        if (at + 1 < tokens.Count && (WordIs.Any(tokens, at + 1, WordIs.Per, WordIs.Each, WordIs.Every) || (classes.Article.Contains(tokens[at + 1].Word) && at + 2 < tokens.Count && classes.Period.Contains(tokens[at + 2].Word))))
        {
            return true;
        }

        for (var before = at - 1; before >= Math.Max(0, at - OwnerReach + 1) && tokens[before].Kind == TokenKind.Word; before--)
        {
            if (tokens[before].Hash == Lunch || tokens[before].Hash == Dinner || tokens[before].Value >= 0)
            {
                return false;
            }

            if (before < at - 1 && Owners.Contains(tokens[before].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static int Add(QuantityBuffer into, int from, int to)
    {
        into.Add(QuantityKind.Amount, from, to);
        return to;
    }
}
