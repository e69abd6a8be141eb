using System.IO.Compression;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Bundles;

/// <summary>Zips made in memory for tests.</summary>
internal static class ZipFileOf
{
    public static byte[] Files(params (string Name, byte[] Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Names(params string[] names) => Files([.. names.Select(name => (name, Encoding.UTF8.GetBytes("content of " + name)))]);
}
