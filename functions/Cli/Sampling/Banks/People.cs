namespace EhcpPipeline.Cli.Sampling.Banks;

/// <summary>Invented names, schools and places. No combination is meant for anybody.</summary>
internal static class People
{
    public static IReadOnlyList<(string Given, bool Girl)> Given { get; } =
    [
        ("Alfie", false), ("Amara", true), ("Bilal", false), ("Bronwen", true), ("Callum", false), ("Chidi", false), ("Daisy", true), ("Devan", false),
        ("Elif", true), ("Ewan", false), ("Fatima", true), ("Freddie", false), ("Grace", true), ("Hari", false), ("Ines", true), ("Jakub", false),
        ("Kezia", true), ("Leo", false), ("Maisie", true), ("Mohsin", false), ("Niamh", true), ("Olek", false), ("Pippa", true), ("Rohan", false),
        ("Saoirse", true), ("Tariq", false), ("Una", true), ("Vihaan", false), ("Willow", true), ("Zofia", true),
    ];

    public static IReadOnlyList<string> Family { get; } =
    [
        "Abara", "Ashdown", "Bexley", "Birchall", "Chowdry", "Cottam", "Dabrowska", "Dunmore", "Ellwood", "Farrant", "Gadsby", "Haldane", "Iqbal", "Jessop",
        "Kettlewell", "Lachlan", "Mistry", "Nwosu", "Oakes", "Pemberton", "Quennell", "Rashid", "Salter", "Thackray", "Upshall", "Varley", "Wexford", "Yarrow",
    ];

    /// <summary>Setting, GIAS type code, youngest and oldest year group.</summary>
    public static IReadOnlyList<(string Name, string TypeCode, int From, int To)> Settings { get; } =
    [
        ("Larkfield Primary School", "1", 0, 6), ("St Oswin's Church of England Primary School", "3", 0, 6), ("Mill Lane Academy", "34", 0, 6),
        ("Harrow Edge Academy", "34", 7, 11), ("Tanners Brook School", "28", 7, 11), ("The Willows Special School", "7", 0, 14),
        ("Beacon Rise Special Academy", "44", 0, 14), ("Northwood College", "18", 12, 14),
    ];

    public static IReadOnlyList<string> Wards { get; } = ["Ashcombe", "Brookvale", "Castle Hill", "Dunford", "Eastgate", "Foxley"];
}
