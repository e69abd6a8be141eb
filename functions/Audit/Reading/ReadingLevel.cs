namespace EhcpPipeline.Audit.Reading;

/// <summary>
/// How hard a text is to read, by the LIX formula (Björnsson 1968): words a sentence plus the percentage of words longer than six letters. It needs no
/// syllables, so whole-number arithmetic gives the same value on every machine. About 25 is a children's book, 45 a newspaper, over 55 official prose.
/// </summary>
internal static class ReadingLevel
{
    public static int Lix(string text)
    {
        int words = 0, longWords = 0, sentences = 0, inSentence = 0;
        foreach (var line in text.Split('\n'))
        {
            foreach (var part in line.Split('.', '!', '?', ';', '|'))
            {
                foreach (var word in Words.Of(part))
                {
                    words++;
                    inSentence++;
                    longWords += word.Length > 6 ? 1 : 0;
                }

                // "e.g." and initials are no sentences of their own.
                if (inSentence >= 3)
                {
                    sentences++;
                    inSentence = 0;
                }
            }
        }

        return words == 0 ? 0 : (words / Math.Max(sentences, 1)) + (100 * longWords / words);
    }
}
