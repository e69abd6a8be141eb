using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// Cards whose labels are a council's own words without a mark behind them ("Pledge Chew necklace", "Crew Teaching assistant", "Clock 20 minutes", "Beat Every morning"): the same few words
/// begin the same lines of every card, or stand in the first cell of its rows, in one order. They get the names that other plans give such labels, told by what stands behind them.
/// </summary>
internal static class RepeatedCards
{
    private const int FewestCards = 4;
    private const int FewestLabels = 3;
    private const int MostWords = 3;

    /// <summary>Parts of a card in a council's own words, one below the other.</summary>
    private const int MostParts = 8;

    /// <summary>The words of a part that says by whom or how often; what is longer is provision itself.</summary>
    private const int MostOfPart = 16;

    private const string Provision = "Provision";
    private const string Who = "By whom";
    private const string HowOften = "How often";

    /// <summary>What says neither who nor how often goes with the card as where it is given does.</summary>
    private const string Other = "Setting";

    public static List<Piece> Named(List<Piece> pieces)
    {
        var labels = LabelsOf(pieces);
        if (labels.Count < FewestLabels || !InOrder(pieces, labels))
        {
            return pieces;
        }

        var names = labels.ToDictionary(label => label, label => NameOf(pieces, label), StringComparer.Ordinal);
        var provided = labels.Find(label => names[label] == Other && Labels.Whole(label) is ColumnRole.Unknown or ColumnRole.Provision);
        if (provided is null || !names.ContainsValue(Who) || !names.ContainsValue(HowOften))
        {
            return pieces;
        }

        names[provided] = Provision;
        return [.. pieces.SelectMany<Piece, Piece>(piece => LabelOf(piece, labels) is not { } label ? [piece] : ValueOf(piece, label).Any(char.IsLetterOrDigit) ? [Renamed(piece, label, names[label])] : [])];
    }

    /// <summary>
    /// Labels that cards with known ones have besides ("Weeks | 39 weeks, term time", "Towards | E-01" below "How often | Daily"): always below another part of the same card and never above
    /// what the next one provides, and nowhere is a duty or a long text behind them.
    /// </summary>
    public static IReadOnlySet<string> OwnParts(IReadOnlyList<Piece> pieces)
    {
        var places = Enumerable.Range(0, pieces.Count).Where(at => IsRecord(pieces[at]) && Labels.Whole(pieces[at].Cells[0].Text) == ColumnRole.Unknown).ToLookup(at => pieces[at].Cells[0].Text, StringComparer.Ordinal);
        return places.Where(label => label.Count() >= FewestCards && label.All(at => BelowPart(at) && !AboveProvision(at) && pieces[at].Cells[1].Text is var value && Phrases.CountWords(value) <= MostOfPart && !ProvisionCues.IsDuty(Spacing.Fold(value))))
            .Select(label => label.Key).ToHashSet(StringComparer.Ordinal);

        bool BelowPart(int at) => Reaches(at, -1, role => role is ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting);

        bool AboveProvision(int at) => Reaches(at, 1, role => role == ColumnRole.Provision);

        // Whether, over further such labels of the same card, the next known one in that direction has the role.
        bool Reaches(int at, int step, Func<ColumnRole, bool> isSought)
        {
            for (var next = at + step; next >= 0 && next < pieces.Count && Math.Abs(next - at) <= MostParts && pieces[next] is { IsRecord: true } row && row.Table == pieces[at].Table; next += step)
            {
                if (!places.Contains(row.Cells[0].Text))
                {
                    return isSought(Labels.Whole(row.Cells[0].Text)) && (step < 0 || Labels.IsPure(row.Cells[0].Text));
                }
            }

            return false;
        }
    }

    private static List<string> LabelsOf(List<Piece> pieces)
    {
        var rows = pieces.Where(IsRecord).GroupBy(piece => piece.Cells[0].Text, StringComparer.Ordinal).Where(group => group.Count() >= FewestCards).Select(group => group.Key).ToList();
        if (rows.Count >= FewestLabels)
        {
            // Where two of the labels are known, the cards are read by them.
            return rows.Count(label => Labels.Whole(label) != ColumnRole.Unknown) > 1 ? [] : rows;
        }

        var labels = pieces.Where(MayBeLabelled).Select(piece => piece.Text.Split(' ', MostWords + 2)).Where(words => words.Length > 1 && char.IsUpper(words[0][0]))
            .GroupBy(words => words[0], StringComparer.Ordinal).Where(group => group.Count() >= FewestCards).Select(group => Common([.. group])).ToList();
        return labels.Exists(label => label.Length == 0 || label[^1] is ':' or '.' or ',') ? [] : labels;
    }

    // The first words that all the lines have in common, up to a capital or a figure, with which a value begins ("Clock 30 minutes" may be the same in all cards); none if they are a sentence's.
    private static string Common(List<string[]> lines)
    {
        var first = lines[0];
        var count = 1;
        while (count <= MostWords && lines.TrueForAll(words => count + 1 < words.Length && words[count] == first[count]) && char.IsLower(first[count][0]))
        {
            count++;
        }

        return count > MostWords ? "" : string.Join(' ', first[..count]);
    }

    // Every line between the headings has a label, and each stands behind those before it until the next card begins.
    private static bool InOrder(List<Piece> pieces, List<string> labels)
    {
        var (told, other, last) = (0, 0, -1);
        foreach (var piece in pieces)
        {
            var at = LabelOf(piece, labels) is { } label ? labels.IndexOf(label) : -1;
            if (at < 0)
            {
                other += piece.Kind is PieceKind.Heading or PieceKind.ColumnTitles ? 0 : 1;
                continue;
            }

            if (at <= last && at > 0)
            {
                return false;
            }

            told++;
            last = at;
        }

        return other * 10 <= told;
    }

    private static string NameOf(List<Piece> pieces, string label)
    {
        var values = pieces.Where(piece => LabelOf(piece, [label]) is not null).Select(piece => Spacing.Fold(ValueOf(piece, label))).Where(value => value.Any(char.IsLetter)).ToList();
        return values.Count == 0 || values.Exists(value => Phrases.CountWords(value) > MostOfPart || ProvisionCues.IsDuty(value)) ? Other
            : values.Count(value => Quantities.SaysHowOften(value) || Quantities.SaysHowMuch(value)) * 2 >= values.Count ? HowOften
            : values.Count(Quantities.SaysWho) * 2 >= values.Count ? Who
            : Other;
    }

    // A label with a dash for its value is set like a heading.
    private static bool MayBeLabelled(Piece piece) => piece.Kind == PieceKind.Text || piece is { Kind: PieceKind.Heading, Text: [.., '–' or '-' or '—'] };

    private static bool IsRecord(Piece piece) => piece.IsRecord && piece.Cells[0].Text.Length is > 0 and <= Labels.LongestLabel;

    private static string? LabelOf(Piece piece, List<string> labels) =>
        IsRecord(piece) ? labels.Find(label => piece.Cells[0].Text == label)
        : MayBeLabelled(piece) ? labels.Find(label => piece.Text.StartsWith(label, StringComparison.Ordinal) && piece.Text.Length > label.Length && piece.Text[label.Length] == ' ')
        : null;

    private static string ValueOf(Piece piece, string label) => piece.Kind == PieceKind.Row ? piece.Cells[1].Text : piece.Text[label.Length..].Trim();

    private static Piece Renamed(Piece piece, string label, string name)
    {
        if (piece.Kind == PieceKind.Row)
        {
            return piece with { Cells = [piece.Cells[0] with { Text = name }, piece.Cells[1]] };
        }

        // What is quoted is the plan's own words: the name only tells the cards what the line is.
        var value = ValueOf(piece, label);
        var from = piece.Text.Length - value.Length;
        return piece with { Kind = PieceKind.Text, Strong = false, Text = name + ": " + value, Where = piece.Where with { Text = value, Offset = piece.Where.Offset + from, Length = Math.Max(0, piece.Where.Length - from) } };
    }
}
