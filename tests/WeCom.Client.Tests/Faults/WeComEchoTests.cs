using System.Globalization;
using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Faults;

/// <summary>The service repeats what it was sent, with every status and in every notation.</summary>
internal sealed class WeComEchoTests
{
    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private CanaryWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [TestCase(200, 40013)]
    [TestCase(200, 40014)]
    [TestCase(200, 60020)]
    [TestCase(400, 40035)]
    [TestCase(403, 99999)]
    [TestCase(429, 45009)]
    [TestCase(500, -1)]
    public async Task Token_endpoint_and_service_may_echo_what_they_were_sent(int status, int code)
    {
        for (int variant = 0; variant < 3; variant++)
        {
            string echo = JsonEncodedText.Encode(Secrets.Echo(variant)).ToString();
            ScriptedAnswer refusal = ScriptedAnswer.Json(
                $$"""{"errcode":{{code.ToString(CultureInfo.InvariantCulture)}},"errmsg":"{{echo}}, hint: [1606198323_14_8a6c], from ip: 1.2.3.4"}""", status);
            using var mock = new WeComMock(static options => (options.CorpSecret, options.MaxRetries) = (Secrets["corpsecret"], 1))
            {
                Otherwise = refusal,
                Token = (number, _) => number % 2 == 0
                    ? refusal
                    : ScriptedAnswer.Json($$"""{"errcode":0,"access_token":"{{Secrets["access_token"]}}","expires_in":60}"""),
            };
            for (int call = 0; call < 4; call++)
            {
                See(await mock.RunAsync(static client => client.Network.ListCallbackAddressesAsync()));
                See(await mock.RunAsync(static client => client.Messages.SendTextAsync(["zhangsan"], Secrets.Content())));
                await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(61));
            }

            Assert.That(mock.Fetches, Has.Count.GreaterThan(1).And.All.Matches<RecordedRequest>(static fetch => fetch.Address.Query.Contains("CANARY", StringComparison.Ordinal)));
            Assert.That(mock.Sent, Has.Some.Matches<RecordedRequest>(static sent => sent.Address.Query.Contains("access_token=CANARY", StringComparison.Ordinal)));
            _watch.See(mock.Logs.AllText());
        }

        _watch.AssertClean();
    }

    private void See<T>(ApiResult<T> result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
    }
}
