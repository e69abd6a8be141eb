using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>Puts what the layout read of the pages without sound tags between what the tags gave.</summary>
internal static class TaggedMerge
{
    public static List<FlowItem> With(List<FlowItem> tagged, IReadOnlyList<PageContent> pages, IReadOnlyDictionary<int, PageWords> words, Func<IReadOnlyList<PageContent>, List<FlowItem>> layout)
    {
        var merged = new List<FlowItem>(tagged.Count);
        var taken = 0;
        for (var start = 0; start < pages.Count;)
        {
            if (words.TryGetValue(pages[start].Number, out var page) && page.IsSound)
            {
                start++;
                continue;
            }

            var run = pages.Skip(start).TakeWhile(content => !(words.TryGetValue(content.Number, out var next) && next.IsSound)).ToList();
            while (taken < tagged.Count && PageOf(tagged[taken]) < pages[start].Number)
            {
                merged.Add(tagged[taken++]);
            }

            merged.AddRange(layout(run));
            start += run.Count;
        }

        merged.AddRange(tagged[taken..]);
        return merged;
    }

    public static int PageOf(FlowItem item) => item.Paragraph?.Page ?? item.Table!.Page;
}
