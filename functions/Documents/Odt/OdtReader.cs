using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Odt;

/// <summary>Reads OpenDocument texts (.odt, .ott), which LibreOffice and some councils' form tools save.</summary>
internal sealed class OdtReader : IFormatReader
{
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, ReadDeadline deadline)
    {
        var budget = new ReadBudget(limits, deadline);
        try
        {
            using var package = ZipPackage.Open(content, budget);
            return package.IsEncrypted || IsEncrypted(package) ? Failures.Encrypted : Read(package, new OdtParts(budget));
        }
        catch (LimitReachedException limit)
        {
            return limit.AsFailure();
        }
        catch (InsufficientExecutionStackException)
        {
            return new LimitReachedException(nameof(ReadLimits.Depth)).AsFailure();
        }
        catch (Exception damage) when (Damage.Is(damage))
        {
            return Failures.Damaged;
        }
    }

    // The manifest lists how each part was encrypted; the word occurs nowhere else in it.
    private static bool IsEncrypted(ZipPackage package)
    {
        using var manifest = package.OpenPart("META-INF/manifest.xml");
        if (manifest is null)
        {
            return false;
        }

        using var text = new StreamReader(manifest, Encoding.UTF8);
        return text.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal);
    }

    private static ReadResult Read(ZipPackage package, OdtParts parts)
    {
        var furniture = Furniture(package, parts);
        using var xml = package.OpenXml("content.xml");
        if (xml is null)
        {
            return Failures.Damaged;
        }

        using var x = new XmlCursor(xml, parts.Budget);
        var blocks = x.Root() && x.Is(OdtNames.Office, "document-content") ? Body(x, parts) : null;
        if (blocks is null)
        {
            return Failures.Unsupported;
        }

        if (blocks.Count == 0)
        {
            return parts.Pictures > 0 ? Failures.OnlyPictures : Failures.NoText;
        }

        var notes = new DocumentNotes { TrackedChanges = parts.TrackedChanges, Repaired = parts.Repaired };
        return ReadResult.Of(Document.Create(DocumentFormat.Odt, 0, parts.Sizes.Mark(blocks), furniture, notes) with { Prompts = [.. parts.Prompts] });
    }

    // Null where the body is a sheet, a drawing or anything else than a text.
    private static List<Block>? Body(XmlCursor x, OdtParts parts)
    {
        List<Block>? blocks = null;
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "automatic-styles":
                    parts.Styles.Read(x);
                    break;
                case "body":
                    break;
                case "text" when x.Namespace == OdtNames.Office:
                    blocks = new OdtStory(x, parts).ReadBlocks();
                    break;
                default:
                    x.Skip();
                    break;
            }
        }

        return blocks;
    }

    private static List<TextBlock> Furniture(ZipPackage package, OdtParts parts)
    {
        var furniture = new List<TextBlock>();
        try
        {
            using var xml = package.OpenXml("styles.xml");
            if (xml is not null)
            {
                using var x = new XmlCursor(xml, parts.Budget);
                ReadStyles(x, parts, furniture);
            }
        }
        catch (Exception damage) when (Damage.Is(damage))
        {
            // A plan can be read without its styles; that they were broken is noted.
            parts.Repaired = true;
        }

        return furniture;
    }

    private static void ReadStyles(XmlCursor x, OdtParts parts, List<TextBlock> furniture)
    {
        if (!x.Root())
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "styles" or "automatic-styles":
                    parts.Styles.Read(x);
                    break;
                case "master-styles" or "master-page":
                    break;
                case "header" or "footer" or "header-left" or "footer-left" or "header-first" or "footer-first":
                    foreach (var line in BlockText.Join(new OdtStory(x, parts).ReadBlocks()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(seen.Add))
                    {
                        furniture.Add(new ParagraphBlock { Text = line });
                    }

                    break;
                default:
                    x.Skip();
                    break;
            }
        }
    }
}
