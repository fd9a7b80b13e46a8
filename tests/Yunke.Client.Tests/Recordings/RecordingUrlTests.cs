using System.Text.RegularExpressions;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Recordings;

/// <summary>The question where a recording lies: a form as browsers write it.</summary>
internal sealed class RecordingUrlTests
{
    [TestCase("voice-1")]
    [TestCase("a\"b&c=d 中文")]
    public async Task Form_has_one_part_with_the_id_as_it_is(string id)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json("""{"success":true,"data":"https://oss.example.com/a.mp3?Signature=x%2By"}"""));

        Uri address = (await mock.RunAsync(client => client.Recordings.GetUrlAsync(id))).GetValueOrThrow();
        Match type = Regex.Match(mock.Only.Header("Content-Type")!, "^multipart/form-data; boundary=([0-9A-Za-z-]+)$");

        Assert.That(address.AbsoluteUri, Is.EqualTo("https://oss.example.com/a.mp3?Signature=x%2By"));
        Assert.That((mock.Only.Method, mock.Only.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, "https://crm2.yunkecn.com/pc/callLog/getRecordUrl")));
        Assert.That(mock.Only.Header("Referer"), Is.EqualTo("https://crm2.yunkecn.com/cms/customer/callDetail"));
        Assert.That((mock.Only.Header("company"), mock.Only.Header("userid"), mock.Only.Header("Cookie")), Is.EqualTo(("2fy7qa", "user-1", "user=u1; userToken=t1")));
        Assert.That(type.Success, Is.True, mock.Only.Header("Content-Type"));
        string boundary = type.Groups[1].Value;
        Assert.That(mock.Only.BodyText, Is.EqualTo($"--{boundary}\r\nContent-Disposition: form-data; name=\"callActionId\"\r\n\r\n{id}\r\n--{boundary}--\r\n"));
    }

    [Test]
    public async Task Form_is_sent_again_after_a_login()
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json(YunkeMock.Expired), ScriptedAnswer.Json("""{"success":true,"data":"https://oss.example.com/a.mp3"}"""));

        Assert.That((await mock.RunAsync(static client => client.Recordings.GetUrlAsync("v"))).Error, Is.Null);

        Assert.That(mock.Sent.Select(static request => request.BodyText.Contains("\r\n\r\nv\r\n", StringComparison.Ordinal)), Is.EqualTo(new[] { true, true }));
    }

    [TestCase("""{"success":true,"data":""}""")]
    [TestCase("""{"success":true,"data":"  "}""")]
    [TestCase("""{"success":true,"data":null}""")]
    [TestCase("""{"code":10000}""")]
    public async Task Call_without_a_recording_says_so(string body)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json(body));

        ApiResult<Uri> result = await mock.RunAsync(static client => client.Recordings.GetUrlAsync("v"));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeErrors.NoRecording, ErrorCategory.NotFound)));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [TestCase("/a.mp3")]
    [TestCase("a.mp3")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://oss.example.com/a.mp3")]
    [TestCase("http://[bad")]
    public async Task Address_that_is_none_is_an_unusable_answer(string address)
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0, ScriptedAnswer.Json($$"""{"success":true,"data":"{{address}}"}"""));

        ApiResult<Uri> result = await mock.RunAsync(static client => client.Recordings.GetUrlAsync("v"));

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(result.Error!.Code, Is.Not.EqualTo(YunkeErrors.NoRecording));
    }

    [TestCase("http://oss.example.com/a.mp3?x=1", "https://oss.example.com/a.mp3?x=1")]
    [TestCase("http://127.0.0.1:9/a.mp3", "http://127.0.0.1:9/a.mp3")]
    public async Task Address_is_never_less_secure_than_https_beyond_this_machine(string address, string expected)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json($$"""{"success":true,"data":"{{address}}"}"""));

        Assert.That((await mock.RunAsync(static client => client.Recordings.GetUrlAsync("v"))).GetValueOrThrow().AbsoluteUri, Is.EqualTo(expected));
    }
}
