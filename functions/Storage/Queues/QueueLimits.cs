using System.Text;

namespace EhcpPipeline.Storage.Queues;

/// <summary>The limits of Azure Queue Storage, enforced by every adapter.</summary>
public static class QueueLimits
{
    /// <summary>Bytes of a body in UTF-8: 64 KiB of base64.</summary>
    public const int BodyBytes = 48 * 1024;

    /// <summary>Messages in one receipt.</summary>
    public const int Receive = 32;

    /// <summary>The longest delay or lease.</summary>
    public static TimeSpan LongestDelay => TimeSpan.FromDays(7);

    internal static void CheckSend(string queue, string body, TimeSpan delay)
    {
        Names.CheckQueue(queue);
        ArgumentNullException.ThrowIfNull(body);
        if (Encoding.UTF8.GetByteCount(body) > BodyBytes)
        {
            throw new ArgumentException("A message has at most 48 KiB; send a reference.", nameof(body));
        }

        CheckDelay(delay);
    }

    internal static void CheckReceive(string queue, int most, TimeSpan lease)
    {
        Names.CheckQueue(queue);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Receive);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, TimeSpan.FromSeconds(1));
        CheckDelay(lease);
    }

    internal static void CheckDelay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, LongestDelay);
    }
}
