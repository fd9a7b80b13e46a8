using System.Text;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

internal sealed class RequestTests
{
    private static readonly ApiOperation WithPath = new("Fake.Robots.Get", HttpMethod.Get, "robots/{robotId}/tasks/{taskId}", OperationSafety.Read)
    {
        Headers = [new("Referer", "https://app.fake.test/")],
    };

    [Test]
    public async Task Path_arguments_and_query_are_escaped()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        await SendAsync(setup, WithPath, new ApiRequest
        {
            PathArguments = ["a/b?c", "任务 1"],
            Query = [new("name", "x&y=z"), new("page", "2")],
            Headers = [new("X-Trace", "t-1")],
        });
        RecordedRequest request = setup.Handler.Requests[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                request.Address.AbsoluteUri,
                Is.EqualTo("https://api.fake.test/v1/robots/a%2Fb%3Fc/tasks/%E4%BB%BB%E5%8A%A1%201?name=x%26y%3Dz&page=2"));
            Assert.That(request.Header("Referer"), Is.EqualTo("https://app.fake.test/"));
            Assert.That(request.Header("X-Trace"), Is.EqualTo("t-1"));
        }
    }

    [TestCase]
    [TestCase("one")]
    [TestCase("one", "")]
    [TestCase("one", "..")]
    [TestCase("one", "two", "three")]
    public void Path_arguments_that_do_not_fit_are_refused_before_anything_is_sent(params string[] arguments)
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        Assert.That(() => SendAsync(setup, WithPath, new ApiRequest { PathArguments = arguments }), Throws.ArgumentException);
        Assert.That(() => SendAsync(setup, WithPath, new ApiRequest()), Throws.ArgumentException);
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task A_body_is_made_anew_for_each_attempt()
    {
        int made = 0;
        using var setup = new Setup(ScriptedAnswer.Empty(503), ScriptedAnswer.Json(FakeProvider.Success));
        ApiResult<FakeItem> result = await SendAsync(setup, FakeProvider.Put, new ApiRequest
        {
            CreateContent = () => new ByteArrayContent(Encoding.UTF8.GetBytes($"body {++made}")),
        });
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(setup.Handler.Requests.Select(request => request.Body), Is.EqualTo(new[] { "body 1", "body 2" }));
    }

    [Test]
    public async Task A_body_that_can_be_made_once_is_not_sent_again()
    {
        using var setup = new Setup(ScriptedAnswer.Empty(503), ScriptedAnswer.Json(FakeProvider.Success));
        ApiResult<FakeItem> result = await SendAsync(setup, FakeProvider.Put, new ApiRequest
        {
            CreateContent = static () => new StringContent("once"),
            IsSingleUse = true,
        });
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.ProviderBusy));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_empty_body_is_a_success_only_where_the_operation_says_so(bool allowed)
    {
        using var setup = new Setup(static options => options.MaxRetries = 0, null, ScriptedAnswer.Empty(204));
        var operation = new ApiOperation("Fake.Items.Delete", HttpMethod.Delete, "items", OperationSafety.Idempotent) { AllowsEmptyBody = allowed };
        ApiResult result = await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(operation, new ApiRequest()));
        Assert.That(result.IsSuccess, Is.EqualTo(allowed));
        Assert.That(result.Error?.Category, Is.EqualTo(allowed ? null : ErrorCategory.InvalidResponse));
    }

    private static Task<ApiResult<FakeItem>> SendAsync(Setup setup, ApiOperation operation, ApiRequest request) =>
        setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(operation, request, FakeJson.Default.FakeItem));
}
