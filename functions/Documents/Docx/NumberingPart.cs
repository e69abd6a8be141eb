using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>The numbering part: list definitions (w:abstractNum) and the instances (w:num) that paragraphs name.</summary>
internal sealed class NumberingPart
{
    public const int Levels = 9;

    private readonly Dictionary<int, Definition> _definitions = [];
    private readonly Dictionary<int, Instance> _instances = [];

    public static NumberingPart Read(XmlCursor x)
    {
        var part = new NumberingPart();
        if (!x.Root())
        {
            return part;
        }

        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "abstractNum":
                    part._definitions.TryAdd(x.Number("abstractNumId") ?? -1, Definition.Read(x));
                    break;
                case "num":
                    part._instances.TryAdd(x.Number("numId") ?? -1, Instance.Read(x));
                    break;
                default:
                    x.Skip();
                    break;
            }
        }

        return part;
    }

    /// <summary>The definition that an instance counts in, or null. A definition that only links to a numbering style is followed once.</summary>
    public int? DefinitionOf(int numbering, StyleSheet styles)
    {
        if (!_instances.TryGetValue(numbering, out var instance) || !_definitions.TryGetValue(instance.DefinitionId, out var definition))
        {
            return null;
        }

        if (definition.StyleLink is { } link
            && styles.Other(link).Numbering is { } linked
            && _instances.TryGetValue(linked, out var other)
            && _definitions.ContainsKey(other.DefinitionId))
        {
            return other.DefinitionId;
        }

        return instance.DefinitionId;
    }

    public NumberingLevel? Level(int numbering, int definition, int level) =>
        _instances.TryGetValue(numbering, out var instance) && instance.Levels.TryGetValue(level, out var own)
            ? own
            : _definitions.TryGetValue(definition, out var shared) && shared.Levels.TryGetValue(level, out var usual) ? usual : null;

    /// <summary>The number at which an instance starts a level anew, where it says so.</summary>
    public int? StartOverride(int numbering, int level) =>
        _instances.TryGetValue(numbering, out var instance) && instance.Starts.TryGetValue(level, out var start) ? start : null;

    /// <summary>The level tied to a paragraph style, or null.</summary>
    public int? LevelOfStyle(int definition, string style)
    {
        if (_definitions.TryGetValue(definition, out var known))
        {
            foreach (var (number, level) in known.Levels)
            {
                if (level.Style == style)
                {
                    return number;
                }
            }
        }

        return null;
    }

    private sealed class Definition
    {
        public SortedDictionary<int, NumberingLevel> Levels { get; } = [];

        public string? StyleLink { get; private set; }

        public static Definition Read(XmlCursor x)
        {
            var definition = new Definition();
            for (var inside = x.Enter(); x.Next(inside);)
            {
                if (x.Name == "lvl")
                {
                    definition.Levels.TryAdd(x.Number("ilvl") ?? 0, NumberingLevel.Read(x));
                }
                else
                {
                    definition.StyleLink = x.Name == "numStyleLink" ? x.Val() : definition.StyleLink;
                    x.Skip();
                }
            }

            return definition;
        }
    }

    private sealed class Instance
    {
        public int DefinitionId { get; private set; } = -1;

        public Dictionary<int, int> Starts { get; } = [];

        public Dictionary<int, NumberingLevel> Levels { get; } = [];

        public static Instance Read(XmlCursor x)
        {
            var instance = new Instance();
            for (var inside = x.Enter(); x.Next(inside);)
            {
                if (x.Name == "lvlOverride")
                {
                    instance.ReadOverride(x);
                }
                else
                {
                    instance.DefinitionId = x.Name == "abstractNumId" ? x.Number() ?? -1 : instance.DefinitionId;
                    x.Skip();
                }
            }

            return instance;
        }

        private void ReadOverride(XmlCursor x)
        {
            var number = x.Number("ilvl") ?? 0;
            for (var inside = x.Enter(); x.Next(inside);)
            {
                if (x.Name == "lvl")
                {
                    Levels.TryAdd(number, NumberingLevel.Read(x));
                }
                else
                {
                    if (x.Name == "startOverride")
                    {
                        Starts.TryAdd(number, x.Number() ?? 1);
                    }

                    x.Skip();
                }
            }
        }
    }
}
