using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>The service's errors: <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>, in a transaction with the failed action's number before the message.</summary>
internal static class Failure
{
    internal static RequestFailedException Of(Response response)
    {
        var (code, message) = Read(response);
        return new RequestFailedException(response.Status, message ?? response.ReasonPhrase, code, null);
    }

    internal static TableTransactionFailedException OfTransaction(Response response)
    {
        var (code, message) = Read(response);
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        int? index = colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new TableTransactionFailedException(response.Status, message ?? response.ReasonPhrase, code, index);
    }

    internal static string? Code(Response response) => response.IsError || response.Status >= 400 ? Read(response).Code : null;

    private static (string? Code, string? Message) Read(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var error = json.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null, null);
        }
    }
}
