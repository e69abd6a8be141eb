using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>
/// What an item says is done: a programme, a skill or an action that stands by itself. The same word inside a role ("reading teacher"), before
/// a lesson or a room ("in maths lessons"), inside a reference or a generic purpose says nothing of what is done.
/// </summary>
internal static class ContentReader
{
    private static readonly HashSet<ulong> Places = WordHash.Set(
        "lesson", "lessons", "class", "classes", "teacher", "teachers", "ta", "tas", "tutor", "lead", "leader", "team", "department", "curriculum", "subject", "subjects", "room", "specialist",
        "coordinator", "area", "corner", "report", "needs", "base", "unit", "school", "college");

    public static bool Has(ItemReading item) => Count(item) > 0 || NamesConcrete(item);

    /// <summary>A concrete word that is not part of a role, a quantity or a phrase of another sense: what an unlisted activity is known by.</summary>
    private static bool NamesConcrete(ItemReading item)
    {
        var concrete = PlanLexicon.Default.Concrete;
        for (var at = 0; at < item.Tokens.Count; at++)
        {
            if (item.Tokens[at].Kind == TokenKind.Word && concrete.Contains(item.Tokens[at].Word) && IsFree(item, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFree(ItemReading item, int token)
    {
        foreach (var role in item.Roles.Mentions)
        {
            if (role.From <= token && token < role.To)
            {
                return false;
            }
        }

        for (var at = 0; at < item.Quantities.Count; at++)
        {
            if (item.Quantities[at].From <= token && token < item.Quantities[at].To)
            {
                return false;
            }
        }

        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            if (cue.From <= token && token < cue.To && !SaysWhat(cue.Cue))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SaysWhat(Cue cue) =>
        cue is Cue.Programme or Cue.Skill or Cue.Action or Cue.Equipment or Cue.Environment or Cue.Curriculum or Cue.Training or Cue.TrainingTopic or (>= Cue.Salt and <= Cue.Transport) or Cue.Supplied or Cue.Duty or Cue.Delivers;

    /// <summary>How many phrases of content stand by themselves.</summary>
    public static int Count(ItemReading item)
    {
        var count = 0;
        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            count += cue.Cue is Cue.Programme or Cue.Skill or Cue.Action && Stands(item, cue) ? 1 : 0;
        }

        return count;
    }

    private static bool Stands(ItemReading item, CueMatch content)
    {
        foreach (var role in item.Roles.Mentions)
        {
            if (role.From < content.To && content.From < role.To && !(role.IsService && content.Cue == Cue.Programme))
            {
                return false;
            }
        }

        if (content.To < item.Tokens.Count && item.Tokens[content.To].Kind == TokenKind.Word && content.Cue == Cue.Skill && Places.Contains(item.Tokens[content.To].Hash))
        {
            return false;
        }

        return !item.Cues.Touches(Cue.GenericPurpose, content.From, content.To) && !item.Cues.Touches(Cue.Expertise, content.From, content.To);
    }
}
