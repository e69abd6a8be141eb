using System.Text.RegularExpressions;

namespace EhcpPipeline.Storage.Tables;

/// <summary>
/// The limits of Azure Table Storage, enforced by every adapter before anything is written.
/// Source: Azure's "Understanding the Table service data model" and "Performing entity group transactions".
/// </summary>
public static partial class TableLimits
{
    /// <summary>Actions in one transaction.</summary>
    public const int Actions = 100;

    /// <summary>Bytes of one transaction as sent.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of one row as the service counts them.</summary>
    public const int RowBytes = 1024 * 1024;

    /// <summary>Properties of a row, the three keys and stamps not counted, long values counted once for each part they are stored in.</summary>
    public const int Properties = 252;

    /// <summary>UTF-16 units of a partition key or a row key.</summary>
    public const int KeyLength = 512;

    /// <summary>UTF-16 units of one stored string; a longer value is stored in parts.</summary>
    public const int StringPart = 32 * 1024;

    /// <summary>Bytes of one stored binary value; a longer value is stored in parts.</summary>
    public const int BinaryPart = 64 * 1024;

    /// <summary>What a multipart transaction adds to each row: boundaries, request line, headers.</summary>
    private const int ActionOverhead = 700;

    internal static void Check(string table, IReadOnlyList<TableAction> actions)
    {
        Names.CheckTable(table);
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count is 0 or > Actions)
        {
            throw new ArgumentException("A transaction has 1 to 100 actions.", nameof(actions));
        }

        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        var partition = actions[0].Record.PartitionKey;
        long total = 0;
        foreach (var (kind, record) in actions)
        {
            CheckKey(record.PartitionKey);
            CheckKey(record.RowKey);
            if (!string.Equals(partition, record.PartitionKey, StringComparison.Ordinal))
            {
                throw new ArgumentException("A transaction stays within one partition.", nameof(actions));
            }

            if (!rows.Add(record.RowKey))
            {
                throw new ArgumentException("A transaction has one action a row.", nameof(actions));
            }

            if (kind == TableActionKind.Replace && record.ETag is null)
            {
                throw new ArgumentException("A replacement needs the ETag of the row it replaces.", nameof(actions));
            }

            total += ActionOverhead + (kind == TableActionKind.Delete ? 0 : CheckRow(record));
        }

        if (total > TransactionBytes)
        {
            throw new ArgumentException("A transaction has at most 4 MiB.", nameof(actions));
        }
    }

    internal static void CheckKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length > KeyLength || key.Any(TableKey.IsRefused))
        {
            throw new ArgumentException("A table key has at most 512 characters and none of / \\ # ?, control characters or characters beyond U+FFFF; see TableKey.", nameof(key));
        }
    }

    /// <summary>Bytes of the row as sent.</summary>
    private static long CheckRow(TableRecord record)
    {
        long stored = 4 + (2L * (record.PartitionKey.Length + record.RowKey.Length));
        long sent = 2L * (record.PartitionKey.Length + record.RowKey.Length);
        var properties = 0;
        foreach (var (name, value) in record.Values)
        {
            if (value is null)
            {
                continue;
            }

            if (!PropertyName().IsMatch(name) || name is "PartitionKey" or "RowKey" or "Timestamp" or "ETag" || SplitValues.IsPartName(name))
            {
                throw new ArgumentException("A property's name is a plain identifier of at most 200 characters, not a system name, and does not end with \"__\" and digits.", nameof(record));
            }

            var (parts, storedBytes, sentBytes) = Measure(value);
            properties += parts;
            stored += (parts * (8L + (2 * (name.Length + 4)))) + storedBytes;
            sent += (parts * (40L + (2 * name.Length))) + sentBytes;
        }

        if (properties > Properties)
        {
            throw new ArgumentException("A row has at most 252 properties.", nameof(record));
        }

        return stored > RowBytes ? throw new ArgumentException("A row has at most 1 MiB.", nameof(record)) : sent;
    }

    private static (int Parts, long Stored, long Sent) Measure(object value) => value switch
    {
        string text => (SplitValues.Parts(text.Length, StringPart - 1), 4 + (2L * text.Length), SentLength(text)),
        byte[] bytes => (SplitValues.Parts(bytes.Length, BinaryPart), 4L + bytes.Length, (bytes.Length * 4L / 3) + 4),
        bool => (1, 1, 5),
        int => (1, 4, 11),
        long => (1, 8, 24),
        double number when double.IsFinite(number) => (1, 8, 24),
        double => throw new ArgumentException("A table number is finite: the service's client has no way to send another.", nameof(value)),
        DateTimeOffset time when time.UtcDateTime.Year >= 1601 => (1, 8, 33),
        DateTimeOffset => throw new ArgumentException("The table service keeps times from the year 1601 on.", nameof(value)),
        _ => throw new ArgumentException("A table value is a string, int, long, double, bool, DateTimeOffset or byte[].", nameof(value)),
    };

    /// <summary>Clients may escape everything outside plain ASCII as \uXXXX, six bytes a unit.</summary>
    private static long SentLength(string text)
    {
        long length = 0;
        foreach (var unit in text)
        {
            length += char.IsAsciiLetterOrDigit(unit) || unit is ' ' or '.' or ',' or '-' or ':' or ';' or '(' or ')' or '_' ? 1 : 6;
        }

        return length;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,199}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyName();
}
