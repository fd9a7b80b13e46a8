using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.OpenPlatform;

/// <summary>Failed call records are taken over without losing one.</summary>
internal sealed class DrainTests
{
    private static readonly ScriptedAnswer Done = ScriptedAnswer.Json("""{"success":true}""");
    private static readonly ScriptedAnswer Nothing = ScriptedAnswer.Json("""{"success":true,"data":{"total":0,"records":[],"batchId":""}}""");

    [Test]
    public async Task Each_batch_is_kept_before_it_is_acknowledged()
    {
        using var mock = new OpenPlatformMock(Batch("b1", 1, 2), Done, Batch("b2", 3), Done, Nothing);
        var kept = new List<string>();

        ApiResult<int> drained = await mock.RunAsync(client => client.DrainFailedCallRecordsAsync((batch, _) =>
        {
            kept.AddRange(batch.Records.Select(static record => record.GetText("n")!));
            Assert.That(Acknowledged(mock), Does.Not.Contain(batch.BatchId));
            return Task.CompletedTask;
        }));

        Assert.That(drained.GetValueOrThrow(), Is.EqualTo(3));
        Assert.That(kept, Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(Acknowledged(mock), Is.EqualTo(new[] { "b1", "b2" }));
        Assert.That(
            mock.Handler.Requests.Where(static request => request.BodyText.Contains("autoDelete", StringComparison.Ordinal)).Select(static request => request.BodyText),
            Has.All.Contains("\"autoDelete\":false"));
    }

    [Test]
    public void What_cannot_be_kept_is_not_acknowledged()
    {
        using var mock = new OpenPlatformMock(Batch("b1", 1), Done, Batch("b2", 2));
        var full = new IOException("disk full");

        IOException? thrown = Assert.ThrowsAsync<IOException>(() => mock.RunAsync(client => client.DrainFailedCallRecordsAsync(
            (batch, _) => batch.BatchId == "b2" ? Task.FromException(full) : Task.CompletedTask)));

        Assert.That(thrown, Is.SameAs(full));
        Assert.That(Acknowledged(mock), Is.EqualTo(new[] { "b1" }));
    }

    [Test]
    public async Task Failed_acknowledgement_is_an_error_and_the_batch_comes_again()
    {
        using var mock = new OpenPlatformMock(Batch("b1", 1), ScriptedAnswer.Json("""{"success":false,"message":"busy"}"""), Batch("b1", 1), Done, Nothing);
        var kept = new List<string?>();
        Task KeepAsync(FailedCallBatch batch, CancellationToken token)
        {
            kept.Add(batch.BatchId);
            return Task.CompletedTask;
        }

        ApiResult<int> first = await mock.RunAsync(client => client.DrainFailedCallRecordsAsync(KeepAsync));
        ApiResult<int> second = await mock.RunAsync(client => client.DrainFailedCallRecordsAsync(KeepAsync));

        Assert.That((first.Error?.Message, second.Value), Is.EqualTo(("busy", 1)));
        Assert.That(kept, Is.EqualTo(new[] { "b1", "b1" }));
    }

    private static IEnumerable<TestCaseData> Unusable =>
    [
        new TestCaseData(Batch("b1", 2), 1).SetArgDisplayNames("same id, other records"),
        new TestCaseData(Batch("b2", 1), 1).SetArgDisplayNames("other id, same records"),
        new TestCaseData(Batch("", 2), 1).SetArgDisplayNames("no id"),
        new TestCaseData(ScriptedAnswer.Json("""{"success":true,"data":{"records":[{"n":2}]}}"""), 1).SetArgDisplayNames("id absent"),
    ];

    [TestCaseSource(nameof(Unusable))]
    public async Task Batch_that_comes_again_or_cannot_be_named_ends_the_run(ScriptedAnswer second, int times)
    {
        using var mock = new OpenPlatformMock(Batch("b1", 1), Done) { Handler = { Otherwise = second } };
        int kept = 0;

        ApiResult<int> drained = await mock.RunAsync(client => client.DrainFailedCallRecordsAsync((_, _) =>
        {
            kept++;
            return Task.CompletedTask;
        }));

        Assert.That((drained.Error?.Code, drained.Error?.Category, kept), Is.EqualTo((YunkeOpenPlatformErrors.UnusableBatch, ErrorCategory.InvalidResponse, times)));
        Assert.That(Acknowledged(mock), Is.EqualTo(new[] { "b1" }));
    }

    [Test]
    public async Task Failure_to_read_is_the_result()
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Json("""{"success":false,"message":"no"}"""));

        ApiResult<int> drained = await mock.RunAsync(static client => client.DrainFailedCallRecordsAsync(static (_, _) => throw new AssertionException("nothing to keep")));

        Assert.That(drained.Error?.Message, Is.EqualTo("no"));
    }

    private static ScriptedAnswer Batch(string id, params IEnumerable<int> numbers) => ScriptedAnswer.Json(
        $$"""{"success":true,"data":{"total":9,"batchId":"{{id}}","records":[{{string.Join(',', numbers.Select(static number => $"{{\"n\":{number}}}"))}}]} }""");

    private static string[] Acknowledged(OpenPlatformMock mock) =>
    [
        .. from request in mock.Handler.Requests
           where request.Address.AbsolutePath.EndsWith("ByBatchId", StringComparison.Ordinal)
           select JsonElement.Parse(request.BodyText).GetProperty("batchId").GetString(),
    ];
}
