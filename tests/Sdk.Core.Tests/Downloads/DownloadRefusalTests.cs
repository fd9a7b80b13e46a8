using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Answers that are no file.</summary>
internal sealed class DownloadRefusalTests
{
    private static readonly ApiOperation Storage = new("Fake.Storage.Get", HttpMethod.Get, "storage/get", OperationSafety.Read)
    {
        Envelope = EnvelopeFormat.None,
    };

    private static readonly CallOptions NoRetry = new() { MaxRetries = 0 };

    [TestCase("application/json")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("application/problem+json")]
    [TestCase("text/JSON")]
    [TestCase("text/plain")]
    [TestCase("text/plain; charset=utf-8")]
    public async Task A_refusal_in_json_is_the_error_and_nothing_is_written(string mediaType)
    {
        using var setup = new Setup(ScriptedAnswer.Text(FakeProvider.Refusal("40401", "no such file"), 200, mediaType));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
            Assert.That(result.Error?.Code, Is.EqualTo("40401"));
            Assert.That(result.Error?.Message, Is.EqualTo("no such file"));
            Assert.That(destination.Writes, Is.Zero);
        }
    }

    [Test]
    public async Task A_success_in_json_is_no_file()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, call: NoRetry);
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(destination.Writes, Is.Zero);
    }

    [TestCase("text/html")]
    [TestCase("application/xhtml")]
    public async Task A_page_is_no_file(string mediaType)
    {
        using var setup = new Setup(ScriptedAnswer.Text("<html>log in</html>", 200, mediaType));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, call: NoRetry);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            Assert.That(result.Error?.Code, Is.EqualTo("html-page"));
            Assert.That(destination.Writes, Is.Zero);
        }
    }

    [TestCase("application/json", """{"a":1}""")]
    [TestCase("text/html", "<html>a report</html>")]
    [TestCase("text/plain", """{"errcode":1}""")]
    public async Task With_a_name_it_is_one(string mediaType, string text)
    {
        using var setup = new Setup(ScriptedAnswer.Text(text, 200, mediaType).With("Content-Disposition", "attachment; filename=export.txt"));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(System.Text.Encoding.UTF8.GetString(destination.ToArray()), Is.EqualTo(text));
            Assert.That(result.Value?.FileName, Is.EqualTo("export.txt"));
            Assert.That(result.Value?.MediaType, Is.EqualTo(mediaType));
        }
    }

    [TestCase("text/plain", "a report")]
    [TestCase("text/plain; charset=utf-8", """{"code":"40401"}""")]
    public async Task Without_an_envelope_a_text_is_one(string mediaType, string text)
    {
        using var setup = new Setup(ScriptedAnswer.Text(text, 200, mediaType));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.Clock.RunAsync(setup.Client.Pipeline.DownloadAsync(Storage, new ApiRequest(), destination));
        Assert.That(result.Error, Is.Null);
        Assert.That(System.Text.Encoding.UTF8.GetString(destination.ToArray()), Is.EqualTo(text));
    }

    [TestCase("text/html", 200)]
    [TestCase("application/json", 200)]
    [TestCase("application/json", 403)]
    [TestCase("text/plain", 403)]
    public async Task Without_an_envelope_a_page_and_a_refusal_are_none(string mediaType, int status)
    {
        using var setup = new Setup(ScriptedAnswer.Text("<html>no</html>", status, mediaType));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.Clock.RunAsync(
            setup.Client.With(NoRetry).Pipeline.DownloadAsync(Storage, new ApiRequest(), destination));
        Assert.That(result.Error?.Category, Is.EqualTo(status == 200 ? ErrorCategory.InvalidResponse : ErrorCategory.PermissionDenied));
        Assert.That(destination.Writes, Is.Zero);
    }

    [TestCase(404, ErrorCategory.NotFound, 1)]
    [TestCase(403, ErrorCategory.PermissionDenied, 1)]
    [TestCase(500, ErrorCategory.ProviderFault, 4)]
    [TestCase(503, ErrorCategory.ProviderBusy, 4)]
    [TestCase(302, ErrorCategory.ProviderFault, 1)]
    public async Task A_status_that_is_no_success_is_the_error_whatever_the_body_is(int status, ErrorCategory category, int requests)
    {
        using var setup = new Setup { Handler = { Otherwise = ScriptedAnswer.Text("not the file", status, "audio/mpeg").With("Content-Disposition", "attachment") } };
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(category));
            Assert.That(result.Error?.HttpStatus, Is.EqualTo(status));
            Assert.That(destination.Writes, Is.Zero);
            Assert.That(setup.Handler.Count, Is.EqualTo(requests));
        }
    }

    [Test]
    public async Task A_refusal_in_the_middle_leaves_what_is_there()
    {
        byte[] content = FileAnswers.Content(1_000);
        using var setup = new Setup(FileAnswers.Broken(content, 300), ScriptedAnswer.Json(FakeProvider.Refusal("40401"), 404));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
            Assert.That(result.Error?.Details, Is.InstanceOf<DownloadProgress>());
            Assert.That(destination.ToArray(), Is.EqualTo(content[..300]));
        }
    }

    [Test]
    public async Task A_busy_server_is_asked_again()
    {
        using var setup = new Setup(ScriptedAnswer.Empty(503), FileAnswers.Whole([1, 2]));
        using var destination = new Destination();
        Assert.That((await setup.DownloadAsync(destination)).Value?.IsResumed, Is.False);
        Assert.That(destination.ToArray(), Is.EqualTo(new byte[] { 1, 2 }));
    }
}
