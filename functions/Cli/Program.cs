using System.CommandLine;
using EhcpPipeline.Cli.Commands;
using EhcpPipeline.Cli.Output;

try
{
    return await Root.Build().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
{
    // A full disk, a file in use, a store in use: the user can mend these, so they are told in words and not in a stack trace.
    return Terminal.Refuse(fault.Message);
}
