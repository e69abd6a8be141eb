using Microsoft.Extensions.Logging;

namespace EhcpPipeline.LocalHost;

/// <summary>What the host itself has to say. Types of errors, never their messages: those may quote a document.</summary>
internal static partial class HostLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store failed under a feed or a timer ({Error}); trying again.")]
    internal static partial void FeedFailed(ILogger logger, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Functions were still running when the host stopped; their messages come back when the leases lapse.")]
    internal static partial void LeftToLeases(ILogger logger);
}
