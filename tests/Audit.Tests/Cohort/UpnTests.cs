using EhcpPipeline.Audit.Cohort;

namespace EhcpPipeline.Audit.Tests.Cohort;

public class UpnTests
{
    [Theory]
    [InlineData("801200001001")]
    [InlineData("000000000000")]
    [InlineData("123456789012")]
    [InlineData("82012341507B")]
    public void Exactly_one_letter_of_the_alphabet_fits_the_digits(string digits) =>
        "ABCDEFGHJKLMNPQRTUVWXYZ".Count(letter => Upn.Check(letter + digits) == UpnVerdict.Sound).ShouldBe(1);

    [Fact]
    public void The_letter_of_all_zeros_is_a() => Upn.Check("A000000000000").ShouldBe(UpnVerdict.Sound);

    [Fact]
    public void Two_digits_swapped_are_found()
    {
        var sound = "ABCDEFGHJKLMNPQRTUVWXYZ".Select(letter => letter + "123456789012").Single(upn => Upn.Check(upn) == UpnVerdict.Sound);
        Upn.Check(sound[0] + "213456789012").ShouldBe(UpnVerdict.WrongLetter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A12345678901")]
    [InlineData("I123456789012")]
    [InlineData("A12345678901I")]
    [InlineData("A1234B6789012")]
    [InlineData("unknown")]
    public void What_has_not_the_shape_is_malformed(string text) => Upn.Check(text).ShouldBe(UpnVerdict.Malformed);

    [Theory]
    [InlineData(2015, 8, 31, 7)]
    [InlineData(2015, 9, 1, 6)]
    [InlineData(2021, 9, 1, 0)]
    [InlineData(2023, 1, 15, -1)]
    public void A_year_group_follows_from_the_age_on_31_august(int year, int month, int day, int expected) =>
        SchoolYear.Expected(new DateOnly(year, month, day), new DateOnly(2026, 9, 1)).ShouldBe(expected);

    [Theory]
    [InlineData("2025-01-31", "2025-02-28", 0)]
    [InlineData("2025-01-15", "2026-01-15", 12)]
    [InlineData("2026-01-15", "2025-01-15", -12)]
    public void Months_are_whole_months(string from, string to, int months) =>
        SchoolYear.Months(DateOnly.Parse(from), DateOnly.Parse(to)).ShouldBe(months);
}
