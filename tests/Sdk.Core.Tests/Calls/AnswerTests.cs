using System.IO.Compression;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>What becomes of the bytes of an answer.</summary>
internal sealed class AnswerTests
{
    private static readonly CallOptions NoRetry = new() { MaxRetries = 0 };

    [Test]
    public async Task A_payload_is_read_and_the_call_described()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":0,"data":{"name":"Ann","number":7,"more":1},"requestId":"r-1"}"""));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Value?.Name, Is.EqualTo("Ann"));
            Assert.That(result.Call.Operation, Is.EqualTo("Fake.Items.Get"));
            Assert.That(result.Call.Attempts, Is.EqualTo(1));
            Assert.That(result.Call.HttpStatus, Is.EqualTo(200));
            Assert.That(result.Call.RequestId, Is.EqualTo("r-1"));
            Assert.That(result.Call.Source, Is.EqualTo(ResultSource.Live));
            Assert.That(setup.Handler.Requests[0].Address.AbsoluteUri, Is.EqualTo("https://api.fake.test/v1/items/get"), "the path of the base address is kept");
        }
    }

    [Test]
    public async Task A_body_goes_out_as_json_with_its_text_as_it_is()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        await setup.CallAsync(FakeProvider.Put);
        Assert.That(setup.Handler.Requests[0].BodyText, Is.EqualTo("""{"text":"一"}"""));
        Assert.That(setup.Handler.Requests[0].Header("Content-Type"), Is.EqualTo("application/json; charset=utf-8"));
    }

    [TestCase("""{"code":0}""")]
    [TestCase("""{"code":0,"data":null}""")]
    public async Task An_absent_payload_is_an_object_without_members(string json)
    {
        using var setup = new Setup(ScriptedAnswer.Json(json));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.Value, Is.Not.Null);
        Assert.That(result.Value?.Name, Is.Null);
    }

    [Test]
    public async Task An_absent_list_is_an_empty_list()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":0}"""));
        ApiResult<FakeItem[]> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest(), FakeJson.Default.FakeItemArray));
        Assert.That(result.Value, Is.Empty);
    }

    [Test]
    public async Task An_absent_number_is_an_unreadable_answer()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":0}"""));
        ApiResult<int> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.With(NoRetry).SendAsync(FakeProvider.Read, new ApiRequest(), FakeJson.Default.Int32));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
    }

    [TestCase("5", 5)]
    [TestCase(" 5 ", 5)]
    public async Task Without_an_envelope_any_json_is_a_payload(string json, int value)
    {
        using var setup = new Setup(null, FakeProvider.Create(EnvelopeFormat.None), ScriptedAnswer.Json(json));
        ApiResult<int> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest(), FakeJson.Default.Int32));
        Assert.That(result.Value, Is.EqualTo(value));
    }

    [TestCase("5 6")]
    [TestCase("nope")]
    public async Task Without_an_envelope_nonsense_is_unreadable(string json)
    {
        using var setup = new Setup(null, FakeProvider.Create(EnvelopeFormat.None), ScriptedAnswer.Json(json));
        ApiResult<int> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.With(NoRetry).SendAsync(FakeProvider.Read, new ApiRequest(), FakeJson.Default.Int32));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
    }

    [TestCase(404, ErrorCategory.NotFound)]
    [TestCase(500, ErrorCategory.ProviderFault)]
    public async Task Without_an_envelope_the_status_decides(int status, ErrorCategory category)
    {
        using var setup = new Setup(null, FakeProvider.Create(EnvelopeFormat.None), ScriptedAnswer.Json("""{"name":"Ann"}""", status));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read, NoRetry);
        Assert.That(result.Error?.Category, Is.EqualTo(category));
        Assert.That(result.Error?.HttpStatus, Is.EqualTo(status));
    }

    [Test]
    public async Task An_operation_may_have_an_envelope_of_its_own()
    {
        var plain = new ApiOperation("Fake.Plain", HttpMethod.Get, "plain", OperationSafety.Read) { Envelope = EnvelopeFormat.None };
        using var setup = new Setup(ScriptedAnswer.Json("""{"name":"Ann"}"""));
        Assert.That((await setup.CallAsync(plain)).Value?.Name, Is.EqualTo("Ann"));
    }

    [Test]
    public async Task A_flat_provider_reads_its_payload_beside_the_code()
    {
        var flat = new EnvelopeFormat { CodeNames = ["errcode"], MessageNames = ["errmsg"] };
        using var setup = new Setup(
            null, FakeProvider.Create(flat), ScriptedAnswer.Json("""{"errcode":"0","errmsg":"ok","name":"Ann"}"""), ScriptedAnswer.Json("""{"errcode":40401,"errmsg":"no Ann"}"""));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Value?.Name, Is.EqualTo("Ann"));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.Category, Is.EqualTo(ErrorCategory.NotFound));
        Assert.That(error?.Message, Is.EqualTo("no Ann"));
    }

    [TestCase("", "empty-body", "empty")]
    [TestCase("<html>canary</html>", "html-page", "HTML")]
    [TestCase("canary", "unreadable-body", "not JSON")]
    [TestCase("""{"data":"canary"}""", "missing-code", "no code")]
    [TestCase("""{"code":0,"data":["canary"]}""", "unreadable-body", "line 1, byte")]
    [TestCase("""{"code":0,"data":{"name":"canary"}""", "unreadable-body", "not the JSON")]
    [TestCase("""{"code":0} {"name":"canary"}""", "unreadable-body", "not the JSON")]
    [TestCase("""[{"name":"canary"}]""", "unreadable-body", "not the JSON")]
    [TestCase("null", "unreadable-body", "not JSON")]
    public async Task F11_an_unreadable_answer_tells_its_kind_and_never_its_content(string body, string code, string message)
    {
        using var setup = new Setup(ScriptedAnswer.Text(body));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read, NoRetry)).Error;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            Assert.That(error?.Code, Is.EqualTo(code));
            Assert.That(error?.Message, Does.Contain(message));
            Assert.That(error?.ToString(), Does.Not.Contain("canary"));
            Assert.That(setup.Log.AllText(), Does.Not.Contain("canary"));
        }
    }

    [Test]
    public async Task F10_a_byte_order_mark_does_no_harm()
    {
        using var setup = new Setup(ScriptedAnswer.Bytes([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(FakeProvider.Success)]));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Value?.Name, Is.EqualTo("Ann"));
    }

    [Test]
    public async Task F09_an_announced_size_over_the_limit_is_refused_unread()
    {
        using var setup = new Setup(options => options.MaxResponseBytes = 10_000, null, ScriptedAnswer.Bytes(new byte[10_001]));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task F09_a_body_without_end_is_read_no_further_than_the_limit()
    {
        var endless = new EndlessStream();
        using var setup = new Setup(options => options.MaxResponseBytes = 100_000, null, ScriptedAnswer.Body(() => new StreamContent(endless)));
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.That(error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
        Assert.That(error?.Message, Does.Contain("100000 bytes"));
        Assert.That(endless.Given, Is.LessThan(300_000));
        Assert.That(allocated, Is.LessThan(2_000_000));
        Assert.That(endless.IsDisposed, Is.True, "the connection is given up");
    }

    [Test]
    public async Task F09_a_bomb_is_stopped_after_inflation()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await zip.WriteAsync(new byte[10_000_000]);
        }

        byte[] bytes = packed.ToArray();
        using var setup = new Setup(options => options.MaxResponseBytes = 100_000, null, ScriptedAnswer.Body(() =>
            new StreamContent(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
    }

    [Test]
    public async Task A_body_of_exactly_the_limit_is_read()
    {
        string json = """{"code":0,"message":"","data":{"name":"Ann"}}""";
        json = json.Replace("\"message\":\"\"", $"\"message\":\"{new string('x', 2_048 - json.Length)}\"", StringComparison.Ordinal);
        using var setup = new Setup(options => options.MaxResponseBytes = 2_048, null,
            ScriptedAnswer.Json(json), ScriptedAnswer.Body(() => new StreamContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)))));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Value?.Name, Is.EqualTo("Ann"));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Value?.Name, Is.EqualTo("Ann"), "of unknown length");
    }

    [Test]
    public async Task A_code_or_id_of_the_provider_cannot_forge_a_line_of_a_log()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":"X\r\nERROR forged","requestId":"r\r\nERROR forged","message":"m\r\nERROR forged"}"""));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.ToString(), Does.Not.Contain("\n").And.Not.Contain("\r"));
        Assert.That(setup.Log.Entries.Select(entry => entry.Message), Has.None.Contains("\n"));
    }

    [Test]
    public async Task The_message_of_the_provider_loses_its_secrets()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":40001,"message":"bad access_token=canary, sorry"}"""));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.Message, Is.EqualTo("bad access_token=***, sorry"));
        Assert.That(setup.Log.AllText(), Does.Not.Contain("canary"));
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
