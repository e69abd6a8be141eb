using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Restores records whose table was too small to be seen on the page: where the plan's other records have rows of a label and a value ("Done by | Speech therapist"), a line that begins
/// with such a label is one of those rows. So is one that begins with a label that only its bold type set apart ("Who Class teacher", "How much 20 minutes daily"), where line after line does.
/// </summary>
internal static class LostLabels
{
    private const int FewestRows = 3;
    private const int FewestLines = 4;
    private const int MostWords = 4;
    private const int LongestCard = 600;

    // Words that begin no sentence with a capital behind them; "Support Al with his shoes" does.
    private static readonly PhraseSet Asks = ["who", "how", "when", "where", "why", "what", "by", "delivered by", "provided by", "frequency", "duration"];

    private static readonly string[] Publications = ["guidance", "guideline", "guidelines", "recommendation", "recommendations", "recommended", "recommends", "standard", "standards", "advice", "advises", "criteria", "definition", "growth", "chart", "charts", "checklist", "classification"];

    /// <summary>Restores the records of the sections of provision, in place.</summary>
    public static void Restore(IReadOnlyList<SectionContent> sections)
    {
        var labels = sections.SelectMany(section => section.Pieces).Where(IsLabelled).GroupBy(piece => piece.Cells[0].Text, StringComparer.Ordinal).Where(group => group.Count() >= FewestRows)
            .Select(group => group.Key).Concat(Set(sections)).Distinct().OrderByDescending(label => label.Length).ThenBy(label => label, StringComparer.Ordinal).ToList();
        if (labels.Count < 2)
        {
            return;
        }

        foreach (var section in sections)
        {
            for (var i = section.Pieces.Count - 1; i >= 0; i--)
            {
                if (section.Pieces[i] is { Kind: PieceKind.Text or PieceKind.Item } piece && Starts(piece.Text, labels) is { Count: > 0 } starts && starts[0].At == 0)
                {
                    section.Pieces.RemoveAt(i);
                    section.Pieces.InsertRange(i, starts.Select((start, at) => Row(piece, start.Label, start.At, at + 1 < starts.Count ? starts[at + 1].At : piece.Text.Length)));
                }
            }
        }
    }

    private static bool IsLabelled(Piece piece) =>
        piece.IsRecord && (piece.Cells[0].Text.Contains(' ', StringComparison.Ordinal) || Spacing.Fold(piece.Cells[0].Text) is "frequency" or "duration") && Labels.Whole(piece.Cells[0].Text) is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Review;

    // Labels that begin line after line without a colon; those of who and of how much, or none.
    private static List<string> Set(IReadOnlyList<SectionContent> sections)
    {
        var found = sections.SelectMany(section => section.Pieces).Where(piece => piece.Kind is PieceKind.Text or PieceKind.Item).SelectMany(piece => LabelsOf(piece.Text))
            .GroupBy(label => label, StringComparer.Ordinal).Where(group => group.Count() >= FewestLines).Select(group => group.Key).ToList();
        var roles = found.Select(Labels.Whole).ToHashSet();
        return roles.Contains(ColumnRole.Who) && roles.Contains(ColumnRole.Amount) ? found : [];
    }

    // The label at the head of a line, and where it is in capitals those that follow in the same line.
    private static IEnumerable<string> LabelsOf(string text)
    {
        if (Leading(text) is not { } first)
        {
            yield break;
        }

        yield return first;
        for (var space = IsCapitals(first) && text.Length <= LongestCard ? text.IndexOf(' ', first.Length) : -1; space > 0; space = text.IndexOf(' ', space + 1))
        {
            if (Leading(text[(space + 1)..]) is { } next && IsCapitals(next))
            {
                yield return next;
            }
        }
    }

    // The label at the head of a line, the longest of its first words that are one: its value begins with a capital or a figure, as no running sentence does.
    private static string? Leading(string text)
    {
        string? label = null;
        var end = 0;
        for (var words = 0; words < MostWords && text.IndexOf(' ', end + 1) is > 0 and var space && space + 1 < text.Length; words++)
        {
            end = space;
            if (char.IsUpper(text[0]) && text[..end] is var head && Asks.Starts(Spacing.Fold(head)) && BeginsValue(head, text.AsSpan(end + 1)) && (IsCapitals(head) || head.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0) && Labels.Whole(head) != ColumnRole.Unknown && Labels.IsPure(head))
            {
                label = head;
            }
        }

        return label;
    }

    // "HOW MUCH 20 minutes daily", "WHO the class teacher": capitals set a label apart whatever its value begins with.
    // "WHAT A mentor ...": the value's own first word is no part of the label.
    private static bool IsCapitals(string label) => label.Length > 1 && label.All(letter => letter == ' ' || char.IsAsciiLetterUpper(letter)) && !label.EndsWith(" A", StringComparison.Ordinal) && !label.EndsWith(" I", StringComparison.Ordinal);

    private static bool BeginsValue(string label, ReadOnlySpan<char> value) =>
        char.IsUpper(value[0]) || char.IsAsciiDigit(value[0]) || (IsCapitals(label) && char.IsLetter(value[0]) && !IsOrganisation(label, value));

    // "WHO guidance on portions is followed.": the World Health Organization.
    private static bool IsOrganisation(string label, ReadOnlySpan<char> value) =>
        label == "WHO" && (value.IndexOfAnyExceptInRange('a', 'z') is > 0 and var end ? value[..end] : value).ToString() is var word && Array.IndexOf(Publications, word) >= 0;

    // Where labels stand in the text, each with its value's capital or figure behind it.
    private static List<(int At, string Label)> Starts(string text, List<string> labels)
    {
        var starts = new List<(int At, string Label)>();
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || text[at - 1] == ' ') && labels.Find(label => string.CompareOrdinal(text, at, label, 0, label.Length) == 0 && at + label.Length + 1 < text.Length && text[at + label.Length] == ' '
                && BeginsValue(label, text.AsSpan(at + label.Length + 1))) is { } found)
            {
                starts.Add((at, found));
                at += found.Length;
            }
        }

        return starts;
    }

    private static Piece Row(Piece line, string label, int from, int to)
    {
        var value = line.Text[(from + label.Length + 1)..to].TrimEnd();
        var offset = line.Where.Offset + from;
        Cell[] cells =
        [
            new(label, 0, 1, false, line.Where.Page, offset, label.Length),
            new(value, 1, 1, false, line.Where.Page, offset + label.Length + 1, value.Length),
        ];
        return new Piece(PieceKind.Row, label + " | " + value, line.Where with { Text = label + " | " + value, Offset = offset, Length = to - from }) { Cells = cells, Titles = ["", ""] };
    }
}
