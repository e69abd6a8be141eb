using EhcpPipeline.Storage.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace EhcpPipeline.Storage.Tests.Tables;

public sealed class TableKeyTests
{
    [Theory]
    [InlineData("spring2026~07", "spring2026~07")]
    [InlineData("Autism/ASC", "Autism=002FASC")]
    [InlineData("50% + more?", "50=0025 =002B more=003F")]
    [InlineData("a=b", "a=003Db")]
    [InlineData("😀", "=D83D=DE00")]
    [InlineData("O'Neill Ŵyn", "O'Neill Ŵyn")]
    public void Only_what_a_key_may_not_hold_is_escaped(string text, string key) => TableKey.Encode(text).ShouldBe(key);

    [Fact]
    public void Any_text_becomes_a_key_that_is_taken_and_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            var key = TableKey.Encode(text);
            return !key.Any(TableKey.IsRefused) && TableKey.Decode(key) == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Different_texts_have_different_keys() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), ArbMap.Default.ArbFor<string>().Filter(text => text is not null), (left, right) =>
            left == right || TableKey.Encode(left) != TableKey.Encode(right)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a=")]
    [InlineData("a=12")]
    [InlineData("a=GGGG")]
    public void A_key_that_was_not_encoded_is_refused(string key) => Should.Throw<FormatException>(() => TableKey.Decode(key));
}
