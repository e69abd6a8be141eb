using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Says in plain words what an outcome lacks.</summary>
internal static class OutcomeAdvice
{
    public static string For(bool specific, bool measurable, bool timeBound, OutcomeType type)
    {
        var parts = new List<string>(3);
        switch (type)
        {
            case OutcomeType.Provision:
                parts.Add("This says what will be given: move it to the provision and write what the child will be able to do because of it.");
                break;
            case OutcomeType.Aspiration:
                parts.Add("This is a hope: keep it with the aspirations and write a step towards it that can be seen.");
                break;
            default:
                if (!specific)
                {
                    parts.Add("Name one thing the child will be seen to do.");
                }

                break;
        }

        if (!measurable)
        {
            parts.Add("Say how it will be known: a count, a level of help, or a thing that is achieved.");
        }

        if (!timeBound)
        {
            parts.Add("Say by when.");
        }

        return string.Join(' ', parts);
    }
}
