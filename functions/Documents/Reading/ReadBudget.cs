namespace EhcpPipeline.Documents.Reading;

/// <summary>Counts what one upload has cost so far against its limits. Not shared between uploads or threads.</summary>
internal sealed class ReadBudget(ReadLimits limits, ReadDeadline deadline)
{
    private long _decoded;
    private long _characters;
    private int _cells;

    public ReadLimits Limits { get; } = limits;

    /// <summary>Counts bytes inflated. Every parser has to pass here to move on, so this is also where the deadline stops it.</summary>
    public void Decode(int bytes)
    {
        deadline.Check();
        _decoded += bytes;
        if (_decoded > Limits.DecodedBytes)
        {
            throw new LimitReachedException(nameof(ReadLimits.DecodedBytes));
        }
    }

    public void Characters(long count)
    {
        _characters += count;
        if (_characters > Limits.Characters)
        {
            throw new LimitReachedException(nameof(ReadLimits.Characters));
        }
    }

    public void Cells(int count)
    {
        deadline.Check();
        _cells += count;
        if (_cells > Limits.Cells)
        {
            throw new LimitReachedException(nameof(ReadLimits.Cells));
        }
    }

    public void Depth(int depth)
    {
        if (depth > Limits.Depth)
        {
            throw new LimitReachedException(nameof(ReadLimits.Depth));
        }
    }
}

/// <summary>One of <see cref="ReadLimits"/> was reached while reading.</summary>
internal sealed class LimitReachedException(string limit) : Exception("A limit on reading was reached.")
{
    public string Limit { get; } = limit;

    public ReadResult AsFailure() => ReadResult.Failed(FailureReason.TooLarge, $"Reading reached the limit {Limit}: remove what is not part of the plan, or raise the limit.");
}
