using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Wire;

/// <summary>Texts go out as they are: the service shows escapes to its users. Trap 10.</summary>
internal sealed class RawTextTests
{
    [TestCase("你好")]
    [TestCase("🙂👨‍👩‍👧‍👦")]
    [TestCase("a&b<c>d'e+f")]
    [TestCase("<a href=\\\"https://example.com/?a=1&b=2\\\">x</a>")]
    [TestCase("\u00a0\u2028\ue000")]
    [TestCase("one\\ntwo\\ttab")]
    public async Task Only_quotes_backslashes_and_controls_are_escaped(string raw)
    {
        string text = raw.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));

        await mock.RunAsync(client => client.Messages.SendTextAsync(["zhangsan"], text));

        Assert.That(mock.Only.BodyText, Does.Contain($"\"content\":\"{raw}\""));
        Assert.That(mock.Only.Header("Content-Type"), Is.EqualTo("application/json; charset=utf-8"));
    }
}
