using System.Globalization;
using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Errors;

/// <summary>The client-side codes of the seed, each produced by a real situation at the sandbox.</summary>
internal sealed class ClientCodeTests : SandboxTest
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [TestCase(400, ErrorCategory.InvalidRequest)]
    [TestCase(404, ErrorCategory.NotFound)]
    [TestCase(500, ErrorCategory.ProviderFault)]
    [TestCase(503, ErrorCategory.ProviderBusy)]
    public async Task Http_error_is_minus_1(int status, ErrorCategory category)
    {
        Switch.Faults.Always(Fault.Status(status));

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.Category, error.HttpStatus), Is.EqualTo(("-1", category, status)));
        Assert.That(error.Message, Does.Contain($"HTTP {status}"));
    }

    [Test]
    public async Task Time_limit_is_minus_2()
    {
        Switch.Faults.Always(Fault.NeverAnswers);
        var clock = new ManualTimeProvider();
        using Vos3000Client client = CreateClient(static options => options.MaxRetries = 0, clock);
        Task<ApiResult<GetAllCustomersResponse>> call = client.Customers.GetAllAsync();
        await Server.Journal.WaitForAsync(1).WaitAsync(Patience);

        clock.Advance(Patience);
        ApiError error = (await call.WaitAsync(Patience)).Error!;

        Assert.That((error.Code, error.Category, error.HttpStatus), Is.EqualTo(("-2", ErrorCategory.Timeout, default(int?))));
        Assert.That(error.Message, Does.Contain("20 s of one attempt"));
    }

    [Test]
    public async Task Lost_connection_is_minus_3()
    {
        Switch.Faults.Always(Fault.ResetBeforeAnswer);

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.Category), Is.EqualTo(("-3", ErrorCategory.Network)));
    }

    [Test]
    public async Task No_connection_is_minus_3()
    {
        await Server.DisposeAsync();

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.Category), Is.EqualTo(("-3", ErrorCategory.Network)));
        Assert.That(error.Message, Does.Contain($"127.0.0.1:{Switch.BaseAddress.Port}"));
    }

    [Test]
    public async Task Json_that_cannot_be_read_is_minus_4()
    {
        foreach (Fault fault in new[] { Fault.TruncatedJson, Fault.MalformedJson, Fault.TwoDocuments, Fault.JsonNull, Fault.DeepNesting(40), Fault.CorruptGzip })
        {
            Switch.Faults.Clear();
            Switch.Faults.Always(fault);

            ApiError error = await FailAsync();

            Assert.That((error.Code, error.Category), Is.EqualTo(("-4", ErrorCategory.InvalidResponse)), fault.Name);
        }
    }

    [Test]
    public async Task What_nobody_foresaw_is_minus_99()
    {
        using var handler = new ScriptedHandler(TimeProvider.System) { Otherwise = ScriptedAnswer.Fault(new NotSupportedException("a handler of the user")) };
        using Vos3000Client client = CreateClient(handler: handler);

        ApiError error = (await client.Customers.GetAllAsync()).Error!;

        Assert.That((error.Code, error.Category), Is.EqualTo(("-99", ErrorCategory.Unknown)));
        Assert.That(error.Exception, Is.InstanceOf<NotSupportedException>());
        Assert.That(handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Missing_return_code_is_minus_999()
    {
        Switch.Faults.Always(Fault.NoReturnCode);

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.Category), Is.EqualTo(("-999", ErrorCategory.InvalidResponse)));
        Assert.That(error.Message, Does.Contain("retCode"));
    }

    [Test]
    public async Task Empty_answer_names_its_likely_cause()
    {
        Switch.Faults.Always(Fault.EmptyBody);

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.HttpStatus), Is.EqualTo(("-4", 200)));
        Assert.That(error.Message, Does.Contain("empty").And.Contains("could not parse the request"));
        Assert.That(error.Describe(Chinese), Does.Contain("应答无法解析").And.Contains("返回空内容"));
        Assert.That(error.Describe(CultureInfo.InvariantCulture), Does.Contain("server's log"));
    }

    [Test]
    public async Task Request_that_the_switch_cannot_read_ends_as_an_empty_answer()
    {
        // Without a mistake of ours: the switch reads the body by a charset that does not exist.
        using var handler = new ChangedContentType(new SocketsHttpHandler(), "text/html;charset=no-such-charset");
        using Vos3000Client client = CreateClient(static options => options.MaxRetries = 0, handler: handler);

        ApiError error = (await client.Customers.GetAllAsync()).Error!;

        Assert.That(error.Message, Does.Contain("The answer is empty."));
    }

    [Test]
    public async Task Html_page_names_its_likely_cause()
    {
        Switch.Faults.Always(Fault.Html);

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.HttpStatus), Is.EqualTo(("-4", 200)));
        Assert.That(error.Message, Does.Contain("HTML page").And.Contains("address is wrong").And.Not.Contains("It works"));
        Assert.That(error.Describe(Chinese), Does.Contain("地址有误").And.Contains("白名单"));
    }

    [Test]
    public async Task Caller_that_is_not_on_the_allow_list_learns_where_the_list_is()
    {
        Switch.AllowedAddresses = [];

        ApiError error = await FailAsync();

        Assert.That((error.Code, error.Category, error.HttpStatus), Is.EqualTo(("-1", ErrorCategory.PermissionDenied, 403)));
        Assert.That(error.Message, Does.Contain("allow-list").And.Contains("Web access control").And.Not.Contains("Deny"));
        Assert.That(error.Describe(Chinese), Does.Contain("没有访问权限").And.Contains("接口管理 → Web 访问控制"));
        Assert.That(Server.Journal.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Operation_that_the_build_does_not_have_is_not_found()
    {
        // Newer builds have it, but no manual: the sandbox answers what is not in the manual as an older build answers what it lacks.
        ApiError error = (await Client.PostAsync("GetInterfaceList")).Error!;

        Assert.That((error.Code, error.Category, error.HttpStatus), Is.EqualTo(("-1", ErrorCategory.NotFound, 404)));
    }

    private async Task<ApiError> FailAsync()
    {
        ApiResult<GetAllCustomersResponse> result = await Client.Customers.GetAllAsync();
        return result.Error ?? throw new AssertionException("The call succeeded.");
    }

    private sealed class ChangedContentType(HttpMessageHandler inner, string type) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content!.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
