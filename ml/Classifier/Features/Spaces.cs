using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>The name spaces that keep a word apart from a stem or a phrase of the same letters, and the weight of each in the features.</summary>
internal static class Spaces
{
    public const int WordValue = 2;
    public const int PairValue = 2;
    public const int LettersValue = 1;
    public const int ShapeValue = 2;
    public const int GrammarValue = 2;

    public static readonly ulong Word = WordHash.Of("word");
    public static readonly ulong Pair = WordHash.Of("pair");
    public static readonly ulong Letters = WordHash.Of("letters");
    public static readonly ulong Shape = WordHash.Of("shape");
    public static readonly ulong Class = WordHash.Of("class");
    public static readonly ulong Head = WordHash.Of("head");
    public static readonly ulong Tail = WordHash.Of("tail");
}
