using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>
/// The text by the classes of its words: which classes occur, and runs of two and three in which a word with a class is that class, a quantity or
/// role its sign, and any other word itself: "ROLE will VERB-TEACH SKILL".
/// </summary>
internal static class VocabularyFeatures
{
    private const int ClassValue = 2;
    private static readonly ulong Border = WordHash.Of("#border");
    private static readonly ulong[] Signs = [.. PlanLexicon.Default.Vocabulary.Names.Select(name => WordHash.Of("#" + name))];

    /// <summary><paramref name="shapes"/> holds the sign of each token that the grammar reads as quantity, role or phrase, 0 for any other.</summary>
    public static void Add(ItemReading item, ReadOnlySpan<ulong> shapes, FeatureBuffer into)
    {
        var vocabulary = PlanLexicon.Default.Vocabulary;
        Span<(ulong Sign, int From, bool Abstract)> window = stackalloc (ulong, int, bool)[3];
        window.Fill((Border, 0, false));
        Span<(ulong Sign, int From)> bones = stackalloc (ulong, int)[3];
        bones.Fill((Border, 0));
        ulong last = 0;
        var words = 0;
        for (var at = 0; at < item.Tokens.Count; at++)
        {
            ref readonly var token = ref item.Tokens[at];
            var classes = token.Kind == TokenKind.Word ? vocabulary.Of(token.Word) : [];
            foreach (var code in classes)
            {
                into.AddWording(Signs[code], Spaces.Class, ClassValue, at, at + 1);
            }

            words += token.Kind == TokenKind.Word ? 1 : 0;
            if (words == 1 && classes.Length > 0 && token.Kind == TokenKind.Word)
            {
                into.AddWording(Signs[classes[0]], Spaces.Class + 1, ClassValue, at, at + 1);
            }

            var sign = shapes.Length > at && shapes[at] != 0 ? shapes[at]
                : classes.Length > 0 ? Signs[classes[0]]
                : token.Kind is TokenKind.Word or TokenKind.Number ? token.Hash
                : token.IsBreak ? Border : 0;
            var isAbstract = (shapes.Length > at && shapes[at] != 0) || classes.Length > 0;
            if (sign == 0 || (isAbstract && sign == last))
            {
                continue;
            }

            last = sign;
            if (isAbstract || sign == Border)
            {
                (bones[0], bones[1], bones[2]) = (bones[1], bones[2], (sign, at));
                var joint = WordHash.Key(bones[1].Sign, sign);
                into.AddWording(joint, Spaces.Class + 4, Spaces.ShapeValue, bones[1].From, at + 1);
                into.AddWording(WordHash.Key(bones[0].Sign, joint), Spaces.Class + 5, Spaces.ShapeValue, bones[0].From, at + 1);
            }

            (window[0], window[1], window[2]) = (window[1], window[2], (sign, at, isAbstract));
            ShapeFeatures.Emit(window, at, Spaces.Class + 2, into);
        }
    }
}
