using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Testing.Contracts;

/// <summary>What every <see cref="ITableStore"/> does.</summary>
public abstract class TableContract(StorageUnderTest storage)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ITableStore _tables = storage.Tables;
    private readonly string _table = StorageUnderTest.FreshName("rows");

    [Fact]
    public async Task Every_type_reads_back_as_it_was_written()
    {
        var written = Row("p", "r", new()
        {
            ["text"] = "Ysgol Gŵyl & \"quotes\" \\ \n\t 😀 'apostrophe'",
            ["empty"] = string.Empty,
            ["looksLikeADate"] = "2026-01-05T09:00:00Z",
            ["whole"] = 7,
            ["least"] = int.MinValue,
            ["long"] = long.MaxValue,
            ["smallLong"] = 3L,
            ["real"] = 0.1,
            ["wholeReal"] = 3.0,
            ["tiny"] = double.Epsilon,
            ["yes"] = true,
            ["no"] = false,
            ["time"] = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddTicks(1234567),
            ["bytes"] = new byte[] { 0, 255, 1 },
        });
        await Commit(new TableAction(TableActionKind.Insert, written));

        var read = await _tables.GetAsync(_table, "p", "r", None);

        read.ShouldNotBeNull();
        read.ETag.ShouldNotBeNullOrEmpty();
        read.Values.Keys.ShouldBe(written.Values.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in written.Values)
        {
            read.Values[name].ShouldBeOfType(value.GetType(), name);
            read.Values[name].ShouldBe(value, name);
        }
    }

    [Fact]
    public async Task A_time_in_another_zone_reads_back_in_UTC()
    {
        await Commit(Upsert("p", "r", new() { ["t"] = new DateTimeOffset(2026, 7, 1, 1, 0, 0, TimeSpan.FromHours(1)) }));

        var time = (await Get("p", "r")).Values["t"].ShouldBeOfType<DateTimeOffset>();

        time.ShouldBe(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));
        time.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_null_value_is_an_absent_property()
    {
        await Commit(Upsert("p", "r", new() { ["here"] = 1, ["gone"] = null! }));

        (await Get("p", "r")).Values.Keys.ShouldBe(["here"]);
    }

    [Fact]
    public async Task An_upsert_replaces_the_whole_row()
    {
        await Commit(Upsert("p", "r", new() { ["a"] = 1, ["b"] = 2 }));
        await Commit(Upsert("p", "r", new() { ["b"] = 3 }));

        (await Get("p", "r")).Values.ShouldBe(new Dictionary<string, object> { ["b"] = 3 });
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    [InlineData(130_000)]
    public async Task A_quote_longer_than_a_property_may_be_survives(int length)
    {
        var quote = string.Concat(Enumerable.Range(0, length / 2).Select(i => i % 5 == 0 ? "😀" : "é" + (char)('a' + (i % 26))))[..(length - 1)] + "z";
        await Commit(Upsert("p", "r", new() { ["quote"] = quote, ["quotes"] = 2 }));

        var read = await Get("p", "r");

        // A cut through the last pair leaves half of it, which is stored as U+FFFD; nothing else may change.
        ((string)read.Values["quote"]).Length.ShouldBe(length);
        ((string)read.Values["quote"])[..(length - 2)].ShouldBe(quote[..(length - 2)]);
        read.Values.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_value_replaced_by_a_short_one_leaves_no_parts()
    {
        await Commit(Upsert("p", "r", new() { ["quote"] = new string('x', 100_000), ["bytes"] = new byte[200_000] }));
        await Commit(Upsert("p", "r", new() { ["quote"] = "short", ["bytes"] = new byte[] { 1 } }));

        var read = await Get("p", "r");

        read.Values["quote"].ShouldBe("short");
        read.Values["bytes"].ShouldBe(new byte[] { 1 });
    }

    [Fact]
    public async Task Long_bytes_survive()
    {
        var bytes = Enumerable.Range(0, 150_000).Select(i => (byte)(i * 7)).ToArray();
        await Commit(Upsert("p", "r", new() { ["bytes"] = bytes }));

        (await Get("p", "r")).Values["bytes"].ShouldBe(bytes);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_value_becomes_the_replacement_character()
    {
        await Commit(Upsert("p", "r", new() { ["text"] = "a\ud83d!" }));

        (await Get("p", "r")).Values["text"].ShouldBe("a\ufffd!");
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("a b")]
    [InlineData("!send~Autism")]
    [InlineData("Ynys Môn – Ïéü")]
    [InlineData("a&b=c;d,e:f@g$h(i)[j]{k}|l^m`n<o>p\"q*r")]
    [InlineData("")]
    public async Task A_key_the_service_takes_reads_back(string key)
    {
        await Commit(Upsert(key, key, new() { ["v"] = 1 }));
        var read = await Get(key, key);
        var found = await _tables.QueryAsync(_table, key, key, null, None).ToListAsync();
        var replaced = await Commit(new TableAction(TableActionKind.Replace, read with { Values = Values(2) }));

        (read.PartitionKey, read.RowKey).ShouldBe((key, key));
        found.ShouldHaveSingleItem().RowKey.ShouldBe(key);
        replaced.Committed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    [InlineData("a😀b")]
    public async Task A_key_the_service_refuses_is_refused_and_can_be_encoded(string text)
    {
        await Should.ThrowAsync<ArgumentException>(() => Commit(Upsert("p", text, [])));
        await Should.ThrowAsync<ArgumentException>(() => Commit(Upsert(text, "r", [])));
        await Should.ThrowAsync<ArgumentException>(() => _tables.GetAsync(_table, "p", text, None));

        await Commit(Upsert("p", TableKey.Encode(text), new() { ["v"] = 1 }));

        TableKey.Decode((await Get("p", TableKey.Encode(text))).RowKey).ShouldBe(text);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null_and_so_is_one_of_an_absent_table()
    {
        (await _tables.GetAsync(_table, "p", "r", None)).ShouldBeNull();
        (await _tables.ScanAsync(_table, None).ToListAsync()).ShouldBeEmpty();
        (await _tables.QueryAsync(_table, "p", null, null, None).ToListAsync()).ShouldBeEmpty();
        await Commit(Upsert("p", "other", []));

        (await _tables.GetAsync(_table, "p", "r", None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_insert_over_a_row_is_refused_and_the_row_stands()
    {
        await Commit(Upsert("p", "r", Values(1)));

        var result = await Commit(new TableAction(TableActionKind.Insert, Row("p", "r", Values(2))));

        result.Committed.ShouldBeFalse();
        result.FailedAction.ShouldBe(0);
        (await Get("p", "r")).Values["v"].ShouldBe(1);
    }

    [Fact]
    public async Task A_replacement_wants_the_ETag_of_the_last_write()
    {
        var first = (await Commit(Upsert("p", "r", Values(1)))).ETags.ShouldHaveSingleItem();
        var second = await Commit(new TableAction(TableActionKind.Replace, Row("p", "r", Values(2)) with { ETag = first }));
        var stale = await Commit(new TableAction(TableActionKind.Replace, Row("p", "r", Values(3)) with { ETag = first }));
        var read = await Get("p", "r");

        second.Committed.ShouldBeTrue();
        second.ETags[0].ShouldNotBe(first);
        stale.Committed.ShouldBeFalse();
        read.Values["v"].ShouldBe(2);
        read.ETag.ShouldBe(second.ETags[0]);
    }

    [Fact]
    public async Task The_same_values_written_again_change_the_ETag()
    {
        var first = (await Commit(Upsert("p", "r", Values(1)))).ETags[0];

        (await Commit(Upsert("p", "r", Values(1)))).ETags[0].ShouldNotBe(first);
    }

    [Fact]
    public async Task A_replacement_of_a_row_that_is_gone_is_refused()
    {
        var etag = (await Commit(Upsert("p", "r", Values(1)))).ETags[0];
        await Commit(new TableAction(TableActionKind.Delete, Row("p", "r", [])));

        var result = await Commit(new TableAction(TableActionKind.Replace, Row("p", "r", Values(2)) with { ETag = etag }));

        result.Committed.ShouldBeFalse();
        (await _tables.GetAsync(_table, "p", "r", None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_transaction_lands_whole_or_not_at_all()
    {
        var stale = (await Commit(Upsert("p", "b", Values(1)))).ETags[0];
        await Commit(Upsert("p", "b", Values(2)));

        var result = await Commit(
            Upsert("p", "a", Values(9)),
            new TableAction(TableActionKind.Replace, Row("p", "b", Values(9)) with { ETag = stale }),
            new TableAction(TableActionKind.Insert, Row("p", "c", Values(9))));

        result.Committed.ShouldBeFalse();
        result.FailedAction.ShouldBeOneOf(1, -1);
        (await _tables.QueryAsync(_table, "p", null, null, None).ToListAsync()).ShouldHaveSingleItem().Values["v"].ShouldBe(2);
    }

    [Fact]
    public async Task A_transaction_gives_an_ETag_for_each_row_it_wrote()
    {
        await Commit(Upsert("p", "old", Values(1)));

        var result = await Commit(
            Upsert("p", "a", Values(1)),
            new TableAction(TableActionKind.Delete, Row("p", "old", [])),
            new TableAction(TableActionKind.Insert, Row("p", "b", Values(2))));

        result.Committed.ShouldBeTrue();
        result.ETags.Count.ShouldBe(3);
        result.ETags[0].ShouldBe((await Get("p", "a")).ETag);
        result.ETags[1].ShouldBeNull();
        result.ETags[2].ShouldBe((await Get("p", "b")).ETag);
        (await _tables.GetAsync(_table, "p", "old", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Deleting_without_an_ETag_does_not_mind_absent_rows()
    {
        await Commit(Upsert("p", "b", Values(1)));

        var result = await Commit(
            new TableAction(TableActionKind.Delete, Row("p", "a", [])),
            new TableAction(TableActionKind.Delete, Row("p", "b", [])),
            new TableAction(TableActionKind.Delete, Row("p", "c", [])),
            Upsert("p", "d", Values(4)));

        result.Committed.ShouldBeTrue();
        result.ETags.Count.ShouldBe(4);
        result.ETags[3].ShouldNotBeNull();
        (await _tables.ScanAsync(_table, None).ToListAsync()).ShouldHaveSingleItem().RowKey.ShouldBe("d");
    }

    [Fact]
    public async Task Deleting_only_absent_rows_of_an_absent_table_commits()
    {
        var result = await Commit(new TableAction(TableActionKind.Delete, Row("p", "a", [])));

        result.Committed.ShouldBeTrue();
        result.ETags.ShouldBe([null]);
    }

    [Fact]
    public async Task Deleting_with_an_ETag_wants_that_very_row()
    {
        var stale = (await Commit(Upsert("p", "r", Values(1)))).ETags[0];
        var fresh = (await Commit(Upsert("p", "r", Values(2)))).ETags[0];

        (await Commit(new TableAction(TableActionKind.Delete, Row("p", "r", []) with { ETag = stale }))).Committed.ShouldBeFalse();
        (await Commit(new TableAction(TableActionKind.Delete, Row("p", "r", []) with { ETag = fresh }))).Committed.ShouldBeTrue();
        (await Commit(new TableAction(TableActionKind.Delete, Row("p", "r", []) with { ETag = fresh }))).Committed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_range_includes_its_start_and_excludes_its_end()
    {
        await Commit([.. "abcde".Select(key => Upsert("p", key.ToString(), Values(1)))]);
        await Commit(Upsert("q", "c", Values(1)));

        (await Keys("p", "b", "d")).ShouldBe(["b", "c"]);
        (await Keys("p", null, "c")).ShouldBe(["a", "b"]);
        (await Keys("p", "d", null)).ShouldBe(["d", "e"]);
        (await Keys("p", "bb", null)).ShouldBe(["c", "d", "e"]);
        (await Keys("absent", null, null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_come_in_ordinal_order_over_many_pages()
    {
        var rows = Enumerable.Range(0, 2_345).Select(i => Row(i % 2 == 0 ? "P" : "p", Key(i), new() { ["n"] = i })).ToList();
        await _tables.UpsertAllAsync(_table, rows, None);

        var scanned = await _tables.ScanAsync(_table, None).ToListAsync();
        var queried = await _tables.QueryAsync(_table, "P", null, null, None).ToListAsync();

        scanned.Select(row => (row.PartitionKey, row.RowKey)).ShouldBe(
            rows.Select(row => (row.PartitionKey, row.RowKey)).OrderBy(key => key.PartitionKey, StringComparer.Ordinal).ThenBy(key => key.RowKey, StringComparer.Ordinal));
        queried.Count.ShouldBe(1_173);
        queried.Select(row => row.RowKey).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Many_rows_are_deleted_together_and_absent_ones_passed_over()
    {
        var rows = Enumerable.Range(0, 250).Select(i => Row("p", Key(i), new() { ["n"] = i })).ToList();
        await _tables.UpsertAllAsync(_table, rows.Take(230), None);

        await _tables.DeleteAllAsync(_table, rows.Skip(1), None);

        (await _tables.ScanAsync(_table, None).ToListAsync()).ShouldHaveSingleItem().Values["n"].ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_writers_with_the_same_ETag_one_wins()
    {
        var etag = (await Commit(Upsert("p", "counter", Values(0)))).ETags[0];

        var results = await Task.WhenAll(Enumerable.Range(1, 16).Select(i =>
            Task.Run(() => Commit(new TableAction(TableActionKind.Replace, Row("p", "counter", Values(i)) with { ETag = etag })))));

        results.Count(result => result.Committed).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_service_would_refuse_throws_before_anything_is_written()
    {
        await Refused();
        await Refused([.. Enumerable.Range(0, 101).Select(i => Upsert("p", Key(i), []))]);
        await Refused(Upsert("p", "a", []), Upsert("q", "b", []));
        await Refused(Upsert("p", "a", []), new TableAction(TableActionKind.Delete, Row("p", "a", [])));
        await Refused(new TableAction(TableActionKind.Replace, Row("p", "a", [])));
        await Refused(Upsert("p", new string('k', 513), []));
        await Refused(Upsert("p", "a", new() { ["price"] = 1.5m }));
        await Refused(Upsert("p", "a", new() { ["span"] = TimeSpan.FromMinutes(1) }));
        await Refused(Upsert("p", "a", new() { ["notANumber"] = double.NaN }));
        await Refused(Upsert("p", "a", new() { ["infinite"] = double.NegativeInfinity }));
        await Refused(Upsert("p", "a", new() { ["early"] = new DateTimeOffset(1600, 1, 1, 0, 0, 0, TimeSpan.Zero) }));
        await Refused(Upsert("p", "a", new() { ["a-b"] = 1 }));
        await Refused(Upsert("p", "a", new() { ["quote__1"] = "a part's name" }));
        await Refused(Upsert("p", "a", new() { ["Timestamp"] = 1 }));
        await Refused(Upsert("p", "a", Enumerable.Range(0, 253).ToDictionary(i => "n" + Key(i), object (i) => i)));
        await Refused(Upsert("p", "a", new() { ["quote"] = new string('x', 600_000) }));
        await Refused([.. Enumerable.Range(0, 60).Select(i => Upsert("p", Key(i), new() { ["quote"] = new string('x', 90_000) }))]);
        (await _tables.ScanAsync(_table, None).ToListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("ab")]
    [InlineData("a-b-c")]
    [InlineData("1abc")]
    [InlineData("abc; DROP TABLE store")]
    public async Task A_table_name_the_service_or_Power_BI_trips_over_is_refused(string name) =>
        await Should.ThrowAsync<ArgumentException>(() => _tables.CommitAsync(name, [Upsert("p", "r", [])], None));

    [Fact]
    public async Task A_row_near_the_limits_is_taken()
    {
        var values = Enumerable.Range(0, 252).ToDictionary(i => "n" + Key(i), object (i) => new string('x', 1_500));
        await Commit(Upsert("p", new string('k', 512), values));

        (await Get("p", new string('k', 512))).Values.Count.ShouldBe(252);
    }

    private static Dictionary<string, object> Values(int v) => new() { ["v"] = v };

    private static string Key(int number) => number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture);

    private static TableRecord Row(string partitionKey, string rowKey, Dictionary<string, object> values) =>
        new() { PartitionKey = partitionKey, RowKey = rowKey, Values = values };

    private static TableAction Upsert(string partitionKey, string rowKey, Dictionary<string, object> values) =>
        new(TableActionKind.Upsert, Row(partitionKey, rowKey, values));

    private Task<CommitResult> Commit(params TableAction[] actions) => _tables.CommitAsync(_table, actions, None);

    private async Task Refused(params TableAction[] actions) => await Should.ThrowAsync<ArgumentException>(() => Commit(actions));

    private async Task<TableRecord> Get(string partitionKey, string rowKey) =>
        (await _tables.GetAsync(_table, partitionKey, rowKey, None)).ShouldNotBeNull();

    private async Task<List<string>> Keys(string partition, string? from, string? before) =>
        await _tables.QueryAsync(_table, partition, from, before, None).Select(row => row.RowKey).ToListAsync();
}
