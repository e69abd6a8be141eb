namespace EhcpPipeline.Ml.Labels;

/// <summary>
/// The sections of a plan that regulation 12 of the SEND Regulations 2014 prescribes. <see cref="H"/> stands for a merged H that is not
/// split into H1 (services under s2 of the Chronically Sick and Disabled Persons Act 1970) and H2 (other social care provision).
/// </summary>
public enum SectionCode
{
    None,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    H1,
    H2,
    I,
    J,
    K,
}
