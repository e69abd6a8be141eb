using EhcpPipeline.Cli.Sampling.Banks;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Invents a child whose age, year group and setting fit together, and dates that fit the as-of date.</summary>
internal sealed class ChildMaker(SampleDice dice, DateOnly asOf)
{
    private const int OldestYear = 14;

    public SampleChild Make(string need)
    {
        var (given, girl) = dice.Pick(People.Given);
        var year = dice.Next(OldestYear + 1);
        var settings = People.Settings.Where(setting => setting.From <= year && year <= setting.To).ToList();
        var (setting, type, _, _) = dice.Pick(settings);

        // The school year that holds the as-of date began on the last 1 September; a child of year n was n + 4 on the day before it.
        var begun = asOf.Month >= 9 ? asOf.Year : asOf.Year - 1;
        var born = new DateOnly(begun - year - 5, 9, 1).AddDays(dice.Next(365));
        var issued = asOf.AddDays(-30 - dice.Next(700));
        var review = issued.AddDays(-40 - dice.Next(40));
        return new SampleChild(
            given, dice.Pick(People.Family), girl ? "she" : "he", girl ? "her" : "his", born, year, need, setting, type, issued, review, dice.Pick(People.Wards), dice.Chance(85));
    }
}
