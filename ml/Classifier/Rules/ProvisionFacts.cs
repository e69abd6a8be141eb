using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Rules;

/// <summary>What the rules make of one provision item, before any model weighs it.</summary>
internal record struct ProvisionFacts
{
    public Dimensions Present;
    public LegalRed Red;
    public ItemNature Nature;
    public bool NotProvision;
    public bool RatioStands;

    /// <summary>Equipment and its like are generic: "specialist equipment", "a calm environment".</summary>
    public bool Generic;
}

/// <summary>Items that need no hours are judged on content, and who or when (Worcestershire v SE: the nature of provision decides the detail).</summary>
internal enum ItemNature : byte
{
    Timed,
    Equipment,
    Environment,
    Curriculum,
    Training,
}
