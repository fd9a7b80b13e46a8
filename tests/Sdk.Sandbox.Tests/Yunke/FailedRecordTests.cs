using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class FailedRecordTests : OpenPlatformTestBase
{
    private const string Read = "open/sync/getFailedCallRecords";
    private const string Remove = "open/sync/removeFailedCallRecordsByBatchId";

    [Test]
    public async Task A_batch_stays_until_it_is_removed()
    {
        JsonNode first = await ReadAsync(size: 100);
        Assert.That((int)first["total"]!, Is.EqualTo(150));
        Assert.That(IdsOf(first), Has.Count.EqualTo(100));
        JsonNode again = await ReadAsync(size: 100);
        Assert.That(IdsOf(again), Is.EqualTo(IdsOf(first)));
        Assert.That((string?)again["batchId"], Is.Not.EqualTo((string?)first["batchId"]));

        await RemoveAsync(first);
        Assert.That(Platform.FailedCallRecords, Has.Count.EqualTo(50));
        await RemoveAsync(first);
        await RemoveAsync(again);
        Assert.That(Platform.FailedCallRecords, Has.Count.EqualTo(50), "once more removes nothing");
    }

    [Test]
    public async Task Batch_by_batch_no_record_is_lost_though_more_come_in()
    {
        HashSet<string> expected = [.. Platform.FailedCallRecords.Select(record => record.Id)];
        HashSet<string> read = [];
        for (int i = 0; i < 5; i++)
        {
            JsonNode batch = await ReadAsync(40);
            // Between the reading and the removal: the old batch must not take them away.
            if (i < 3) expected.UnionWith(Platform.AddFailedCallRecords(10).Select(record => record.Id));
            read.UnionWith(IdsOf(batch));
            await RemoveAsync(batch);
        }

        Assert.That(read, Is.EquivalentTo(expected));
        Assert.That(Platform.FailedCallRecords, Is.Empty);
    }

    [Test]
    public async Task A_record_that_fails_again_is_not_removed_with_its_old_batch()
    {
        JsonNode batch = await ReadAsync(1);
        await RemoveAsync(batch);
        Platform.FailedCallRecords.Set(Yunke.Calls[IdsOf(batch)[0]]);
        await RemoveAsync(batch);
        Assert.That(Platform.FailedCallRecords, Has.Count.EqualTo(150));
    }

    [Test]
    public async Task Records_that_are_deleted_when_read_are_gone()
    {
        JsonNode first = await ReadAsync(100, autoDelete: true);
        Assert.That(Platform.FailedCallRecords, Has.Count.EqualTo(50));
        JsonNode second = await ReadAsync(100, autoDelete: true);
        Assert.That(IdsOf(second), Has.Count.EqualTo(50));
        Assert.That(IdsOf(second).Intersect(IdsOf(first)), Is.Empty);
        Assert.That((int)(await ReadAsync(100))["total"]!, Is.Zero);
    }

    [Test]
    public async Task The_order_can_be_turned()
    {
        string[] ids = [.. Platform.FailedCallRecords.Select(record => record.Id)];
        Assert.That(IdsOf(await ReadAsync(10)), Is.EqualTo(ids[..10]));
        Assert.That(IdsOf(await ReadAsync(10, sort: "desc")), Is.EqualTo(ids[^10..].Reverse()));
    }

    [Test]
    public async Task Wrong_requests_are_refused()
    {
        AssertFailure(await OpenAsync(Read, """{"autoDelete":false,"size":101,"sort":"asc"}"""), 500, "size");
        AssertFailure(await OpenAsync(Read, """{"autoDelete":"false","size":1,"sort":"asc"}"""), 500, "autoDelete");
        AssertFailure(await OpenAsync(Remove, """{"batchId":"nothing"}"""), 500);
        Assert.That(() => Platform.AddFailedCallRecords(100_000), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static IReadOnlyList<string> IdsOf(JsonNode batch) => [.. batch["records"]!.AsArray().Select(record => (string)record!["id"]!)];

    private async Task<JsonNode> ReadAsync(int size, bool autoDelete = false, string sort = "asc") =>
        (await OpenDataAsync(Read, $$"""{"autoDelete":{{(autoDelete ? "true" : "false")}},"size":{{size}},"sort":"{{sort}}"}"""))!;

    private Task<JsonNode?> RemoveAsync(JsonNode batch) => OpenDataAsync(Remove, $$"""{"batchId":"{{(string)batch["batchId"]!}}"}""");
}
