namespace EhcpPipeline.LocalHost.Binding;

/// <summary>
/// A parameter could not be given a value. It counts as a failed execution, so that a malformed message takes its tries and goes to the poison queue.
/// The message names the function and the parameter, never the value.
/// </summary>
public sealed class BindingFailedException : Exception
{
    public BindingFailedException()
    {
    }

    public BindingFailedException(string message)
        : base(message)
    {
    }

    public BindingFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
