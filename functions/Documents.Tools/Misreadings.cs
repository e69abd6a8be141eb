namespace EhcpPipeline.Documents.Tools;

/// <summary>Sets right what tesseract's English model regularly gets wrong on office documents, seen on scans made from the sample plans.</summary>
internal static class Misreadings
{
    // What a round bullet is read as; the letters only where a wider gap than a space follows.
    private const string Bullets = "¢©®«»°·*";
    private const string BulletLetters = "eo";
    private const double BulletGap = 0.6;

    // Left by the grey edges of drawn lines and by dirt: strokes without a letter.
    private const string Strokes = "_—–|~=-'`‘’.,:\\/<>";
    private const int SureStroke = 80;

    private const string Quotes = "\"'“‘";
    private const string Vowels = "aeiouy";
    private const string Numbering = "BCDEFGHNOPR";

    public static List<TesseractWord> Mend(List<TesseractWord> words)
    {
        var mended = new List<TesseractWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var opens = i == 0 || words[i - 1].Line != word.Line;
            var next = i + 1 < words.Count && words[i + 1].Line == word.Line ? words[i + 1] : (TesseractWord?)null;
            var text = opens && next is { } after && IsBullet(word, after) ? "•" : Letters(word.Text, next is { } beside && beside.Left - word.Left - word.Width < beside.Height ? beside.Text : "");
            if (!IsStroke(text, word.Confidence))
            {
                mended.Add(word with { Text = text });
            }
        }

        return mended;
    }

    private static bool IsBullet(in TesseractWord word, in TesseractWord next) =>
        word.Text.Length <= 2
        && (word.Text.All(letter => Bullets.Contains(letter, StringComparison.Ordinal))
            || (word.Text.Length == 1 && BulletLetters.Contains(word.Text[0], StringComparison.Ordinal) && next.Left - word.Left - word.Width > BulletGap * next.Height));

    // The pronoun: drawn lines are gone from the picture, so an upright stroke is a letter, unless a capital follows it as in a header of names and titles.
    private static string Letters(string text, string next)
    {
        if (text == "|")
        {
            return next.Length > 0 && char.IsUpper(next[0]) ? text : "I";
        }

        if (text.Length > 1 && text[0] == '|' && (char.IsLetter(text[1]) || text[1] is '\'' or '’'))
        {
            return "I" + text[1..];
        }

        return text is [var quote, '|'] && Quotes.Contains(quote, StringComparison.Ordinal) ? quote + "I" : Numbered(Capital(text));
    }

    // No English word starts with l and a consonant, but names start with I and one.
    private static string Capital(string text) =>
        text.Length > 2 && text[0] == 'l' && char.IsLower(text[1]) && !Vowels.Contains(text[1], StringComparison.Ordinal) && text[1] != 'l' ? "I" + text[1..] : text;

    // "H1", "E1": a section, a need or an outcome.
    private static string Numbered(string text) =>
        text.Length is 2 or 3 && Numbering.Contains(text[0], StringComparison.Ordinal) && text[1] == 'l' && (text.Length == 2 || char.IsPunctuation(text[2])) ? text[0] + "1" + text[2..] : text;

    private static bool IsStroke(string text, int confidence) =>
        text.All(letter => Strokes.Contains(letter, StringComparison.Ordinal)) && (confidence < SureStroke || text.All(letter => letter is '_' or '|'));
}
