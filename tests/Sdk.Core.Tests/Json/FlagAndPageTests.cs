using System.Text;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Json;

/// <summary>Providers whose flag says more than their code, and whose success may be a page.</summary>
internal sealed class FlagAndPageTests
{
    private static readonly CallOptions NoRetry = new() { MaxRetries = 0 };

    [TestCase("""{"success":true,"code":500,"data":{"name":"Ann"}}""", true)]
    [TestCase("""{"success":true,"code":"E1","data":{"name":"Ann"}}""", true)]
    [TestCase("""{"code":500,"success":true,"data":{"name":"Ann"}}""", true)]
    [TestCase("""{"success":true,"data":{"name":"Ann"}}""", true)]
    [TestCase("""{"success":false,"code":0,"data":{"name":"Ann"}}""", false)]
    [TestCase("""{"success":null,"code":500,"data":{"name":"Ann"}}""", false)]
    [TestCase("""{"code":0,"data":{"name":"Ann"}}""", true)]
    [TestCase("""{"code":500,"data":{"name":"Ann"}}""", false)]
    public async Task A_true_flag_decides_where_the_format_says_so(string json, bool success)
    {
        using var setup = new Setup(null, FakeProvider.Create(Flagged(true)), ScriptedAnswer.Json(json));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read, NoRetry);
        Assert.That(result.IsSuccess, Is.EqualTo(success));
        Assert.That(result.Value?.Name, Is.EqualTo(success ? "Ann" : null));
    }

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void Without_that_the_code_decides(bool trueFlagDecides, bool success)
    {
        EnvelopeFormat format = Flagged(trueFlagDecides);
        Envelope envelope = EnvelopeReader.Read("""{"success":true,"code":500}"""u8, format, payloadIsRead: true);
        Assert.That(envelope.Succeeded(format), Is.EqualTo(success));
    }

    [TestCase("<html>welcome</html>")]
    [TestCase("  \r\n<!DOCTYPE html>")]
    public async Task A_success_may_be_a_page_where_the_format_says_so(string page)
    {
        using var setup = new Setup(null, FakeProvider.Create(Paged(true)), ScriptedAnswer.Text(page));
        ApiResult result = await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest()));
        Assert.That(result.Error, Is.Null);
        Assert.That(result.Call.HttpStatus, Is.EqualTo(200));
    }

    [Test]
    public async Task A_page_behind_a_byte_order_mark_is_one_too()
    {
        using var setup = new Setup(
            null, FakeProvider.Create(Paged(true)), ScriptedAnswer.Bytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<html>")], 200, "text/html"));
        Assert.That((await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest()))).IsSuccess, Is.True);
    }

    [Test]
    public async Task Of_a_page_nothing_is_read()
    {
        using var setup = new Setup(null, FakeProvider.Create(Paged(true)), ScriptedAnswer.Text("""<html>{"name":"Ann"}</html>"""));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(result.Value?.Name, Is.Null);
    }

    [TestCase(404, true)]
    [TestCase(500, true)]
    [TestCase(200, false)]
    public async Task Any_other_page_is_an_error(int status, bool allowed)
    {
        using var setup = new Setup(null, FakeProvider.Create(Paged(allowed)), ScriptedAnswer.Text("<html>", status));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read, NoRetry);
        Assert.That(result.Error?.HttpStatus, Is.EqualTo(status));
    }

    [Test]
    public async Task Json_is_read_as_ever_where_a_page_is_allowed()
    {
        using var setup = new Setup(
            null, FakeProvider.Create(Paged(true)), ScriptedAnswer.Json(FakeProvider.Refusal("40401")), ScriptedAnswer.Json(FakeProvider.Success));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Value?.Name, Is.EqualTo("Ann"));
    }

    private static EnvelopeFormat Flagged(bool trueFlagDecides) => new()
    {
        CodeNames = ["code"],
        SuccessFlagNames = ["success"],
        MessageNames = ["message"],
        PayloadPath = ["data"],
        TrueFlagDecides = trueFlagDecides,
    };

    private static EnvelopeFormat Paged(bool allowed) => new() { CodeNames = ["code"], PayloadPath = ["data"], AllowsPage = allowed };
}
