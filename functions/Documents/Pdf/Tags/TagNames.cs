using System.Collections.Frozen;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>The standard structure types by name.</summary>
internal static class TagNames
{
    private const int DeepestHeading = 9;

    private static readonly FrozenDictionary<string, TagKind> Kinds = new Dictionary<string, TagKind>(StringComparer.Ordinal)
    {
        ["Document"] = TagKind.Group,
        ["DocumentFragment"] = TagKind.Group,
        ["Part"] = TagKind.Group,
        ["Art"] = TagKind.Group,
        ["Sect"] = TagKind.Group,
        ["Aside"] = TagKind.Group,
        ["TOC"] = TagKind.Group,
        ["Index"] = TagKind.Group,
        ["Div"] = TagKind.Division,
        ["BlockQuote"] = TagKind.Division,
        ["P"] = TagKind.Paragraph,
        ["TOCI"] = TagKind.Paragraph,
        ["Caption"] = TagKind.Paragraph,
        ["H"] = TagKind.Heading,
        ["Title"] = TagKind.Heading,
        ["L"] = TagKind.List,
        ["LI"] = TagKind.Item,
        ["Lbl"] = TagKind.Label,
        ["LBody"] = TagKind.Transparent,
        ["NonStruct"] = TagKind.Transparent,
        ["Table"] = TagKind.Table,
        ["THead"] = TagKind.HeaderRows,
        ["TBody"] = TagKind.RowGroup,
        ["TFoot"] = TagKind.RowGroup,
        ["TR"] = TagKind.Row,
        ["TH"] = TagKind.HeaderCell,
        ["TD"] = TagKind.Cell,
        ["Span"] = TagKind.Inline,
        ["Sub"] = TagKind.Inline,
        ["Em"] = TagKind.Inline,
        ["Strong"] = TagKind.Inline,
        ["Quote"] = TagKind.Inline,
        ["Reference"] = TagKind.Inline,
        ["BibEntry"] = TagKind.Inline,
        ["Code"] = TagKind.Inline,
        ["Link"] = TagKind.Inline,
        ["Annot"] = TagKind.Inline,
        ["Form"] = TagKind.Inline,
        ["Formula"] = TagKind.Inline,
        ["Ruby"] = TagKind.Inline,
        ["Warichu"] = TagKind.Inline,
        ["Note"] = TagKind.Note,
        ["FENote"] = TagKind.Note,
        ["Figure"] = TagKind.Figure,
        ["Artifact"] = TagKind.Artifact,
        ["Private"] = TagKind.Artifact,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>False for a type that is not standard. <paramref name="level"/> is that of a numbered heading (H1 to H9), 0 for any other.</summary>
    public static bool TryGet(string name, out TagKind kind, out int level)
    {
        level = name.Length == 2 && name[0] == 'H' && name[1] is >= '1' and <= '9' ? name[1] - '0' : 0;
        kind = TagKind.Heading;
        return level is > 0 and <= DeepestHeading || Kinds.TryGetValue(name, out kind);
    }
}
