using System.Globalization;
using System.Runtime.CompilerServices;
using EhcpPipeline.Storage.Blobs;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// Blobs. Names live in the database only; a file is called by its stamp, so no name, however hostile, reaches the file system, and a write is
/// a new file and then a row. A file without a row is what a killed process left, and goes when the store is next opened.
/// </summary>
internal sealed class EmbeddedBlobs(Database database, Stamps stamps, string? files) : IBlobStore
{
    private const int LargestInline = 64 * 1024;
    private const int Page = 1000;

    public async Task<StoredBlob?> ReadAsync(string container, string name, CancellationToken cancel)
    {
        Check(container, name);
        while (true)
        {
            var row = await database.ReadAsync(session => Find(session, container, name), cancel).ConfigureAwait(false);
            if (row is not { } blob)
            {
                return null;
            }

            if (blob.Content is not null)
            {
                return new StoredBlob(blob.Content, Stamps.ToETag(blob.Stamp));
            }

            var content = await TryReadFileAsync(blob.Stamp, cancel).ConfigureAwait(false);
            if (content?.Length == blob.Length)
            {
                return new StoredBlob(content, Stamps.ToETag(blob.Stamp));
            }

            // Unless a writer replaced the blob between the row and the file.
            if (!await WasReplacedAsync(container, name, blob.Stamp, cancel).ConfigureAwait(false))
            {
                throw new InvalidDataException("A blob's file is missing, or its length is not the one that was written.");
            }
        }
    }

    public async Task<BlobInfo?> InfoAsync(string container, string name, CancellationToken cancel)
    {
        Check(container, name);
        var row = await database.ReadAsync(session => Find(session, container, name), cancel).ConfigureAwait(false);
        return row is { } blob ? new BlobInfo(container, name, Stamps.ToETag(blob.Stamp), blob.Length) : null;
    }

    public async Task<string> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        Check(container, name);
        var stamp = stamps.Next();
        object inline = DBNull.Value;
        if (files is null || content.Length <= LargestInline)
        {
            inline = content.ToArray();
        }
        else
        {
            var path = PathOf(stamp);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, content, cancel).ConfigureAwait(false);
        }

        var old = await database.WriteAsync(
            session =>
            {
                var replaced = FileStamp(session, container, name);
                session.Execute(
                    "INSERT INTO blobs (container, name, etag, length, content) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (container, name) DO UPDATE SET etag = $3, length = $4, content = $5",
                    container, name, stamp, content.Length, inline);
                return replaced;
            },
            CancellationToken.None).ConfigureAwait(false);
        DeleteFile(old);
        return Stamps.ToETag(stamp);
    }

    public async Task<bool> DeleteAsync(string container, string name, CancellationToken cancel)
    {
        Check(container, name);
        var (deleted, file) = await database.WriteAsync(
            session =>
            {
                var old = FileStamp(session, container, name);
                return (session.Execute("DELETE FROM blobs WHERE container = $1 AND name = $2", container, name) > 0, old);
            },
            cancel).ConfigureAwait(false);
        DeleteFile(file);
        return deleted;
    }

    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        Names.CheckContainer(container);
        ArgumentNullException.ThrowIfNull(prefix);
        var after = string.Empty;
        while (true)
        {
            var page = await database.ReadAsync(session => ListPage(session, container, prefix, after), cancel).ConfigureAwait(false);
            foreach (var blob in page)
            {
                yield return blob;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].Name;
        }
    }

    /// <summary>Deletes files that no row names. Runs while the store opens, before anyone writes.</summary>
    internal void RemoveOrphans()
    {
        if (files is null || !Directory.Exists(files))
        {
            return;
        }

        var kept = database.ReadAsync(
            session =>
            {
                using var rows = session.Read("SELECT etag FROM blobs WHERE content IS NULL");
                var stampsInUse = new HashSet<string>(StringComparer.Ordinal);
                while (rows.Read())
                {
                    stampsInUse.Add(PathOf(rows.GetInt64(0)));
                }

                return stampsInUse;
            },
            CancellationToken.None).GetAwaiter().GetResult();
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(file => !kept.Contains(file)).ToList())
        {
            File.Delete(file);
        }
    }

    private static List<BlobInfo> ListPage(SqlSession session, string container, string prefix, string after)
    {
        using var rows = after.Length == 0
            ? session.Read("SELECT name, etag, length FROM blobs WHERE container = $1 AND name >= $2 ORDER BY name LIMIT 1000", container, prefix)
            : session.Read("SELECT name, etag, length FROM blobs WHERE container = $1 AND name > $2 ORDER BY name LIMIT 1000", container, after);
        var page = new List<BlobInfo>();
        while (rows.Read())
        {
            var name = rows.GetString(0);
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
            {
                break;
            }

            page.Add(new BlobInfo(container, name, Stamps.ToETag(rows.GetInt64(1)), rows.GetInt64(2)));
        }

        return page;
    }

    private static (long Stamp, long Length, byte[]? Content)? Find(SqlSession session, string container, string name)
    {
        using var rows = session.Read("SELECT etag, length, content FROM blobs WHERE container = $1 AND name = $2", container, name);
        return rows.Read() ? (rows.GetInt64(0), rows.GetInt64(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<byte[]>(2)) : null;
    }

    private static long? FileStamp(SqlSession session, string container, string name) =>
        session.Scalar("SELECT etag FROM blobs WHERE container = $1 AND name = $2 AND content IS NULL", container, name) as long?;

    private static void Check(string container, string name)
    {
        Names.CheckContainer(container);
        Names.CheckBlob(name);
    }

    private async Task<byte[]?> TryReadFileAsync(long stamp, CancellationToken cancel)
    {
        try
        {
            var file = new FileStream(PathOf(stamp), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: false);
            await using (file.ConfigureAwait(false))
            {
                var content = new byte[file.Length];
                await file.ReadExactlyAsync(content, cancel).ConfigureAwait(false);
                return content;
            }
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async Task<bool> WasReplacedAsync(string container, string name, long stamp, CancellationToken cancel) =>
        await database.ReadAsync(session => FileStamp(session, container, name), cancel).ConfigureAwait(false) != stamp;

    private string PathOf(long stamp)
    {
        var name = stamp.ToString("x16", CultureInfo.InvariantCulture);
        return Path.Combine(files!, name[^2..], name);
    }

    /// <summary>A file that cannot be deleted now (on Windows, while somebody reads it) is an orphan, and goes when the store is next opened.</summary>
    private void DeleteFile(long? stamp)
    {
        if (stamp is not { } old)
        {
            return;
        }

        try
        {
            File.Delete(PathOf(old));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
