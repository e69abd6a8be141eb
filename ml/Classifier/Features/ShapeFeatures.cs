using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>
/// Runs of two and three over the text with its quantities, roles and programmes each become one sign: "led by ROLE", "AMOUNT FREQUENCY",
/// "ROLE will review". What the grammar knows stands for all its wordings.
/// </summary>
internal static class ShapeFeatures
{
    private static readonly ulong[] QuantitySigns =
    [
        WordHash.Of("#amount"), WordHash.Of("#frequency"), WordHash.Of("#whole"), WordHash.Of("#ratio"), WordHash.Of("#duration"), WordHash.Of("#number"),
    ];

    private static readonly ulong Void = WordHash.Of("#void");
    private static readonly ulong Review = WordHash.Of("#review");
    private static readonly ulong Role = WordHash.Of("#role");
    private static readonly ulong Aside = WordHash.Of("#aside");
    private static readonly ulong Unnamed = WordHash.Of("#unnamed");
    private static readonly ulong Programme = WordHash.Of("#programme");
    private static readonly ulong Skill = WordHash.Of("#skill");
    private static readonly ulong Border = WordHash.Of("#border");

    [ThreadStatic]
    private static ulong[]? _signs;

    public static void Add(ItemReading item, FeatureBuffer into)
    {
        var count = item.Tokens.Count;
        var signs = _signs is { } kept && kept.Length >= count ? kept : _signs = new ulong[Math.Max(512, count * 2)];
        Array.Clear(signs, 0, count);
        Sign(item, signs);
        Span<(ulong Sign, int From, bool Abstract)> window = stackalloc (ulong, int, bool)[3];
        window.Fill((Border, 0, false));
        ulong last = 0;
        for (var at = 0; at < count; at++)
        {
            ref readonly var token = ref item.Tokens[at];
            var isAbstract = signs[at] != 0;
            var sign = isAbstract ? signs[at] : token.Kind is TokenKind.Word or TokenKind.Number ? token.Hash : token.IsBreak ? Border : 0;
            if (sign == 0 || (isAbstract && sign == last))
            {
                continue;
            }

            last = sign;
            (window[0], window[1], window[2]) = (window[1], window[2], (sign, at, isAbstract));
            Emit(window, at, Spaces.Shape, into);
        }

        VocabularyFeatures.Add(item, signs.AsSpan(0, count), into);
    }

    /// <summary>The pair and the three that end at a token, where one of them is a sign and not a word: in <paramref name="space"/> and the one after it.</summary>
    internal static void Emit(ReadOnlySpan<(ulong Sign, int From, bool Abstract)> window, int at, ulong space, FeatureBuffer into)
    {
        var pair = WordHash.Key(window[1].Sign, window[2].Sign);
        if (window[1].Abstract || window[2].Abstract)
        {
            into.AddWording(pair, space, Spaces.ShapeValue, window[1].From, at + 1);
        }

        if (window[0].Abstract || window[1].Abstract || window[2].Abstract)
        {
            into.AddWording(WordHash.Key(window[0].Sign, pair), space + 1, Spaces.ShapeValue, window[0].From, at + 1);
        }
    }

    private static void Sign(ItemReading item, ulong[] signs)
    {
        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            var sign = cue.Cue switch { Cue.Unnamed => Unnamed, Cue.Programme => Programme, Cue.Skill => Skill, _ => 0UL };
            if (sign != 0)
            {
                signs.AsSpan(cue.From, cue.To - cue.From).Fill(sign);
            }
        }

        foreach (var role in item.Roles.Mentions)
        {
            signs.AsSpan(role.From, role.To - role.From).Fill(role.Delivers ? Role : Aside);
        }

        for (var at = 0; at < item.Quantities.Count; at++)
        {
            ref readonly var quantity = ref item.Quantities[at];
            var sign = quantity.Has(QuantityMarks.Void) ? Void : quantity.Has(QuantityMarks.Review) ? Review : QuantitySigns[(int)quantity.Kind];
            signs.AsSpan(quantity.From, quantity.To - quantity.From).Fill(sign);
        }
    }
}
