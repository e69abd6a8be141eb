using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Text;

/// <summary>Numbers as list labels show them (ECMA-376 part 1, ST_NumberFormat). Formats of other scripts are shown as decimal.</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Letters)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Show(int number, string? format) => format switch
    {
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => number.ToString(CultureInfo.InvariantCulture) + OrdinalEnding(number),
        "cardinalText" when number is >= 0 and < 100 => Capital(Words(number)),
        "ordinalText" when number is > 0 and < 20 => Capital(OrdinalWord(number)),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z comes aa, then bb: the letter is repeated, not carried.
    private static string Letters(int number, char first) =>
        number is > 0 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is <= 0 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (value, letters) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    private static string OrdinalEnding(int number) => (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };

    private static string Words(int number) =>
        number < 20 ? Ones[number] : number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Ones[number % 10]}";

    private static string OrdinalWord(int number) => number switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        5 => "fifth",
        8 => "eighth",
        9 => "ninth",
        12 => "twelfth",
        _ => Ones[number] + "th",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
