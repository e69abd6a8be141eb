using System.Text;

namespace EhcpPipeline.Storage.Tables;

/// <summary>Values as every adapter stores them: no nulls, UTC, well-formed text, in ordinal order of name.</summary>
internal static class StoredValues
{
    internal static IReadOnlyList<KeyValuePair<string, object>> Of(TableRecord record)
    {
        var values = new List<KeyValuePair<string, object>>(record.Values.Count);
        foreach (var (name, value) in record.Values)
        {
            if (value is not null)
            {
                values.Add(new(name, Normal(value)));
            }
        }

        values.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return values;
    }

    /// <summary>Text goes to the service as UTF-8, where half a surrogate pair becomes U+FFFD; so it does everywhere.</summary>
    private static object Normal(object value) => value switch
    {
        string text when Names.HasUnpairedSurrogate(text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)),
        DateTimeOffset time => time.ToUniversalTime(),
        _ => value,
    };
}
