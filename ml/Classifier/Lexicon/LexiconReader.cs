using System.Globalization;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// Reads the lexicon files. "[class name]" heads a list of words, "[numbers]" a list of "word value", "[slips]" the words whose typing slips
/// are mended, "[slips-near]" those looked for most widely, "[aliases]" short or wrong spellings with the word they stand for, "[cue Name]" a list of phrases parted by commas or lines. In a phrase: a/b is either word, @name a class, # a number,
/// x? may be absent, _n a gap of up to n tokens, noun+ also its plural, verb~ all its forms. A line after "#!" is a remark.
/// </summary>
internal sealed class LexiconReader(WordList words)
{
    private readonly Dictionary<string, WordSet> _classes = new(StringComparer.Ordinal);

    public List<Pattern> Patterns { get; } = [];

    public IEnumerable<string> ClassNames => _classes.Keys;

    public WordSet Class(string name) =>
        _classes.TryGetValue(name, out var set) ? set : throw new FormatException($"The lexicon has no class '{name}'.");

    /// <summary>Reads the classes of a file, or its phrases: a phrase may name a class of a later file, so all classes come first.</summary>
    public void Read(TextReader file, bool phrases)
    {
        var head = "";
        while (file.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("#!", StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] == '[')
            {
                head = line[1..^1];
                continue;
            }

            if (head.StartsWith("cue ", StringComparison.Ordinal) == phrases)
            {
                ReadLine(head, line);
            }
        }
    }

    private void ReadLine(string head, string line)
    {
        var parts = head.Split(' ');
        switch (parts[0])
        {
            case "class":
                var set = _classes.TryGetValue(parts[1], out var known) ? known : _classes[parts[1]] = new WordSet();
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    AddForms(set, word);
                }

                break;
            case "numbers":
                var pair = line.Split(' ');
                words.SetNumber(pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture));
                break;
            case "aliases":
                var alias = line.Split(' ');
                words.Alias(alias[0], alias[1]);
                break;
            case "slips":
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Slips.Guard(word);
                }

                break;
            case "slips-near":
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Slips.GuardClosely(word);
                }

                break;
            case "cue":
                var cue = Enum.Parse<Cue>(parts[1]);
                foreach (var phrase in line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    Patterns.Add(new Pattern(cue, [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Step)]));
                }

                break;
            default:
                throw new FormatException($"'{head}' heads no known kind of lexicon entry.");
        }
    }

    private PatternStep Step(string text)
    {
        if (text[0] == '_')
        {
            return new PatternStep(null, false, text.Length == 1 ? 1 : int.Parse(text[1..], CultureInfo.InvariantCulture), false);
        }

        var optional = text[^1] == '?';
        text = optional ? text[..^1] : text;
        var set = new WordSet();
        var number = false;
        foreach (var choice in text.Split('/'))
        {
            if (choice == "#")
            {
                number = true;
            }
            else
            {
                AddForms(set, choice);
            }
        }

        return new PatternStep(set, number, 0, optional);
    }

    private void AddForms(WordSet set, string word)
    {
        switch (word[0], word[^1])
        {
            case ('@', _):
                foreach (var member in Class(word[1..]).Words())
                {
                    set.Add(member);
                }

                break;
            case (_, '+'):
                set.Add(words.Add(word[..^1]));
                set.Add(words.Add(Forms.Plural(word[..^1])));
                break;
            case (_, '~'):
                foreach (var form in Forms.OfVerb(word[..^1]))
                {
                    set.Add(words.Add(form));
                }

                break;
            default:
                set.Add(words.Add(word));
                break;
        }
    }
}
