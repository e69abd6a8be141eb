namespace EhcpPipeline.Ml;

/// <summary>What is known of a provision item besides its words.</summary>
public enum ItemStanding
{
    /// <summary>Nothing: a text by itself, as in the corpus, where one in seven is no provision.</summary>
    Alone,

    /// <summary>A reader took it for provision from where it stands: its section, its row, its heading. Of such items one in seventy is none.</summary>
    ReadAsProvision,
}
