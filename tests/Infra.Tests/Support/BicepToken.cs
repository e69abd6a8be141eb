namespace EhcpPipeline.Infra.Tests.Support;

internal enum BicepTokenKind
{
    Word,
    Number,
    Text,
    Symbol,
    NewLine,
}

/// <summary>
/// One token of a Bicep file. Of a string, <paramref name="Value"/> is the text with each interpolation as <c>${}</c>, and
/// <paramref name="Inserted"/> the tokens of the interpolated expressions.
/// </summary>
internal sealed record BicepToken(BicepTokenKind Kind, string Value, int Line, IReadOnlyList<BicepToken> Inserted)
{
    public bool Is(string value) => Kind is BicepTokenKind.Word or BicepTokenKind.Symbol && Value == value;
}
