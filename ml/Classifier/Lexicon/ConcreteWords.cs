namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// Words that by themselves say what is done or given: a skill, a part of the body, an object, a food, a craft. "Pottery", "kerbs", "shoelaces"
/// are content though no list of programmes holds them; "time", "life", "level" are not, whatever class of words they stand in.
/// </summary>
internal sealed class ConcreteWords
{
    private const string LooseClass = "content-loose";

    private static readonly string[] Classes =
    [
        "v-equipment", "v-text-kind", "v-skill-play", "v-digital", "v-skill-creative", "v-skill-fine", "v-skill-gross", "v-skill-eating", "v-sleep", "v-skill-selfcare", "v-hygiene-household", "v-skill-writing",
        "v-skill-speech", "v-medicine", "v-verb-body", "v-food", "v-skill-language", "v-colour-shape", "v-clothing", "v-occupation", "v-skill-sensory", "v-skill-hearing", "v-programme", "v-animal-nature",
        "v-skill-health", "v-body-sign", "v-body", "v-behaviour", "v-skill-reading", "v-skill-travel", "v-toy", "v-therapy", "v-transport", "v-skill-number", "v-skill-emotion", "v-skill-vision", "v-skill-life",
        "v-skill-social", "v-skill-work", "v-subject", "v-care", "v-verb-teach", "v-risk",
    ];

    private readonly bool[] _isConcrete;

    public ConcreteWords(LexiconReader lexicon, int words)
    {
        _isConcrete = new bool[words];
        foreach (var name in Classes)
        {
            foreach (var word in lexicon.Class(name).Words())
            {
                _isConcrete[word] = true;
            }
        }

        foreach (var word in lexicon.Class(LooseClass).Words())
        {
            _isConcrete[word] = false;
        }
    }

    public bool Contains(int word) => (uint)word < (uint)_isConcrete.Length && _isConcrete[word];
}
