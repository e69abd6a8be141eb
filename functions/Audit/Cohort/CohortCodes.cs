using System.Collections.Frozen;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>The code sets of the SEN2 person-level return that cohort columns are held to.</summary>
internal static class CohortCodes
{
    public static readonly FrozenSet<string> Sex = Set("M F");

    public static readonly FrozenSet<string> Needs = Set("SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH");

    public static readonly FrozenSet<string> Settings = Set("OLA OPA EHE EYP OTH NEET NIEC NIEO");

    public static readonly FrozenSet<string> Ethnicities = Set(
        "WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT");

    public static readonly FrozenSet<string> AdviceRoles = Set(
        "SCHOOL EP SALT OT PHYSIO MEDICAL SOCIAL TOD SPLD CAMHS PFA COLLEGE PARENT CHILD YP OTHER");

    public static readonly FrozenDictionary<string, string> SexWords = Map(("MALE", "M"), ("FEMALE", "F"), ("BOY", "M"), ("GIRL", "F"));

    /// <summary>Councils may record the extended codes of the common basic data set; each belongs to one main code.</summary>
    public static readonly FrozenDictionary<string, string> ExtendedEthnicities = Extended(
        ("WBRI", "WCOR WENG WSCO WWEL WOWB"),
        ("WOTH", "WALB WBOS WCRO WGRE WGRK WGRC WITA WKOS WPOR WSER WTUR WTUK WTUC WEUR WEEU WWEU WOTW"),
        ("WROM", "WROG WROR WROO"),
        ("MWAS", "MWAP MWAI MWAO"),
        ("MOTH", "MAOE MABL MACH MBOE MBCH MCOE MWOE MWCH MOTM"),
        ("APKN", "AMPK AKPA AOPK"),
        ("AOTH", "AAFR AKAO ANEP ASNL ASLT ASRO AOTA"),
        ("BAFR", "BANN BCON BGHA BNGN BSLN BSOM BSUD BAOF"),
        ("BOTH", "BEUR BNAM BOTB"),
        ("CHNE", "CHKC CMAL CSNG CTWN COCH"),
        ("OOTH", "OAFG OARA OEGY OFIL OIRN OIRQ OJPN OKOR OKRD OLAM OLEB OLIB OMAL OMRC OPOL OTHA OVIE OYEM OOEG"));

    public static readonly FrozenDictionary<string, string> NeedWords = Map(
        ("ASC", "ASD"), ("AUTISM", "ASD"), ("SPCLD", "SPLD"), ("SLC", "SLCN"), ("BESD", "SEMH"));

    public static readonly FrozenSet<string> Statuses = FrozenSet.ToFrozenSet(["draft", "final", "amended final", "ceased"], StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> StatusWords = Map(
        ("amended", "amended final"), ("amended-final", "amended final"), ("amended_final", "amended final"), ("finalised", "final"), ("proposed", "draft"));

    public static readonly FrozenSet<string> Services = FrozenSet.ToFrozenSet(["education", "health", "social care", "family"], StringComparer.Ordinal);

    public static readonly FrozenSet<string> AdviceStatuses = FrozenSet.ToFrozenSet(["requested", "received", "absent", "nil"], StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Commissioners = Map(("la", "LA"), ("school", "school"), ("parent", "parent"), ("nhs", "NHS"));

    private static FrozenSet<string> Set(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Map(params (string From, string To)[] pairs) =>
        pairs.ToFrozenDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Extended(params (string Main, string Codes)[] groups) =>
        groups.SelectMany(group => group.Codes.Split(' '), (group, code) => (code, group.Main))
            .ToFrozenDictionary(pair => pair.code, pair => pair.Main, StringComparer.Ordinal);
}
