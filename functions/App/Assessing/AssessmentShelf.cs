using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>
/// Assessments, the truth that all rows are projections of, as <c>assessments/{run}/{plan}/{generation}.json.gz</c>, the plan's private page, and the
/// letters that return its reports.
/// </summary>
public sealed class AssessmentShelf(IBlobStore blobs)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public async Task PutAsync(EndState end, Assessment assessment, CancellationToken cancel)
    {
        var entry = end.Entry;
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(zip, assessment, Form);
        }

        await blobs.WriteAsync(Containers.Assessments, Folder(entry) + entry.Generation + ".json.gz", packed.ToArray(), cancel);
        await blobs.WriteAsync(Containers.Pages, PageName(entry), Encoding.UTF8.GetBytes(end.Page), cancel);
        foreach (var (name, page) in end.Notices)
        {
            await blobs.WriteAsync(Containers.Pages, NoticePrefix(entry) + entry.Generation8 + "~" + name, Encoding.UTF8.GetBytes(page), cancel);
        }
    }

    /// <summary>Deletes the assessments of other generations; of an upload that is not assessed, all of them and its page.</summary>
    public async Task TidyAsync(LedgerEntry entry, CancellationToken cancel)
    {
        var assessed = entry.Status == UploadStatus.Assessed;
        var keep = assessed ? Folder(entry) + entry.Generation + ".json.gz" : "";
        await foreach (var blob in blobs.ListAsync(Containers.Assessments, Folder(entry), cancel))
        {
            if (blob.Name != keep)
            {
                await blobs.DeleteAsync(Containers.Assessments, blob.Name, cancel);
            }
        }

        await foreach (var notice in blobs.ListAsync(Containers.Pages, NoticePrefix(entry), cancel))
        {
            if (!assessed || !notice.Name.StartsWith(NoticePrefix(entry) + entry.Generation8 + "~", StringComparison.Ordinal))
            {
                await blobs.DeleteAsync(Containers.Pages, notice.Name, cancel);
            }
        }

        if (!assessed)
        {
            await blobs.DeleteAsync(Containers.Pages, PageName(entry), cancel);
        }
    }

    /// <summary>Letters that return reports, <c>pages/{run}/advice/{plan}~{generation8}~{number}-{role}.html</c>: private like the pages, for they quote the reports.</summary>
    private static string NoticePrefix(LedgerEntry entry) => entry.Run + "/advice/" + entry.Plan + "~";

    private static string Folder(LedgerEntry entry) => entry.Run + "/" + entry.Plan + "/";

    private static string PageName(LedgerEntry entry) => entry.Run + "/plans/" + entry.Plan + ".html";
}
