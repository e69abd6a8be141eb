using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>Tests for the few function words that the grammar itself knows, by hash.</summary>
internal static class WordIs
{
    public static readonly ulong To = WordHash.Of("to");
    public static readonly ulong Or = WordHash.Of("or");
    public static readonly ulong And = WordHash.Of("and");
    public static readonly ulong Of = WordHash.Of("of");
    public static readonly ulong On = WordHash.Of("on");
    public static readonly ulong In = WordHash.Of("in");
    public static readonly ulong The = WordHash.Of("the");
    public static readonly ulong X = WordHash.Of("x");
    public static readonly ulong Per = WordHash.Of("per");
    public static readonly ulong Each = WordHash.Of("each");
    public static readonly ulong Every = WordHash.Of("every");
    public static readonly ulong Alternate = WordHash.Of("alternate");
    public static readonly ulong Half = WordHash.Of("half");
    public static readonly ulong Full = WordHash.Of("full");
    public static readonly ulong Whole = WordHash.Of("whole");
    public static readonly ulong Double = WordHash.Of("double");
    public static readonly ulong For = WordHash.Of("for");
    public static readonly ulong Over = WordHash.Of("over");
    public static readonly ulong Within = WordHash.Of("within");
    public static readonly ulong After = WordHash.Of("after");
    public static readonly ulong Before = WordHash.Of("before");
    public static readonly ulong Across = WordHash.Of("across");
    public static readonly ulong During = WordHash.Of("during");
    public static readonly ulong Between = WordHash.Of("between");
    public static readonly ulong Under = WordHash.Of("under");
    public static readonly ulong Fte = WordHash.Of("fte");
    public static readonly ulong Old = WordHash.Of("old");
    public static readonly ulong Ago = WordHash.Of("ago");
    public static readonly ulong Out = WordHash.Of("out");
    public static readonly ulong Year = WordHash.Of("year");
    public static readonly ulong Min = WordHash.Of("min");
    public static readonly ulong P = WordHash.Of("p");
    public static readonly ulong W = WordHash.Of("w");
    public static readonly ulong D = WordHash.Of("d");
    public static readonly ulong Hpw = WordHash.Of("hpw");
    public static readonly ulong Not = WordHash.Of("not");
    public static readonly ulong T = WordHash.Of("t");
    public static readonly ulong N = WordHash.Of("n");
    public static readonly ulong F = WordHash.Of("f");
    public static readonly ulong M = WordHash.Of("m");
    public static readonly ulong Till = WordHash.Of("till");
    public static readonly ulong Until = WordHash.Of("until");
    public static readonly ulong From = WordHash.Of("from");
    public static readonly ulong Everyday = WordHash.Of("everyday");
    public static readonly ulong By = WordHash.Of("by");
    public static readonly ulong Such = WordHash.Of("such");
    public static readonly ulong Has = WordHash.Of("has");
    public static readonly ulong Is = WordHash.Of("is");
    public static readonly ulong With = WordHash.Of("with");

    public static readonly ulong First = WordHash.Of("first");
    public static readonly ulong Hour = WordHash.Of("hour");
    public static readonly ulong Other = WordHash.Of("other");

    public static bool At(TokenBuffer tokens, int at, ulong word) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Hash == word;

    public static bool Any(TokenBuffer tokens, int at, ulong a, ulong b, ulong c) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && (tokens[at].Hash == a || tokens[at].Hash == b || tokens[at].Hash == c);

    /// <summary>Whether a word of the class stands there; a place before or behind the text holds none.</summary>
    public static bool OneOf(WordSet words, TokenBuffer tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && words.Contains(tokens[at].Word);

    /// <summary>Whether minutes or hours stand there.</summary>
    public static bool TimeUnit(WordClasses classes, TokenBuffer tokens, int at) => OneOf(classes.Minute, tokens, at) || OneOf(classes.Hour, tokens, at);
}
