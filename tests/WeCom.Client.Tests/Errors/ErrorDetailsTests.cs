using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Errors;

/// <summary>What the words of a refusal hold beside words: the id of its record, and the caller's address. Trap 27.</summary>
internal sealed class ErrorDetailsTests
{
    [TestCase(
        "not allow to access from your ip, hint: [1606198323_14_8a6c2d], from ip: 203.0.113.7, more info at https://open.work.weixin.qq.com/devtool/query?e=60020",
        "1606198323_14_8a6c2d", "203.0.113.7")]
    [TestCase("invalid, hint:[1_2_a-b],from ip:203.0.113.7", "1_2_a-b", "203.0.113.7")]
    [TestCase("from ip: 2001:db8::1:2, hint: [9_9_f]", "9_9_f", "2001:db8::1:2")]
    [TestCase("Hint: [1_2_3]", "1_2_3", null)]
    [TestCase("From IP: 10.0.0.1", null, "10.0.0.1")]
    [TestCase("拒绝访问, hint: [1_2_3], from ip: 10.0.0.1。", "1_2_3", "10.0.0.1")]
    public async Task Record_and_address_are_read(string message, string? hint, string? address)
    {
        ApiError error = await RefuseAsync(message);

        var details = (WeComErrorDetails)error.Details!;
        Assert.That((details.Hint, details.CallerAddress, error.RequestId), Is.EqualTo((hint, address, hint)));
        Assert.That(details.ToString(), Is.EqualTo(string.Join(", ", new[] { hint is null ? null : $"hint {hint}", address is null ? null : $"from {address}" }.OfType<string>())));
        Assert.That(error.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    [Test]
    public async Task Address_before_the_end_of_a_sentence_holds_no_full_stop()
    {
        ApiError error = await RefuseAsync("not allowed, from ip: 203.0.113.7.");

        Assert.That(((WeComErrorDetails)error.Details!).CallerAddress, Is.EqualTo("203.0.113.7"));
    }

    [TestCase("no hint at all")]
    [TestCase("hint: []")]
    [TestCase("hint: [a b]")]
    [TestCase("hint: [access_token=x]")]
    [TestCase("hint: [a\nb]")]
    [TestCase("hint: [1_2_3")]
    [TestCase("from ip: unknown")]
    [TestCase("")]
    public async Task What_is_neither_is_left_alone(string message)
    {
        ApiError error = await RefuseAsync(message);

        Assert.That((error.Details, error.RequestId), Is.EqualTo(((object?)null, (string?)null)));
    }

    [Test]
    public async Task Record_of_no_reasonable_length_is_none()
    {
        Assert.That((await RefuseAsync($"hint: [{new string('a', 100)}]")).RequestId, Has.Length.EqualTo(100));
        Assert.That((await RefuseAsync($"hint: [{new string('a', 101)}]")).RequestId, Is.Null);
    }

    [Test]
    public async Task Hostile_words_stay_short_on_one_line_and_without_secrets()
    {
        string message = $"a\r\n2026-01-01 ERROR forged\u2028\u001b[31m access_token=canary1&corpsecret=canary2 jsapi_ticket: canary3 https://u:canary4@x {new string('x', 100_000)}";

        ApiError error = await RefuseAsync(message);

        Assert.That(error.Message, Has.Length.LessThanOrEqualTo(600));
        Assert.That(error.Message.Any(static c => char.IsControl(c) || c is '\u2028'), Is.False);
        Assert.That($"{error} {error.Describe()} {error.ToException()}", Does.Not.Contain("canary"));
    }

    [Test]
    [MaxTime(10_000)]
    public async Task Endless_repetitions_take_no_time()
    {
        string message = string.Concat(Enumerable.Repeat("hint: [aaaaaaaaaaaaaaaa from ip: from ip:", 50_000));

        ApiError error = await RefuseAsync(message);

        Assert.That(error.RequestId, Is.Null);
    }

    private static async Task<ApiError> RefuseAsync(string message)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json($$"""{"errcode":60020,"errmsg":"{{JsonEncodedText.Encode(message)}}"}"""));
        return (await mock.RunAsync(static client => client.Network.ListApiAddressesAsync())).Error!;
    }
}
