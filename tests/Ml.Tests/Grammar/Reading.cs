using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Tests.Grammar;

/// <summary>Short questions to the grammar for tests.</summary>
internal static class Reading
{
    public static ItemReading Of(string text) => new ItemReading().Read(text);

    public static bool Binds(string text, QuantityKind kind) => Of(text).Quantities.AnyBinding(kind);

    public static bool BindsAmount(string text) => Binds(text, QuantityKind.Amount) || Binds(text, QuantityKind.WholeTime);

    public static bool BindsFrequency(string text) => Binds(text, QuantityKind.Frequency) || Binds(text, QuantityKind.WholeTime);

    public static bool Delivers(string text) => Of(text).Roles.AnyDelivers;
}
