using System.Text;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Plain words for the codes of reasons.</summary>
internal static class ReasonTexts
{
    public const string Wording = "The wording here, as in items of the training corpus.";
    public const string Rest = "Many small signs together.";
    public const string Base = "Where every item starts before its own words are read.";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["rule not provision"] = "Reads as a need, history, heading, nil statement or outcome, not as provision.",
        ["rule ratio"] = "Gives a ratio or group number.",
        ["rule generic"] = "Names no particular thing.",
        ["money"] = "Names a sum of money.",
        ["service delivers"] = "Names a service that is itself the therapist.",
        ["unnamed and no role"] = "Speaks of staff or adults and names no role.",
        ["generic content alone"] = "Says support or input and not what is done.",
        ["content by reference alone"] = "Refers to a report for what is done.",
        ["content by example alone"] = "Gives only an example of what might be done.",
        ["no duty word"] = "No word that obliges anyone.",
        ["rule dimension 0"] = "Says what is done.",
        ["rule dimension 1"] = "Gives an amount of time.",
        ["rule dimension 2"] = "Says how often.",
        ["rule dimension 3"] = "Says for how long it lasts.",
        ["rule dimension 4"] = "Names the role that delivers it.",
        ["rule dimension 5"] = "Gives a ratio or group number.",
        ["rule dimension not found 0"] = "Nothing says what is done.",
        ["rule dimension not found 1"] = "No binding amount of time.",
        ["rule dimension not found 2"] = "Nothing says how often.",
        ["rule dimension not found 4"] = "No role that delivers it.",
        ["red phrase unguarded 0"] = "Leaves the decision to others.",
        ["red phrase unguarded 1"] = "Lets the provision be changed without a review of the plan.",
        ["red phrase unguarded 2"] = "Speaks of a band or of funding.",
    };

    public static string For(string code)
    {
        if (Known.TryGetValue(code, out var text))
        {
            return text;
        }

        if (code.StartsWith("cue ", StringComparison.Ordinal))
        {
            return $"A phrase of the family \"{Spaced(code.AsSpan(4))}\".";
        }

        return $"Grammar: {code}.";
    }

    private static string Spaced(ReadOnlySpan<char> name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
