using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Tests.Lexicon;

public class PatternIndexTests
{
    [Theory]
    [InlineData("Up to 15 hours a week from a teaching assistant, at the school's discretion, as and when required.")]
    [InlineData("The council may reduce, at any time and without notice, the support in this section.")]
    [InlineData("1:1 | LSA | 3 x 20 mins weekly | scribing / reading - in every English lesson; 2/52 from the SaLT")]
    [InlineData("• speech and language therapist to visit once per half-term, reviewing the programme that the TA delivers daily for fifteen minutes")]
    [InlineData("He has previously had help. He should, where possible, have access to a key adult throughout the school day.")]
    [InlineData("Band E / Element 3 top-up of £4,500, equivalent to ten hours.")]
    [InlineData("to be determined by the SENCo 4 times")]
    [InlineData("")]
    public void It_finds_what_trying_every_phrase_at_every_token_finds(string text)
    {
        var words = new WordList();
        var patterns = Patterns(words);
        var tokens = new TokenBuffer();
        Tokenizer.Read(text, words, tokens);
        var (found, expected) = (new CueBuffer(), new CueBuffer());
        expected.Clear();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            foreach (var pattern in patterns.Where(pattern => pattern.Steps[0].Words?.Contains(token.Word) == true || (pattern.Steps[0].Number && token.Value >= 0)))
            {
                var end = pattern.Match(tokens, at);
                if (end > at)
                {
                    expected.Add(pattern.Cue, at, end);
                }
            }
        }

        found.Clear();
        new PatternIndex(patterns, words.Count).Find(tokens, found);

        Matches(found).ShouldBe(Matches(expected));
        (text.Length == 0 || found.Count > 0).ShouldBeTrue();
    }

    private static List<(Cue, int, int)> Matches(CueBuffer cues) =>
        [.. Enumerable.Range(0, cues.Count).Select(at => (cues[at].Cue, cues[at].From, cues[at].To)).Order()];

    private static List<Pattern> Patterns(WordList words)
    {
        var reader = new LexiconReader(words);
        var assembly = typeof(PlanLexicon).Assembly;
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.Contains(".Lexicon.Data.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        foreach (var phrases in (bool[])[false, true])
        {
            foreach (var name in names)
            {
                using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
                reader.Read(file, phrases);
            }
        }

        return reader.Patterns;
    }
}
