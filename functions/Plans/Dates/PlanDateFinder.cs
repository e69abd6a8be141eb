using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Dates;

/// <summary>The dates a plan states of itself, known by the words before them. The body comes before running headers and footers; the first of a kind counts, of amendments the latest.</summary>
internal static class PlanDateFinder
{
    private enum Kind
    {
        None,
        Born,
        NextReview,
        LastReview,
        Amended,
        Drafted,
        Final,
    }

    // Earlier lines win where a label holds several: "amended final plan" is an amendment, "date the final plan must be reviewed by" a review.
    private static readonly (Kind Kind, PhraseSet Words)[] Labels =
    [
        (Kind.Born, ["date of birth", "dob", "d.o.b", "d.o.b.", "born", "birth date", "birthdate"]),
        (Kind.NextReview, ["next review", "next annual review", "review due", "to be reviewed by", "be reviewed by", "reviewed before", "review by", "due by", "review before", "date of next", "next due", "reviewed on or before", "review no later than", "annual review due", "review date", "first review", "first annual review"]),
        (Kind.LastReview, ["last review", "last annual review", "annual review meeting", "date of annual review", "review held", "review meeting", "reviewed on", "review on", "most recent review", "most recent annual review", "date of last", "annual review", "last reviewed", "date reviewed", "interim review", "review of", "review took place"]),
        (Kind.Amended, ["amended", "amendment", "date of amendment", "amendments", "reissued", "re-issued", "revised"]),
        (Kind.Drafted, ["draft", "drafted", "proposed"]),
        (Kind.Final, ["final", "finalised", "issued", "issue date", "date of issue", "date of plan", "plan made", "plan dated", "date plan", "plan date", "date of this plan", "date of ehc plan", "date of ehcp", "date of the plan", "start date", "date made", "plan issued", "commencement", "first plan", "first made", "first issued", "first final", "original plan", "originally issued", "plan was made", "made on", "takes effect", "effective from"]),
    ];

    /// <summary>The dates in <paramref name="lines"/>, then in <paramref name="furniture"/>; <paramref name="all"/> are the document's lines, looked at for a signature alone.</summary>
    public static PlanDates Find(IReadOnlyList<Line> lines, IReadOnlyList<string> furniture, IReadOnlyList<Line> all)
    {
        var dates = new PlanDates();
        Line? above = null;
        foreach (var line in lines)
        {
            dates = line.IsRow ? Row(dates, line, above) : Text(dates, line.Text);
            above = line;
        }

        dates = furniture.Aggregate(dates, Text);
        return dates.Issued is null && Signed(all) is { } signed ? dates with { Final = signed } : dates;
    }

    // A plan that gives no date but that of its signature was made on that day.
    private static DateOnly? Signed(IReadOnlyList<Line> lines) =>
        lines.Where(line => line.Text.StartsWith("signed", StringComparison.OrdinalIgnoreCase)).Select(line => BritishDates.First(line.Text)).FirstOrDefault(date => date is not null);

    private static PlanDates Row(PlanDates dates, Line row, Line? above)
    {
        var before = "";
        foreach (var cell in row.Cells)
        {
            var found = BritishDates.Find(cell.Text);
            if (found.Count == 0)
            {
                before = cell.Text;
                continue;
            }

            foreach (var line in cell.Lines.Count > 1 ? cell.Lines.Select(line => line.Text) : [cell.Text])
            {
                // "8 May 2026, after the review of 13 March": the row's label speaks for the date that comes first, the words between for the others.
                var head = BritishDates.Find(line);
                if (head.Count > 0 && before.Length > 0 && KindOf(line[..head[0].Start]) == Kind.None && KindOf(before + " " + line[..head[0].Start]) is var first and not Kind.None)
                {
                    dates = Text(Set(dates, first, head[0].Date), line[head[0].End..]);
                    before = "";
                    continue;
                }

                var own = Text(dates, line);
                if (!ReferenceEquals(own, dates))
                {
                    dates = own;
                    before = "";
                    continue;
                }

                var title = above is { IsRow: true } && above.Table == row.Table ? above.Cells.FirstOrDefault(other => other.Column == cell.Column)?.Text ?? "" : "";
                dates = BritishDates.First(line) is { } date ? Set(dates, KindOf(before) is var kind and not Kind.None ? kind : KindOf(title), date) : dates;
            }
        }

        return dates;
    }

    private static PlanDates Text(PlanDates dates, string text)
    {
        var from = 0;
        foreach (var (date, start, end) in BritishDates.Find(text))
        {
            var context = text[Math.Max(from, start - 90)..start];
            dates = Set(dates, KindOf(context), date);
            from = end;
        }

        return dates;
    }

    private static Kind KindOf(string label)
    {
        if (label.Length == 0)
        {
            return Kind.None;
        }

        // "Draft ☐ Final ☑ | 16.01.2026": of the kinds that a label offers the ticked one.
        var folded = Spacing.Fold(FieldNames.InWords(CheckBoxes.ChosenOfSeveral(label.Trim())));
        if (folded.Trim(' ', ':', '.') is "date" or "dated")
        {
            return Kind.Final;
        }

        foreach (var (kind, words) in Labels)
        {
            if (Phrases.HasAny(folded, words))
            {
                return kind;
            }
        }

        return Kind.None;
    }

    private static PlanDates Set(PlanDates dates, Kind kind, DateOnly date) => kind switch
    {
        Kind.Born when dates.Born is null => dates with { Born = date },
        Kind.NextReview when dates.NextReview is null => dates with { NextReview = date },
        Kind.LastReview when dates.LastReview is null => dates with { LastReview = date },
        Kind.Amended when dates.Amended is null || dates.Amended < date => dates with { Amended = date },
        Kind.Drafted when dates.Drafted is null => dates with { Drafted = date },
        Kind.Final when dates.Final is null => dates with { Final = date },
        _ => dates,
    };
}
