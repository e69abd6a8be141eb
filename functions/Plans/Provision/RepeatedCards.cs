using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// Cards whose labels are a council's own words without a mark behind them ("Offer Chew necklace", "In whose care Teaching assistant", "Clock 20 minutes", "Rhythm Every morning"): the same few words
/// begin the same lines of every card, or stand in the first cell of its rows, in one order. They get the names that other plans give such labels, told by what stands behind them.
/// </summary>
internal static class RepeatedCards
{
    private const int FewestCards = 4;
    private const int FewestLabels = 3;
    private const int MostWords = 3;

    /// <summary>The words of a part that says by whom or how often; what is longer is provision itself.</summary>
    private const int MostOfPart = 16;

    public static List<Piece> Named(List<Piece> pieces)
    {
        var labels = LabelsOf(pieces);
        if (labels.Count < FewestLabels || !InOrder(pieces, labels))
        {
            return pieces;
        }

        var names = labels.Select((label, at) => (Label: label, Name: at == 0 ? "Provision" : NameOf(pieces, label))).ToDictionary(pair => pair.Label, pair => pair.Name, StringComparer.Ordinal);
        return names.Values.Count(name => name is "By whom" or "How often") < 2 ? pieces : pieces.ConvertAll(piece => LabelOf(piece, labels) is { } label ? Renamed(piece, label, names[label]) : piece);
    }

    // The first words that the lines of a place have in common, in the order of the cards.
    private static List<string> LabelsOf(List<Piece> pieces)
    {
        var rows = pieces.Where(IsRecord).Select(piece => piece.Cells[0].Text).GroupBy(label => label, StringComparer.Ordinal).Where(group => group.Count() >= FewestCards).Select(group => group.Key).ToList();
        if (rows.Count >= FewestLabels)
        {
            // Where two of the labels are known, the cards are read by them.
            return rows.Count(label => Labels.Whole(label) != ColumnRole.Unknown) > 1 ? [] : rows;
        }

        var lines = pieces.Where(IsText).Select(piece => piece.Text).ToList();
        var groups = lines.GroupBy(line => line.Split(' ')[0], StringComparer.Ordinal).Where(group => group.Count() >= FewestCards && char.IsUpper(group.Key[0])).Select(group => Common([.. group])).ToList();
        return groups.Exists(label => label.Length == 0 || label[^1] is ':' or '.' or ',') || groups.Count == 0 ? [] : groups;
    }

    private static string Common(List<string> lines)
    {
        var words = lines[0].Split(' ');
        var count = 0;
        while (count < Math.Min(words.Length, MostWords + 1) && lines.TrueForAll(line => line.Split(' ') is var other && count < other.Length && other[count] == words[count]))
        {
            count++;
        }

        return count > MostWords ? "" : string.Join(' ', words[..count]);
    }

    // Every line between the headings has a label, and each stands behind those before it until the next card begins.
    private static bool InOrder(List<Piece> pieces, List<string> labels)
    {
        var (told, other, wrong, last) = (0, 0, 0, -1);
        foreach (var piece in pieces.Where(IsLine))
        {
            var at = LabelOf(piece, labels) is { } label ? labels.IndexOf(label) : -1;
            if (at < 0)
            {
                other += piece.Kind == PieceKind.Heading ? 0 : 1;
                continue;
            }

            told++;
            wrong += at > last || at == 0 ? 0 : 1;
            last = at;
        }

        return wrong == 0 && other * 10 <= told;
    }

    private static string NameOf(List<Piece> pieces, string label)
    {
        var values = pieces.Where(piece => LabelOf(piece, [label]) is not null).Select(piece => Spacing.Fold(piece.Kind == PieceKind.Row ? piece.Cells[1].Text : Behind(piece.Text, label))).Where(value => value.Any(char.IsLetter)).ToList();
        return values.Exists(value => Phrases.CountWords(value) > MostOfPart || ProvisionCues.IsDuty(value)) ? "Setting"
            : values.Count(value => Quantities.SaysHowOften(value) || Quantities.SaysHowMuch(value)) * 2 >= values.Count ? "How often"
            : values.Count(Quantities.SaysWho) * 2 >= values.Count ? "By whom"
            : "Setting";
    }

    private static bool IsLine(Piece piece) => IsText(piece) || IsRecord(piece);

    private static bool IsText(Piece piece) => piece is { Kind: PieceKind.Text or PieceKind.Heading, Text.Length: > 0 };

    private static bool IsRecord(Piece piece) => piece is { Kind: PieceKind.Row, IsRecord: true } && piece.Cells[0].Text.Length is > 0 and <= Labels.LongestLabel;

    private static string? LabelOf(Piece piece, List<string> labels) =>
        IsRecord(piece) ? labels.Find(label => piece.Cells[0].Text == label) : IsText(piece) ? labels.Find(label => piece.Text.StartsWith(label, StringComparison.Ordinal) && (piece.Text.Length == label.Length || piece.Text[label.Length] == ' ')) : null;

    private static string Behind(string text, string label) => text[label.Length..].Trim();

    private static Piece Renamed(Piece piece, string label, string name)
    {
        if (piece.Kind == PieceKind.Row)
        {
            return piece with { Cells = [piece.Cells[0] with { Text = name }, piece.Cells[1]] };
        }

        var value = Behind(piece.Text, label) is var told && told.Any(char.IsLetterOrDigit) ? told : "";
        var text = value.Length == 0 ? name + ":" : name + ": " + value;
        return piece with { Kind = PieceKind.Text, Strong = false, Text = text, Where = piece.Where with { Text = text } };
    }
}
