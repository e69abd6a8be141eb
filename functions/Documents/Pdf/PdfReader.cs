using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>
/// Reads PDF (ISO 32000): text with its places, tables, headings, lists and page furniture. Pictures are measured, never decoded; a document whose
/// pages are pictures ends as needing optical reading, and is read again with the pages that an optical reader has recognised.
/// </summary>
internal sealed class PdfReader(IReadOnlyList<OpticalPage>? recognised = null) : IFormatReader
{
    private readonly OpticalLayer _optical = new(recognised ?? []);

    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, ReadDeadline deadline)
    {
        try
        {
            var objects = ObjectStore.Open(content, new DecodeBudget(limits, deadline));
            var pages = PageTree.Read(objects);
            return pages.Count == 0 ? Failed(PdfFailureException.Damaged()) : DocumentText.Read(objects, pages, _optical);
        }
        catch (PdfFailureException failure)
        {
            return Failed(failure);
        }
    }

    private static ReadResult Failed(PdfFailureException failure) => ReadResult.Failed(failure.Reason, failure.Message);
}
