using System.Text;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Plain words for the codes of reasons.</summary>
internal static class ReasonTexts
{
    public const string Wording = "The wording here, as in items of the training corpus.";
    public const string Patterns = "How its words run together, beside items of the training corpus that run alike.";
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

        foreach (var (family, words) in Families)
        {
            if (code.StartsWith(family, StringComparison.Ordinal))
            {
                return words;
            }
        }

        return $"A sign of the grammar: {code}.";
    }

    /// <summary>Families of numbered signs, by what they are about; a sign alone decides nothing, so the number is left to the code.</summary>
    private static readonly (string Family, string Text)[] Families =
    [
        ("rule present by nature", "Which of content, amount, frequency and role the rules find, for this sort of provision."),
        ("rule present", "Which of content, amount, frequency and role the rules find together."),
        ("rule nature", "What sort of provision it is: timed, equipment, environment, curriculum or training."),
        ("rule red 0", "No unlawful clause is found by rule."),
        ("rule red", "An unlawful clause is found by rule."),
        ("rule verdict", "What the rules alone would say of it."),
        ("rule kind", "Which service or area the rules read."),
        ("quantity binds", "A quantity that binds."),
        ("quantity mark", "A quantity with something beside it: a cap, a floor, a condition, a review."),
        ("quantity", "A quantity."),
        ("roles delivering 0", "No role delivers it."),
        ("roles delivering", "A role delivers it."),
        ("roles aside 0", "No role stands aside."),
        ("roles aside", "A role that reviews, trains or advises and does not deliver."),
        ("roles only aside", "The only role named does not deliver it."),
        ("content standing 0", "Nothing says by itself what is done."),
        ("content standing", "Says by itself what is done."),
        ("length", "How long the text is."),
        ("cells", "How many cells the row has."),
        ("row of headings", "A row of headings."),
        ("past verbs", "How often it speaks of the past."),
        ("starts with a deadline", "Begins as an outcome does."),
        ("several sentences", "Of several sentences."),
        ("no full stop", "No full stop at its end."),
        ("history", "Speaks of what was."),
        ("need without duty", "Speaks of a need and obliges nobody."),
        ("outcome without role", "Worded as an outcome, with no role."),
        ("rule outcome", "How the rules read the outcome."),
        ("rule theme", "Which theme of adult life the rules read."),
        ("rule section", "Where the rules would put it."),
        ("late years", "Of Year 9 or later."),
        ("measure and deadline", "A measure and a deadline together."),
        ("observable without", "A change that can be seen."),
        ("vague change", "A change that cannot be seen."),
        ("first person", "In the first person."),
        ("date", "Gives a date."),
    ];

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
