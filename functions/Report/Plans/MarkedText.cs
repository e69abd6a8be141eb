using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

/// <summary>An item's words with the stretches marked that carried its judgement.</summary>
internal static class MarkedText
{
    public static void Quote(HtmlText html, ProvisionItem item, ProvisionJudgement judgement)
    {
        html.Open("blockquote");
        var text = item.Judged;
        var next = 0;
        foreach (var span in judgement.Evidence.Where(span => Class(span.Role) is not null).OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (span.Start < next || span.Start + span.Length > text.Length)
            {
                continue;
            }

            html.Text(text[next..span.Start]).Element("mark", text.Substring(span.Start, span.Length), "class", Class(span.Role)!);
            next = span.Start + span.Length;
        }

        html.Text(text[next..]).Close("blockquote");
    }

    private static string? Class(EvidenceRole role) => role switch
    {
        EvidenceRole.Amount or EvidenceRole.Frequency or EvidenceRole.Duration or EvidenceRole.Ratio => "quantity",
        EvidenceRole.Who => "who",
        EvidenceRole.Voiding or EvidenceRole.Red or EvidenceRole.UnnamedWho => "void",
        _ => null,
    };
}
