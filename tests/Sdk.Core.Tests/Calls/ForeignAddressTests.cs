using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>Calls to another host than the client's own: one that an answer named, or one that the credential knows.</summary>
internal sealed class ForeignAddressTests
{
    private static readonly Uri Foreign = new("https://storage.other.test:8443/canary-path/a%2Fb.mp3?sign=canary%2Bx%3D&t=1%202");

    [Test]
    public async Task An_address_is_used_as_it_is()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        ApiResult result = await SendAsync(setup, new ApiRequest { Address = Foreign, Headers = [new("X-Trace", "t-1")] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsSuccess, Is.True);
            Assert.That(setup.Handler.Requests[0].Address.OriginalString, Is.EqualTo(Foreign.OriginalString));
            Assert.That(setup.Handler.Requests[0].Header("X-Trace"), Is.EqualTo("t-1"));
        }
    }

    [Test]
    public async Task Each_attempt_goes_there()
    {
        using var setup = new Setup(ScriptedAnswer.Empty(503), ScriptedAnswer.Json(FakeProvider.Success));
        await SendAsync(setup, new ApiRequest { Address = Foreign });
        Assert.That(setup.Handler.Requests.Select(request => request.Address.Host), Is.EqualTo(new[] { "storage.other.test", "storage.other.test" }));
    }

    [Test]
    public async Task A_body_in_json_goes_there_too()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        var request = ApiRequest.Json(new FakeBody { Text = "x" }, FakeJson.Default.FakeBody, new ApiRequest { Address = Foreign });
        await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(FakeProvider.Pay, request));
        Assert.That(setup.Handler.Requests[0].Address, Is.EqualTo(Foreign));
        Assert.That(setup.Handler.Requests[0].BodyText, Is.EqualTo("""{"text":"x"}"""));
    }

    [Test]
    public void A_relative_address_is_refused()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        Assert.That(
            () => SendAsync(setup, new ApiRequest { Address = new Uri("files/1", UriKind.Relative) }),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("request"));
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    [Test]
    public void A_credential_does_not_go_to_another_host()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        setup.Client.Pipeline.AddCredential("token", new Rewriter(null));
        Assert.That(() => SendAsync(setup, new ApiRequest { Address = Foreign }, FakeProvider.ReadWithToken), Throws.ArgumentException);
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task A_failure_names_the_host_that_was_called()
    {
        using var setup = new Setup { Handler = { Otherwise = ScriptedAnswer.NoConnection() } };
        ApiResult result = await SendAsync(setup, new ApiRequest { Address = Foreign });
        Assert.That(result.Error?.Message, Does.Contain("storage.other.test:8443").And.Not.Contain("api.fake.test").And.Not.Contain("canary"));
    }

    [Test]
    public async Task Telemetry_names_the_host_that_was_called()
    {
        Activity span = await ListenAsync(static setup => SendAsync(setup, new ApiRequest { Address = Foreign }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(span.GetTagItem("server.address"), Is.EqualTo("storage.other.test"));
            Assert.That(span.GetTagItem("server.port"), Is.EqualTo(8443));
            Assert.That(span.GetTagItem("url.template"), Is.EqualTo("items/get"));
            Assert.That(span.TagObjects.Select(tag => $"{tag.Value}"), Has.None.Contains("canary"));
        }
    }

    [Test]
    public async Task A_credential_may_send_its_request_to_a_host_of_its_own_and_messages_name_that()
    {
        using var setup = new Setup { Handler = { Otherwise = ScriptedAnswer.NoConnection() } };
        setup.Client.Pipeline.AddCredential("token", new Rewriter(new Uri("https://node7.fake.test:9443/v1/")));
        ApiResult result = await SendAsync(setup, new ApiRequest(), FakeProvider.ReadWithToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Requests[0].Address.AbsoluteUri, Is.EqualTo("https://node7.fake.test:9443/v1/private/get"));
            Assert.That(result.Error?.Message, Does.Contain("node7.fake.test:9443").And.Not.Contain("api.fake.test"));
        }
    }

    [Test]
    public async Task A_credential_may_send_its_request_to_a_host_of_its_own_and_telemetry_names_that()
    {
        Activity span = await ListenAsync(static setup =>
        {
            setup.Client.Pipeline.AddCredential("token", new Rewriter(new Uri("https://node7.fake.test:9443/v1/")));
            return SendAsync(setup, new ApiRequest(), FakeProvider.ReadWithToken);
        });
        Assert.That(span.GetTagItem("server.address"), Is.EqualTo("node7.fake.test"));
        Assert.That(span.GetTagItem("server.port"), Is.EqualTo(9443));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_log_names_the_host_and_keeps_the_path_to_itself(bool success)
    {
        using var setup = new Setup { Handler = { Otherwise = success ? ScriptedAnswer.Json(FakeProvider.Success) : ScriptedAnswer.ConnectionLost() } };
        await SendAsync(setup, new ApiRequest { Address = Foreign });
        LogEntry sending = setup.Log.Entries.First(static entry => entry.EventId.Id == 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sending.Level, Is.EqualTo(LogLevel.Debug));
            Assert.That(sending.Message, Does.Contain("https://storage.other.test:8443/"));
            Assert.That(setup.Log.AllText(), Does.Not.Contain("canary").And.Not.Contain("a%2Fb").And.Not.Contain("a/b"));
        }
    }

    [Test]
    public async Task The_log_shows_a_path_that_is_the_operations_own()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        await SendAsync(setup, new ApiRequest { Address = new Uri("https://node7.other.test/items/get?sign=canary") });
        Assert.That(setup.Log.AllText(), Does.Contain("https://node7.other.test/items/get").And.Not.Contain("canary"));
    }

    private static Task<ApiResult> SendAsync(Setup setup, ApiRequest request, ApiOperation? operation = null) =>
        setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(operation ?? FakeProvider.Read, request));

    private static async Task<Activity> ListenAsync(Func<Setup, Task<ApiResult>> call)
    {
        string package = $"Fake.Client.{Guid.NewGuid():N}";
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == package,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var setup = new Setup(null, FakeProvider.Create(packageName: package), ScriptedAnswer.Json(FakeProvider.Success));
        await call(setup);
        return spans.Single();
    }

    /// <summary>Sends requests to the host that came with the token.</summary>
    private sealed class Rewriter(Uri? host) : RequestAuthenticator
    {
        public override ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken)
        {
            if (host is not null)
            {
                context.Request.RequestUri = new Uri(host, "private/get");
            }

            return new(AuthenticationResult.Success("t"));
        }

        public override ValueTask<AuthenticationResult> RenewAsync(AuthenticationContext context, object refused, CancellationToken cancellationToken) =>
            new(AuthenticationResult.Success(refused));
    }
}
