using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;

namespace EhcpPipeline.Ml.Deliveries;

/// <summary>Reads what an item promises with the quantity grammar. Pure; never throws for what a text contains; safe on any thread.</summary>
public static class DeliveryReader
{
    private static readonly string[] Professions =
    [
        "therapist", "therapists", "therapy", "slt", "salt", "ot", "physio", "physiotherapist", "psychologist", "psychology", "ep", "nurse", "nurses", "paediatrician", "psychiatrist", "counsellor", "psychotherapist", "audiologist", "dietitian",
        "camhs", "habilitation", "deaf", "qtod", "qtvi", "qtmsi", "specialist", "visually", "orthoptist",
    ];

    private static readonly string[] Teachers = ["teacher", "teachers", "senco", "sendco", "tutor", "lecturer"];

    public static DeliveryReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var item = ItemReading.OfThread.Read(text);
        var doses = Doses.Of(item);
        var (duty, dutyWords) = DutyWords.Read(text);
        var (group, groupWords) = Group(item);
        var (expertise, who) = Who(item);
        return new DeliveryReading
        {
            Minutes = doses.Minutes,
            Sessions = doses.Sessions,
            MinutesPerYear = doses.PerYear,
            Weeks = Durations(item),
            GroupSize = group,
            Expertise = expertise,
            Trained = item.Cues.Has(Cue.Expertise),
            Duty = duty,
            Programmes = Programmes(item),
            QuantityWords = doses.Words,
            WhoWords = who,
            GroupWords = groupWords,
            DutyWords = dutyWords,
        };
    }

    private static int? Durations(ItemReading item)
    {
        for (var at = 0; at < item.Quantities.Count; at++)
        {
            if (item.Quantities[at].Kind == QuantityKind.Duration && DoseArithmetic.Weeks(item, item.Quantities[at]) is { } weeks)
            {
                return weeks;
            }
        }

        return null;
    }

    private static (int? Size, string Words) Group(ItemReading item)
    {
        for (var at = 0; at < item.Quantities.Count; at++)
        {
            if (item.Quantities[at].Kind == QuantityKind.Ratio && DoseArithmetic.Group(item, item.Quantities[at]) is { } size)
            {
                return (size, Doses.Text(item, item.Quantities[at].From, item.Quantities[at].To));
            }
        }

        for (var at = 0; at < item.Cues.Count; at++)
        {
            if (item.Cues[at].Cue == Cue.Individual)
            {
                return (1, Doses.Text(item, item.Cues[at].From, item.Cues[at].To));
            }
        }

        return (null, "");
    }

    private static (Expertise Expertise, string Words) Who(ItemReading item)
    {
        var best = (Expertise: Expertise.NotNamed, Words: "");
        foreach (var mention in item.Roles.Mentions)
        {
            var words = DoseArithmetic.Words(item, mention.From, mention.To);
            var expertise = DoseArithmetic.Has(words, "assistant") || DoseArithmetic.Has(words, "assistants") ? Expertise.Assistant
                : Array.Exists(Professions, word => DoseArithmetic.Has(words, word)) ? Expertise.Specialist
                : Array.Exists(Teachers, word => DoseArithmetic.Has(words, word)) ? Expertise.Teacher
                : Expertise.Assistant;
            if (mention.Delivers && expertise > best.Expertise)
            {
                best = (expertise, Doses.Text(item, mention.From, mention.To));
            }
        }

        return best;
    }

    private static List<string> Programmes(ItemReading item)
    {
        var found = new List<string>();
        for (var at = 0; at < item.Cues.Count; at++)
        {
            if (item.Cues[at].Cue == Cue.Programme && DoseArithmetic.Words(item, item.Cues[at].From, item.Cues[at].To) is var words && !found.Contains(words))
            {
                found.Add(words);
            }
        }

        return found;
    }
}
