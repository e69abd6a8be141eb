using System.Security.Cryptography;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>The words and phrases of plans, read once from the embedded files of Lexicon/Data. Immutable after loading.</summary>
internal sealed class PlanLexicon
{
    private const string Prefix = "EhcpPipeline.Ml.Lexicon.Data.";
    private static readonly Lazy<PlanLexicon> Shared = new(() => new PlanLexicon());

    private readonly LexiconReader _reader;
    private readonly PatternIndex _patterns;

    private PlanLexicon()
    {
        _reader = new LexiconReader(Words);
        var assembly = typeof(PlanLexicon).Assembly;
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        foreach (var phrases in (bool[])[false, true])
        {
            foreach (var name in names)
            {
                using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
                _reader.Read(file, phrases);
            }
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in names)
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        Hash = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        Classes = new WordClasses(_reader);
        Vocabulary = new Vocabulary(_reader, Words.Count);
        Concrete = new ConcreteWords(_reader, Words.Count);
        _patterns = new PatternIndex(_reader.Patterns, Words.Count);
    }

    public static PlanLexicon Default => Shared.Value;

    /// <summary>SHA-256 over all lexicon files, first twelve hexadecimal digits.</summary>
    public string Hash { get; }

    public WordList Words { get; } = new();

    public WordClasses Classes { get; }

    public Vocabulary Vocabulary { get; }

    public ConcreteWords Concrete { get; }

    /// <summary>Finds every phrase, in order of its first token; of one cue, only the longest from a token, and none inside a longer one.</summary>
    public void FindCues(TokenBuffer tokens, CueBuffer into)
    {
        into.Clear();
        _patterns.Find(tokens, into);
    }
}
