using System.Text;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Outputs;

/// <summary>Writes a function's outputs, once it has succeeded: an exception means no outputs.</summary>
internal sealed class OutputWriter(IBlobStore blobs, IWorkQueues queues)
{
    internal async Task WriteAsync(LocalFunction function, object? returned, IReadOnlyDictionary<string, object?> metadata, CancellationToken cancel)
    {
        foreach (var output in function.Outputs)
        {
            var value = output.Property is null || returned is null ? returned : output.Property.GetValue(returned);
            if (value is null)
            {
                continue;
            }

            if (output.Kind == OutputKind.Blob)
            {
                var (container, name) = new BlobPath(output.Target).Fill(metadata);
                await blobs.WriteAsync(container, name, Bytes(value), cancel).ConfigureAwait(false);
                continue;
            }

            foreach (var message in MessageSplitting.Messages(value))
            {
                await queues.SendAsync(output.Target, message, TimeSpan.Zero, cancel).ConfigureAwait(false);
            }
        }
    }

    private static byte[] Bytes(object value) => value as byte[] ?? Encoding.UTF8.GetBytes(MessageSplitting.Text(value)!);
}
