namespace Azure.Data.Tables.Authentication;

/// <summary>A storage connection string, as far as tables need it: account and key, with the emulator's short form.</summary>
internal sealed record StorageAccount(string Name, byte[] Key, Uri TableEndpoint)
{
    private const string EmulatorName = "devstoreaccount1";

    /// <summary>The emulator's published key, the same on every machine.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    internal static StorageAccount Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var used) && used)
        {
            return new StorageAccount(EmulatorName, Convert.FromBase64String(EmulatorKey), new Uri("http://127.0.0.1:10002/" + EmulatorName));
        }

        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
        {
            throw new FormatException("The connection string has no AccountName and AccountKey.");
        }

        var endpoint = settings.TryGetValue("TableEndpoint", out var explicitly)
            ? explicitly
            : $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return new StorageAccount(name, Convert.FromBase64String(key), new Uri(endpoint));
    }
}
