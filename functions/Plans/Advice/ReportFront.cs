using EhcpPipeline.Plans.Dates;
using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Advice;

/// <summary>Whose report it is and of what date, from its front and its signature.</summary>
internal static class ReportFront
{
    private const int FrontLines = 24;
    private const int EndLines = 8;

    private static readonly PhraseSet AuthorLabels = ["report by", "written by", "completed by", "author", "prepared by", "report of", "profession", "role", "name and role", "job title", "advice from", "professional", "signed", "advice of", "provided by", "views of", "position"];

    private static readonly PhraseSet Titles = ["report", "advice", "assessment", "views", "contribution", "statement", "letter", "information", "summary"];

    // Who else stands on a front page: the school attended, the parents at home, whom a copy went to.
    private static readonly PhraseSet Others = ["school", "setting", "parents", "parent", "parents/carers", "parents and carers", "carers", "mother", "father", "gp", "copy to", "copies", "cc", "referred by", "address", "home language", "family", "nursery", "placement", "class teacher", "senco", "present", "year group", "name of school", "child", "consent", "in attendance", "social worker", "paediatrician"];

    private static readonly PhraseSet Born = ["birth", "dob", "d.o.b", "born", "d.o.b."];

    private static readonly PhraseSet Dated = ["date of report", "report date", "date of advice", "date", "dated", "date of this report", "date written", "date completed", "date signed"];

    private static readonly PhraseSet OtherDates = ["assessment", "visit", "seen", "request", "requested", "review", "referral", "appointment", "clinic", "observed", "due", "meeting"];

    public static AdviceRole Role(IReadOnlyList<Line> lines)
    {
        var front = lines.Take(FrontLines).Select(line => line.Text).ToList();
        var end = lines.Skip(Math.Max(FrontLines, lines.Count - EndLines)).Select(line => line.Text).ToList();
        IEnumerable<string> told =
        [
            .. front.Take(6).Where(text => text.Length <= 120 && Titles.In(Spacing.Fold(text)) && !Labelled(text, Others)),
            .. front.Where(text => Labelled(text, AuthorLabels)),
            .. end.Where(text => Labelled(text, AuthorLabels)),
            .. end.Where(text => text.Length <= 120 && !Labelled(text, Others)),
            .. front.Where(text => text.Length <= 160 && !Labelled(text, Others)),
        ];
        return told.Select(Known).FirstOrDefault(role => role != AdviceRole.Other);
    }

    public static DateOnly? Date(IReadOnlyList<Line> lines)
    {
        var front = lines.Take(FrontLines).ToList();
        var end = lines.Skip(Math.Max(FrontLines, lines.Count - EndLines)).ToList();
        return First(front.Where(line => Labelled(line.Text, Dated) && !OtherDates.In(Head(line.Text))))
            ?? First(end)
            ?? First(front.Where(line => !OtherDates.In(Spacing.Fold(line.Text))))
            ?? First(front);
    }

    private static readonly Names Nobody = new();

    private static AdviceRole Known(string text) => AdviceRoles.Of(text, Nobody);

    private static DateOnly? First(IEnumerable<Line> lines) =>
        lines.Where(line => !Born.In(Spacing.Fold(line.Text))).Select(line => BritishDates.First(line.Text)).FirstOrDefault(date => date is not null);

    private static bool Labelled(string text, PhraseSet labels) => text.AsSpan(0, Math.Min(text.Length, 60)).IndexOfAny(':', '|') > 0 && labels.In(Head(text));

    private static string Head(string text)
    {
        var end = text.AsSpan().IndexOfAny(':', '|');
        return Spacing.Fold(end > 0 ? text[..end] : text.Length > 40 ? text[..40] : text);
    }
}
