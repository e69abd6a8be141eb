using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>Tells paper white from everything else, by the number of components of a colour.</summary>
internal static class Colours
{
    private const double Light = 0.985;

    public static bool IsWhite(Operands operands)
    {
        var count = 0;
        while (operands[operands.Count - 1 - count].Kind == TokenKind.Number)
        {
            count++;
        }

        return count switch
        {
            1 => operands.Last(0) >= Light,
            3 => operands.Last(0) >= Light && operands.Last(1) >= Light && operands.Last(2) >= Light,
            4 => operands.Last(0) + operands.Last(1) + operands.Last(2) + operands.Last(3) <= 1 - Light,
            _ => false,
        };
    }
}
