namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A paragraph or a table of the body or of a cell, in reading order.</summary>
internal readonly record struct FlowItem(Paragraph? Paragraph, TableDraft? Table);
