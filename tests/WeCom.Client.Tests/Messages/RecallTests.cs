using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Messages;

internal sealed class RecallTests
{
    [Test]
    public async Task A_message_is_recalled_by_its_id()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult recalled = await mock.RunAsync(static client => client.Messages.RecallAsync("vcT8gGc-7dFb"));
        Assert.That(recalled.IsSuccess, Is.True, recalled.Error?.ToString());
        Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
        Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "message/recall?access_token=token-1"));
        Assert.That(mock.Only.BodyText, Is.EqualTo("""{"msgid":"vcT8gGc-7dFb"}"""));
    }

    [Test]
    public async Task A_recall_may_be_repeated()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(WeComMock.Ok));
        Assert.That((await mock.RunAsync(static client => client.Messages.RecallAsync("m"))).IsSuccess, Is.True);
    }

    [Test]
    public async Task All_parts_of_a_message_are_recalled_whatever_becomes_of_one()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok), WeComMock.Refusal(42052), ScriptedAnswer.Json(WeComMock.Ok));
        var sent = new WeComSentMessage { Parts = [new() { MessageId = "m1" }, new() { MessageId = "m2" }, new(), new() { MessageId = "m3" }] };
        ApiResult recalled = await mock.RunAsync(client => client.Messages.RecallAsync(sent));
        Assert.That(recalled.Error?.Code, Is.EqualTo(WeComErrors.TooLateToRecall));
        Assert.That(mock.Sent.Select(static request => request.BodyText), Is.EqualTo(new[] { """{"msgid":"m1"}""", """{"msgid":"m2"}""", """{"msgid":"m3"}""" }));
    }

    [Test]
    public async Task A_message_of_one_part_is_recalled()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        Assert.That((await mock.RunAsync(static client => client.Messages.RecallAsync(new WeComSentMessage { MessageId = "m1" }))).IsSuccess, Is.True);
        Assert.That(mock.Only.BodyText, Is.EqualTo("""{"msgid":"m1"}"""));
    }

    [Test]
    public void What_has_no_id_cannot_be_recalled()
    {
        using var mock = new WeComMock();
        Assert.That(() => mock.Client.Messages.RecallAsync(" "), Throws.ArgumentException.With.Property("ParamName").EqualTo("messageId"));
        Assert.That(() => mock.Client.Messages.RecallAsync(new WeComSentMessage()), Throws.ArgumentException.With.Property("ParamName").EqualTo("sent"));
        Assert.That(mock.Handler.Count, Is.Zero);
    }
}
