using System.Net;
using System.Text;
using System.Text.Json;
using EhcpPipeline.LocalHost.Blobs;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.LocalHost.Serving;

/// <summary>
/// The two addresses of the Functions host that this host has: <c>POST /runtime/webhooks/blobs?functionName=Host.Functions.X</c> for Event Grid deliveries and
/// <c>POST /admin/functions/X</c> with <c>{"input": …}</c> to run a function by hand. For the loopback: it asks for no key.
/// </summary>
internal sealed partial class HttpEndpoint(Uri address, IBlobEventFeed feed, Func<string, string?, CancellationToken, Task<bool>> invoke, ILogger logger)
{
    /// <summary>Event Grid delivers at most 1 MB.</summary>
    private const int LargestBody = 1024 * 1024;

    internal async Task RunAsync(CancellationToken stopping)
    {
        using var listener = new HttpListener();
        listener.Prefixes.Add(address.ToString());
        listener.Start();
        using var stop = stopping.Register(listener.Stop);
        while (!stopping.IsCancellationRequested)
        {
            HttpListenerContext request;
            try
            {
                request = await listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException && stopping.IsCancellationRequested)
            {
                return;
            }

            // Side by side: a function run by hand may take minutes. Each answers its own errors.
            _ = AnswerAsync(request, stopping);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken cancel)
    {
        var response = context.Response;
        try
        {
            var reply = await ReplyAsync(context.Request, cancel).ConfigureAwait(false);
            response.StatusCode = reply.Status;
            if (reply.Body.Length > 0)
            {
                response.ContentType = "application/json";
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(reply.Body), cancel).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // One request's trouble is not the host's: the sender gets 500 and tries again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            RequestFailed(error.GetType().Name);
            response.StatusCode = 500;
        }
        finally
        {
            response.Close();
        }
    }

    private async Task<WebhookReply> ReplyAsync(HttpListenerRequest request, CancellationToken cancel)
    {
        if (request.HttpMethod != "POST")
        {
            return new WebhookReply(405, string.Empty);
        }

        var body = await BodyAsync(request, cancel).ConfigureAwait(false);
        if (body is null)
        {
            return new WebhookReply(413, string.Empty);
        }

        var path = request.Url?.AbsolutePath ?? string.Empty;
        const string admin = "/admin/functions/";
        if (path == "/runtime/webhooks/blobs" && feed is WebhookBlobFeed webhook)
        {
            return await webhook.AcceptAsync(request.QueryString["functionName"] ?? string.Empty, body, cancel).ConfigureAwait(false);
        }

        return path.StartsWith(admin, StringComparison.Ordinal)
            ? new WebhookReply(await invoke(path[admin.Length..], Input(body), cancel).ConfigureAwait(false) ? 202 : 404, string.Empty)
            : new WebhookReply(404, string.Empty);
    }

    /// <summary>The body, or null if it is too large; the rest is then read and let go, up to a point, so that the sender gets its answer.</summary>
    private static async Task<string?> BodyAsync(HttpListenerRequest request, CancellationToken cancel)
    {
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        long length = 0;
        int read;
        while (length < 16 * LargestBody && (read = await request.InputStream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length <= LargestBody)
            {
                body.Write(buffer, 0, read);
            }
        }

        return length <= LargestBody ? Encoding.UTF8.GetString(body.ToArray()) : null;
    }

    private static string? Input(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("input", out var input)
                ? input.ValueKind == JsonValueKind.String ? input.GetString() : input.GetRawText()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to the local host failed ({Error}).")]
    private partial void RequestFailed(string error);
}
