using EhcpPipeline.Plans.Dates;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Advice;

/// <summary>Reads Section K's list of advice: one entry a row, list item or line. An entry without a date is kept, undated.</summary>
internal sealed class AdviceFinder
{
    private readonly List<AdviceReport> _reports = [];
    private readonly Names _names;

    private static readonly PhraseSet Commissioned = ["commissioned by the parent", "commissioned by parents", "commissioned by the parents", "commissioned by parent", "parent-commissioned", "parent commissioned", "commissioned privately", "privately commissioned", "private report", "private", "independent", "paid for by", "commissioned by his", "commissioned by her", "commissioned by mr", "commissioned by mrs", "commissioned by ms", "commissioned by the family", "provided by parents", "submitted by parents", "funded by the family", "funded by parents", "obtained by the parents", "commissioned by their"];

    private static readonly PhraseSet Nothing = ["the following", "copies of", "this plan", "the advice", "all advice", "advice and information was", "advice was sought", "information was", "reports are attached", "the local authority", "please", "appendices", "attached", "listed below", "in preparing", "signed", "signature", "below is", "a copy", "these reports", "the reports", "the plan is based", "reports from", "advice from the following"];

    private static readonly PhraseSet Officers = ["send officer", "sen officer", "send manager", "sen manager", "plan officer", "case officer", "ehcp officer", "ehc officer", "plan coordinator", "plan co-ordinator", "assessment officer", "send caseworker", "sen caseworker", "authorised officer", "on behalf of the council", "on behalf of the local authority", "on behalf of the authority", "head of send"];

    private static readonly PhraseSet Issued = ["issued by", "approved by", "signed by", "amended by", "prepared by", "plan made by", "completed by", "authorised by", "written by"];

    private const int FewestListed = 2;

    // What is undated and has a verb tells about the list, not of a report.
    private static readonly PhraseSet Prose = ["is", "are", "will", "should", "may", "can", "must", "has the right", "you", "we", "needs it", "sent to", "signed by", "if the"];

    private static readonly PhraseSet Absent = ["not received", "not yet received", "none received", "not provided", "no response", "not sought", "not requested", "not applicable", "awaited", "did not respond"];

    private readonly bool _youngPerson;

    private AdviceFinder(Names names, bool youngPerson) => (_names, _youngPerson) = (names, youngPerson);

    public static IReadOnlyList<AdviceReport> Find(SectionContent section, Names names, bool youngPerson)
    {
        var finder = new AdviceFinder(names, youngPerson);
        var pieces = AdviceCards.Join(LostRows.Join(section.Pieces));
        var listed = pieces.Count(piece => piece.Kind is PieceKind.Row or PieceKind.Item) >= FewestListed;
        foreach (var piece in pieces)
        {
            // Beside a list or table of advice a line of its own with a name and a date is the officer's.
            if (piece.Kind is PieceKind.Text or PieceKind.Heading && Spacing.Fold(piece.Text) is var folded && (Officers.In(folded) || (listed && (AdviceRoles.Of(piece.Text, names) == AdviceRole.Other || Issued.In(folded)))))
            {
                continue;
            }

            if (piece.Kind == PieceKind.Row)
            {
                finder.Row(piece);
            }
            else if (piece.Kind != PieceKind.Heading || BritishDates.First(piece.Text) is not null)
            {
                finder.Line(piece);
            }
        }

        return finder._reports;
    }

    private void Row(Piece row)
    {
        if (row.Cells.All(cell => cell.Blank) || Header(row))
        {
            return;
        }

        var told = row.Cells.Where(cell => cell.Lines.Count > 1).ToList();
        if (told.Count >= 1 && row.Cells.Count <= 2 && told[^1].Lines.Count > 2 && told[^1].Lines.Count(line => BritishDates.First(line.Text) is not null) >= 2)
        {
            foreach (var line in told[^1].Lines)
            {
                Entry(line.Text, Pieces.Of(line).Where, null);
            }

            return;
        }

        var at = row.Titles.Select(ColumnTitles.Role).ToList().IndexOf(ColumnRole.Date);
        Entry(row.Text, row.Where, at >= 0 ? row.Cells[at].Text : null);
    }

    private static bool Header(Piece row) => row.Cells.All(cell => cell.Text.Length <= 60) && BritishDates.First(row.Text) is null
        && row.Cells.Count(cell => ColumnTitles.Role(cell.Text) is ColumnRole.Source or ColumnRole.Date or ColumnRole.Who or ColumnRole.Number) == row.Cells.Count && row.Cells.Any(cell => ColumnTitles.Role(cell.Text) == ColumnRole.Date);

    private void Line(Piece piece)
    {
        // Several entries in one paragraph: by semicolons, or by sentences that each carry a date.
        var dates = BritishDates.Find(piece.Text);
        if (piece.Kind != PieceKind.Item && dates.Count > 1 && piece.Text.Count(c => c == ';') >= dates.Count - 1)
        {
            Parts(piece, Cut(piece.Text, ';'));
        }
        else if (piece.Kind != PieceKind.Item && dates.Count > 1 && SentenceSplitter.Split(piece.Text) is { Count: > 1 } sentences)
        {
            Parts(piece, sentences);
        }
        else
        {
            Entry(piece.Text, piece.Where, null);
        }
    }

    private void Parts(Piece piece, IEnumerable<(int Start, int Length)> parts)
    {
        foreach (var (start, length) in parts)
        {
            var text = piece.Text.Substring(start, length).Trim();
            Entry(text, piece.Where with { Text = text, Offset = piece.Where.Offset + start, Length = length }, null);
        }
    }

    private static IEnumerable<(int Start, int Length)> Cut(string text, char mark)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == mark)
            {
                if (i > start + 2)
                {
                    yield return (start, i - start);
                }

                start = i + 1;
            }
        }
    }

    private void Entry(string text, Passage where, string? dateText)
    {
        var folded = Spacing.Fold(text);
        var date = (dateText is null ? null : BritishDates.First(dateText)) ?? BritishDates.First(text);
        var role = AdviceRoles.Of(text, _names) is var named && named == AdviceRole.Child && _youngPerson ? AdviceRole.Yp : named;
        if (Phrases.StartsWithAny(folded, ["signed", "signature", "name and role"]) || (date is null && Phrases.HasAny(folded, Prose)))
        {
            return;
        }

        if (NilStatements.Is(text) || (date is null && (role == AdviceRole.Other || Phrases.StartsWithAny(folded, Nothing) || text.Length > 200 || text[^1] == ':')) || (Phrases.HasAny(folded, Absent) && date is null))
        {
            return;
        }

        if (Phrases.StartsWithAny(folded, Nothing) && role == AdviceRole.Other)
        {
            return;
        }

        _reports.Add(new AdviceReport(role, date, where with { Text = text }) { CommissionedByParent = role is not (AdviceRole.Parent or AdviceRole.Child or AdviceRole.Yp) && Phrases.HasAny(folded, Commissioned) });
    }
}
