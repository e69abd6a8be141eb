using System.Xml;

namespace EhcpPipeline.Documents.Packages;

/// <summary>The exceptions by which the framework's zip and XML readers say that what they read is broken.</summary>
internal static class Damage
{
    public static bool Is(Exception exception) =>
        exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException
            or ArgumentException or FormatException or OverflowException or System.Text.DecoderFallbackException;
}
