using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.WarmUp;

/// <summary>A client that nobody registered fetches what it needs, too.</summary>
internal sealed class OneClientTests
{
    private const string Ticket = """{"errcode":0,"errmsg":"ok","ticket":"t","expires_in":7200}""";

    [Test]
    public async Task Tokens_and_tickets_are_there_before_the_first_call()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(Ticket) };
        var told = new Told();
        ApiResult result = await mock.RunAsync(client => client.WarmUpAsync(told));
        Assert.That(result.IsSuccess, Is.True, result.Error?.ToString());
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((2, 2)));
        Assert.That(told.Steps.Select(static step => step.Stage), Is.EqualTo(Enum.GetValues<WeComWarmUpStage>()));
        Assert.That(told.Steps[^1].Done, Is.EqualTo(told.Steps[^1].Total));
    }

    [Test]
    public async Task The_first_failure_is_the_result_and_stops_nothing()
    {
        using var mock = new WeComMock(WeComMock.Refusal(48002), ScriptedAnswer.Json(Ticket));
        ApiResult result = await mock.RunAsync(static client => client.WarmUpAsync());
        Assert.That(result.Error?.Code, Is.EqualTo("48002"));
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    private sealed class Told : IProgress<WeComWarmUpStep>
    {
        public List<WeComWarmUpStep> Steps { get; } = [];

        public void Report(WeComWarmUpStep value) => Steps.Add(value);
    }
}
