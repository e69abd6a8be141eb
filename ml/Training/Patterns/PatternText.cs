using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>A text as its signs, token by token (<see cref="PatternTokens"/>).</summary>
internal sealed record PatternText((uint Key, SignKind Kind)[] Signs, int[] Ends)
{
    public static PatternText Of(ItemReading item)
    {
        var tokens = PatternReader.OfThread.Tokens;
        tokens.Read(item);
        return new PatternText([.. tokens.Signs], [.. tokens.Ends]);
    }

    /// <summary>Puts the signs back where the reader of the thread looks for them.</summary>
    public PatternReader Load()
    {
        var reader = PatternReader.OfThread;
        reader.Tokens.Load(Signs, Ends);
        return reader;
    }
}
