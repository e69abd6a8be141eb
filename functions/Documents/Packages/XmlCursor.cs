using System.Runtime.CompilerServices;
using System.Xml;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Packages;

/// <summary>
/// Walks elements forward. Every method that takes an element leaves the cursor on its end (or on the element itself if it is empty), so loops
/// nest without look-ahead: <c>for (var inside = x.Enter(); x.Next(inside);)</c>.
/// </summary>
internal sealed class XmlCursor(XmlReader reader, ReadBudget budget) : IDisposable
{
    private const int Nothing = int.MaxValue;

    public XmlReader Reader { get; } = reader;

    public string Name => Reader.LocalName;

    public string Namespace => Reader.NamespaceURI;

    /// <summary>Moves to the root element; false in a document without one.</summary>
    public bool Root() => Reader.MoveToContent() == XmlNodeType.Element;

    /// <summary>Enters the current element; the returned mark goes to <see cref="Next"/>.</summary>
    public int Enter()
    {
        if (Reader.IsEmptyElement)
        {
            return Nothing;
        }

        budget.Depth(Reader.Depth);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Reader.Depth;
    }

    /// <summary>Moves to the next element inside; false at the end of the entered one. An element not read by the caller is entered as if it were transparent, so skip what is not wanted.</summary>
    public bool Next(int inside)
    {
        if (inside == Nothing)
        {
            return false;
        }

        while (Reader.Read() && Reader.Depth > inside)
        {
            if (Reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes over the current element with all it holds.</summary>
    public void Skip()
    {
        if (!Reader.IsEmptyElement)
        {
            var depth = Reader.Depth;
            while (Reader.Read() && Reader.Depth > depth)
            {
            }
        }
    }

    public string? Attribute(string name, string ns) => Reader.GetAttribute(name, ns);

    public void Dispose() => Reader.Dispose();
}
