using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Media;

/// <summary>Requests and answers of media.</summary>
internal sealed class EndpointTests
{
    [TestCaseSource(typeof(Examples), nameof(Examples.All))]
    public Task Endpoint_is_called_as_documented(AreaExample example) => example.RunAsync();

    [TestCase("40007", ErrorCategory.InvalidRequest)]
    [TestCase("40145", ErrorCategory.NotFound)]
    [TestCase("45001", ErrorCategory.InvalidRequest)]
    [TestCase("60020", ErrorCategory.PermissionDenied)]
    public async Task Refusals_have_their_category(string code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)));
        ApiResult<WeComMedia> result = await mock.RunAsync(static client => client.Media.UploadAsync(WeComMediaKind.Image, UploadTests.Small()));
        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((code, category)));
    }

    [TestCase("""{"media_id":null,"type":null,"created_at":null}""")]
    [TestCase("""{"created_at":"","type":"hologram"}""")]
    [TestCase("{}")]
    public async Task Absent_members_are_null(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        WeComMedia media = (await mock.RunAsync(static client => client.Media.UploadAsync(WeComMediaKind.Image, UploadTests.Small()))).GetValueOrThrow();
        Assert.That((media.MediaId, media.CreatedAt, media.ExpiresAt), Is.EqualTo(((string?)null, (DateTimeOffset?)null, (DateTimeOffset?)null)));
    }

    [TestCase("""{"errcode":0,"status":3,"detail":{"errcode":301019,"errmsg":"md5"}}""", 3, 301019)]
    [TestCase("""{"errcode":0,"status":9}""", 9, null)]
    [TestCase("""{"errcode":0}""", null, null)]
    public async Task A_job_that_failed_is_a_state(string answer, int? status, int? code)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        WeComUploadByUrlResult result = (await mock.RunAsync(static client => client.Media.GetUploadByUrlResultAsync("j"))).GetValueOrThrow();
        Assert.That((result.Status?.Value, result.Detail?.ErrorCode), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Waiting_asks_less_and_less_often_until_it_is_over()
    {
        const string Running = """{"errcode":0,"status":1}""";
        using var mock = new WeComMock(
            [.. Enumerable.Repeat(ScriptedAnswer.Json(Running), 11), ScriptedAnswer.Json("""{"errcode":0,"status":2,"detail":{"media_id":"m"}}""")]);
        var told = new Told<WeComUploadByUrlResult>();
        WeComUploadByUrlResult result = (await mock.RunAsync(client => client.Media.WaitForUploadByUrlAsync("j", told))).GetValueOrThrow();
        TimeSpan[] pauses = [.. mock.Sent.Zip(mock.Sent.Skip(1), static (before, after) => after.At - before.At)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Detail?.MediaId, Is.EqualTo("m"));
            Assert.That(told.All.Select(static state => state.Status?.Value), Is.EqualTo(Enumerable.Repeat<int?>(1, 11).Append(2)));
            Assert.That(pauses[..3].Select(static pause => pause.TotalSeconds), Is.EqualTo(new[] { 1, 1.5, 2.25 }));
            Assert.That(pauses[^2..].Select(static pause => pause.TotalSeconds), Is.EqualTo(new[] { 30, 30 }));
        }
    }

    [TestCase(2)]
    [TestCase(3)]
    public async Task Waiting_goes_on_until_a_state_that_is_documented_as_the_last(int status)
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"status":7}"""), ScriptedAnswer.Json("""{"errcode":0,"status":0}"""),
            ScriptedAnswer.Json($$"""{"errcode":0,"status":{{status}}}"""));
        WeComUploadByUrlResult result = (await mock.RunAsync(static client => client.Media.WaitForUploadByUrlAsync("j"))).GetValueOrThrow();
        Assert.That((result.Status?.Value, mock.Sent.Count), Is.EqualTo(((int?)status, 3)));
    }

    [TestCase("""{"errcode":0}""")]
    [TestCase("""{"errcode":0,"status":null}""")]
    public async Task An_answer_without_a_state_is_no_end(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        var told = new Told<WeComUploadByUrlResult>();
        ApiResult<WeComUploadByUrlResult> result = await mock.RunAsync(client => client.Media.WaitForUploadByUrlAsync("j", told));
        Assert.That(
            (result.Error?.Code, result.Error?.Category, result.Error?.Operation),
            Is.EqualTo(("no-status", (ErrorCategory?)ErrorCategory.InvalidResponse, "WeCom.Media.GetUploadByUrlResult")));
        Assert.That((told.All.Count, result.Call.Attempts), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Waiting_ends_with_the_first_failure_and_with_the_caller()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"errcode":0,"status":1}"""), WeComMock.Refusal(40088));
        ApiResult<WeComUploadByUrlResult> result = await mock.RunAsync(static client => client.Media.WaitForUploadByUrlAsync("j"));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.NotFound));

        using var patient = new WeComMock { Otherwise = ScriptedAnswer.Json("""{"errcode":0,"status":1}""") };
        using var caller = new CancellationTokenSource();
        Task<ApiResult<WeComUploadByUrlResult>> wait = patient.Client.Media.WaitForUploadByUrlAsync("j", cancellationToken: caller.Token);
        await patient.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.That(wait.IsCompleted, Is.False);
        await caller.CancelAsync();
        Assert.That(async () => await wait, Throws.InstanceOf<OperationCanceledException>());
    }
}
