using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>
/// Reads PDF (ISO 32000): text with its places, tables, headings, lists and page furniture. Pictures are measured, never decoded; a document whose
/// pages are pictures ends as needing optical reading.
/// </summary>
internal sealed class PdfReader : IFormatReader
{
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancel)
    {
        try
        {
            var objects = ObjectStore.Open(content, new DecodeBudget(limits, cancel));
            var pages = PageTree.Read(objects);
            return pages.Count == 0 ? Failed(PdfFailureException.Damaged()) : DocumentText.Read(objects, pages);
        }
        catch (PdfFailureException failure)
        {
            return Failed(failure);
        }
    }

    private static ReadResult Failed(PdfFailureException failure) => ReadResult.Failed(failure.Reason, failure.Message);
}
