using System.Text;
using System.Text.RegularExpressions;

namespace EhcpPipeline.Storage;

/// <summary>
/// The naming rules of the storage service, applied by every adapter, so that a name the service would refuse is refused on a laptop too.
/// </summary>
internal static partial class Names
{
    internal const int LongestBlobName = 1024;

    internal static void CheckContainer(string container)
    {
        ArgumentNullException.ThrowIfNull(container);
        if (!ContainerOrQueue().IsMatch(container) && !container.StartsWith('$'))
        {
            throw new ArgumentException("A container's name has 3 to 63 lower-case letters, digits and single hyphens.", nameof(container));
        }
    }

    internal static void CheckQueue(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        if (!ContainerOrQueue().IsMatch(queue))
        {
            throw new ArgumentException("A queue's name has 3 to 63 lower-case letters, digits and single hyphens.", nameof(queue));
        }
    }

    /// <summary>Lower case only: Power BI's connector fails on table names with upper-case letters when it signs in with Entra.</summary>
    internal static void CheckTable(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!Table().IsMatch(table))
        {
            throw new ArgumentException("A table's name has 3 to 63 lower-case letters and digits and begins with a letter.", nameof(table));
        }
    }

    /// <summary>Refuses dot segments and trailing dots or slashes (clients normalise them away, so the blob written is not the blob named) and control characters.</summary>
    internal static void CheckBlob(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestBlobName)
        {
            throw new ArgumentException("A blob's name has 1 to 1,024 characters.", nameof(name));
        }

        if (name.Any(char.IsControl) || HasUnpairedSurrogate(name) || name.Contains('\\', StringComparison.Ordinal))
        {
            throw new ArgumentException("A blob's name may not hold control characters, backslashes or half a surrogate pair.", nameof(name));
        }

        if (name.Split('/').Any(segment => segment.Length == 0 || segment.EndsWith('.')))
        {
            throw new ArgumentException("A segment of a blob's name may not be empty or end with a dot.", nameof(name));
        }
    }

    internal static bool HasUnpairedSurrogate(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return true;
            }

            rest = rest[used..];
        }

        return false;
    }

    [GeneratedRegex("^(?=.{3,63}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerOrQueue();

    [GeneratedRegex("^[a-z][a-z0-9]{2,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
