using System.Globalization;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Puts a child's name and pronouns into a text.</summary>
internal sealed class Wording(SampleChild child)
{
    public string Year => child.YearGroup <= 0 ? "Reception" : "Year " + child.YearGroup.ToString(CultureInfo.InvariantCulture);

    public string Fill(string text) =>
        Capital(text.Replace("{name}", child.Given, StringComparison.Ordinal)
            .Replace("{they}", child.Pronoun, StringComparison.Ordinal)
            .Replace("{them}", child.Pronoun == "she" ? "her" : "him", StringComparison.Ordinal)
            .Replace("{their}", child.Possessive, StringComparison.Ordinal));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
