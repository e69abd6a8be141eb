using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.Storage.Azure;

/// <summary>
/// Queues of a storage account. Base64 is done here and not by the client, which would lose a whole batch for one message that is not base64.
/// Messages do not expire: the service's default of seven days would lose an upload in silence.
/// </summary>
internal sealed class AzureQueues(QueueServiceClient service) : IWorkQueues
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancel)
    {
        QueueLimits.CheckSend(queue, body, delay);
        var client = service.GetQueueClient(queue);
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(body));
        try
        {
            await client.SendMessageAsync(text, delay, Never, cancel).ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancel).ConfigureAwait(false);
            await client.SendMessageAsync(text, delay, Never, cancel).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(string queue, int most, TimeSpan lease, CancellationToken cancel)
    {
        QueueLimits.CheckReceive(queue, most, lease);
        try
        {
            var messages = (await service.GetQueueClient(queue).ReceiveMessagesAsync(most, lease, cancel).ConfigureAwait(false)).Value;
            return [.. messages.Select(Leased)];
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    public async Task<LeasedMessage?> RenewAsync(string queue, LeasedMessage message, TimeSpan lease, CancellationToken cancel)
    {
        Names.CheckQueue(queue);
        QueueLimits.CheckDelay(lease);
        try
        {
            var update = await service.GetQueueClient(queue).UpdateMessageAsync(message.Id, message.Receipt, (string?)null, lease, cancel).ConfigureAwait(false);
            return message with { Receipt = update.Value.PopReceipt };
        }
        catch (RequestFailedException error) when (IsLost(error))
        {
            return null;
        }
    }

    public async Task<bool> DeleteAsync(string queue, LeasedMessage message, CancellationToken cancel)
    {
        Names.CheckQueue(queue);
        try
        {
            await service.GetQueueClient(queue).DeleteMessageAsync(message.Id, message.Receipt, cancel).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException error) when (IsLost(error))
        {
            return false;
        }
    }

    public async Task<int> CountAsync(string queue, CancellationToken cancel)
    {
        Names.CheckQueue(queue);
        try
        {
            return (await service.GetQueueClient(queue).GetPropertiesAsync(cancel).ConfigureAwait(false)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException error) when (error.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }

    private static bool IsLost(RequestFailedException error) =>
        error.ErrorCode == QueueErrorCode.MessageNotFound || error.ErrorCode == QueueErrorCode.PopReceiptMismatch || error.ErrorCode == QueueErrorCode.QueueNotFound;

    private static LeasedMessage Leased(QueueMessage message)
    {
        var text = message.Body?.ToString() ?? string.Empty;
        var inserted = message.InsertedOn ?? DateTimeOffset.UnixEpoch;
        try
        {
            return new LeasedMessage(message.MessageId, message.PopReceipt, Strict.GetString(Convert.FromBase64String(text)), (int)message.DequeueCount, inserted);
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            return new LeasedMessage(message.MessageId, message.PopReceipt, text, (int)message.DequeueCount, inserted) { Undecodable = true };
        }
    }
}
