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

    public static List<TesseractWord> Mend(List<TesseractWord> words)
    {
        var mended = new List<TesseractWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var opens = i == 0 || words[i - 1].Line != word.Line;
            var next = i + 1 < words.Count && words[i + 1].Line == word.Line ? words[i + 1] : (TesseractWord?)null;
            var text = opens && next is { } after && IsBullet(word, after) ? "•" : Letters(word.Text);
            if (!IsStroke(text, word.Confidence))
            {
                mended.Add(word with { Text = text });
            }
        }

        return mended;
    }

    private static bool IsBullet(in TesseractWord word, in TesseractWord next) =>
        word.Text.Length == 1
        && (Bullets.Contains(word.Text[0], StringComparison.Ordinal)
            || (BulletLetters.Contains(word.Text[0], StringComparison.Ordinal) && next.Left - word.Left - word.Width > BulletGap * next.Height));

    // The pronoun: drawn lines are gone from the picture, so an upright stroke is a letter.
    private static string Letters(string text) =>
        text == "|" || (text.Length > 1 && text[0] == '|' && (char.IsLetter(text[1]) || text[1] is '\'' or '’')) ? "I" + text[1..] : text;

    private static bool IsStroke(string text, int confidence) =>
        text.All(letter => Strokes.Contains(letter, StringComparison.Ordinal)) && (confidence < SureStroke || text.All(letter => letter is '_' or '|'));
}
