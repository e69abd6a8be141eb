namespace EhcpPipeline.LocalHost;

/// <summary>How an invocation ended.</summary>
public enum InvocationOutcome
{
    /// <summary>The function returned and its outputs were written.</summary>
    Succeeded,

    /// <summary>It threw; the message becomes visible again.</summary>
    Failed,

    /// <summary>It threw for the last time, or the message was not fit to be run; the message is on the poison queue.</summary>
    Poisoned,

    /// <summary>The host is stopping; the message was given back.</summary>
    GivenBack,
}

/// <summary>One invocation, as told to whoever shows progress.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Attempt">The message's dequeue count; 1 for timers.</param>
/// <param name="Elapsed">Wall time, waiting for a free worker included.</param>
/// <param name="Error">What it threw, for tests and debuggers: its message may quote a document, so it is never logged.</param>
public sealed record InvocationEnded(string Function, InvocationOutcome Outcome, int Attempt, TimeSpan Elapsed, Exception? Error);
