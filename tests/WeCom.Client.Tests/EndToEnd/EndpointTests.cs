using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Every endpoint once, against real sockets and a service that checks rights.</summary>
internal sealed class EndpointTests : SandboxTest
{
    private static IEnumerable<TestCaseData> Calls => EndpointCalls.All.Select(static call => new TestCaseData(call).SetArgDisplayNames(call.Path));

    [TestCaseSource(nameof(Calls))]
    public async Task An_endpoint_answers_and_is_called_once_with_the_right_secret(EndpointCall call)
    {
        ApiError? error = await call.Call(Client, Service);
        JournalEntry[] entries = CallsOf(call.Path);

        Assert.Multiple(() =>
        {
            Assert.That(error, Is.Null);
            Assert.That(entries, Has.Length.EqualTo(1));
            Assert.That(entries[0].Status, Is.EqualTo(200));
            if (call.IsOpen)
            {
                Assert.That(entries[0].PathAndQuery, Does.Not.Contain("access_token"));
            }
            else
            {
                Assert.That(AgentOf(entries[0]), call.IsOfContacts ? Is.Null : Is.EqualTo(WeComSandbox.DemoAgentId));
            }
        });
    }

    [TestCaseSource(nameof(Calls))]
    public async Task An_endpoint_tells_a_refusal(EndpointCall call)
    {
        const int refused = 60011;
        Service.FailNext(call.Path, refused);
        ApiError? error = await call.Call(Client, Service);

        Assert.Multiple(() =>
        {
            Assert.That(error?.Code, Is.EqualTo("60011"));
            Assert.That(error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
            Assert.That((error?.Details as WeComErrorDetails)?.Hint, Is.Not.Null.And.Not.Empty);
            Assert.That(CountOf(call.Path), Is.EqualTo(1));
        });
    }

    [TestCaseSource(nameof(Calls))]
    public async Task An_endpoint_answers_without_a_word_of_success(EndpointCall call)
    {
        Service.OmitsSuccessCode = true;
        Service.OmitsEmptyCursor = true;
        Service.OmitsEmptyInvalidLists = true;
        ApiError? error = await call.Call(Client, Service);

        Assert.That(error, Is.Null);
    }
}
