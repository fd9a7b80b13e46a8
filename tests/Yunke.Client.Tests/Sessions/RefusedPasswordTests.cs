using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Sessions;

/// <summary>A refused password goes out once: five of them lock the account.</summary>
internal sealed class RefusedPasswordTests
{
    private const int Crowd = 100;

    private static IEnumerable<TestCaseData> Refusals =>
    [
        .. from code in new[] { "10004", "10005", "10006", "22001", "22002" }
           from text in new[] { code, $"\"{code}\"" }
           select Case($"{{\"success\":false,\"code\":{text},\"message\":\"no\"}}", typeof(YunkePasswordException)),
        Case("""{"success":false,"message":"请输入验证码"}""", typeof(YunkeLoginRequiredException)),
        Case("""{"success":false,"message":"请重新登录"}""", typeof(YunkeLoginRequiredException)),
        Case("""{"success":false}""", typeof(YunkeLoginRequiredException)),
        Case("""{"code":"77777","message":"-"}""", typeof(YunkeLoginRequiredException)),
        Case("""{"code":10001,"message":"-"}""", typeof(YunkeLoginRequiredException)),
        Case("""{"code":500,"message":"-"}""", typeof(YunkeLoginRequiredException)),
    ];

    [TestCaseSource(nameof(Refusals))]
    public async Task Refused_password_under_load_goes_out_once_an_hour(string body, Type exception)
    {
        using var mock = new YunkeMock { Login = _ => ScriptedAnswer.Json(body).After(TimeSpan.FromSeconds(1)) };

        foreach (int hour in new[] { 1, 2 })
        {
            ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(Crowd);
            Assert.That(results.Select(static result => result.Error?.Category), Has.All.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(() => results[0].GetValueOrThrow(), Throws.TypeOf(exception));
            Assert.That(mock.Logins, Is.EqualTo(hour));
            for (int minutes = 0; minutes < 59; minutes++)
            {
                await mock.ListAsync();
                await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
            }

            Assert.That((await mock.ListAsync()).Error?.RetryAfter, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(mock.Logins, Is.EqualTo(hour), "silence for an hour");
            await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        Assert.That(mock.Sent, Is.Empty);
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task Password_that_the_first_host_refuses_is_not_shown_to_the_second(string body, Type exception)
    {
        using var mock = new YunkeMock(static options => options.CompanyAddress = null)
        {
            Step = request => request.Address.AbsolutePath == "/newuc/login/checkAndGetUsers" ? ScriptedAnswer.Json(body) : null,
        };

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(Crowd);
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(59));
        await mock.ListAsync();

        Assert.That(results.Select(static result => result.Error?.Category), Has.All.EqualTo(ErrorCategory.CredentialsRejected));
        Assert.That(() => results[0].GetValueOrThrow(), Throws.TypeOf(exception));
        Assert.That(mock.Steps.Count(static request => request.Address.AbsolutePath == "/newuc/login/checkAndGetUsers"), Is.EqualTo(1));
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Refusal_while_a_session_is_replaced_ends_the_call_and_all_others()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.Expired) };
        mock.Login = static number => number == 1 ? YunkeMock.Grant(1) : ScriptedAnswer.Json("""{"success":false,"code":10004,"message":"no"}""");

        ApiResult<YunkePage<CallLog>> first = await mock.ListAsync();
        ApiResult<YunkePage<CallLog>>[] others = await mock.CrowdAsync(Crowd);

        Assert.That(first.Error?.Code, Is.EqualTo("10004"));
        Assert.That(others.Select(static result => result.Error?.Code), Has.All.EqualTo("10004"));
        Assert.That((mock.Logins, mock.Sent.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task Login_that_fails_without_a_word_on_the_password_is_tried_again_after_pauses_that_grow()
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0) { Login = static _ => ScriptedAnswer.NoConnection() };

        for (int i = 0; i < 100; i++)
        {
            Assert.That((await mock.ListAsync()).Error?.Category, Is.EqualTo(ErrorCategory.Network));
            await mock.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(100));
        }

        Assert.That(mock.Logins, Is.EqualTo(4), "at once, after 1, 2 and 4 seconds");
    }

    [Test]
    public async Task Other_options_are_tried_at_once()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Yunke:Phone"] = YunkeMock.Phone, ["Yunke:Password"] = "wrong", ["Yunke:CompanyCode"] = YunkeMock.CompanyCode, ["Yunke:CompanyAddress"] = YunkeMock.Company,
        }).Build();
        int logins = 0;
        var clock = new ManualTimeProvider();
        using var logs = new LogCollector();
        using var handler = new ScriptedHandler(clock)
        {
            Otherwise = ScriptedAnswer.From(request =>
                request.Address.AbsolutePath == YunkeMock.LoginPath
                    ? Interlocked.Increment(ref logins) == 1 ? ScriptedAnswer.Json("""{"code":10004,"message":"no"}""") : YunkeMock.Grant(logins)
                    : YunkeMock.IsLogin(request) ? YunkeMock.Usual(request) : ScriptedAnswer.Json(YunkeMock.EmptyPage)),
        };
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerFactory>(logs);
        services.AddYunkeClient(configuration.GetSection("Yunke")).ConfigurePrimaryHttpMessageHandler(() => handler);
        using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<YunkeClient>();

        Assert.That((await clock.RunAsync(client.CallLogs.ListAsync())).Error?.Code, Is.EqualTo("10004"));
        Assert.That((await clock.RunAsync(client.CallLogs.ListAsync())).Error?.Code, Is.EqualTo("10004"));
        Assert.That(logins, Is.EqualTo(1));
        configuration["Yunke:Password"] = "right";
        configuration.Reload();

        Assert.That((await clock.RunAsync(client.CallLogs.ListAsync())).Error, Is.Null);
        Assert.That(logins, Is.EqualTo(2));
        Assert.That(TestKey.Company.Decrypt(System.Text.Json.JsonElement.Parse(
            handler.Requests.Last(static request => request.Address.AbsolutePath == YunkeMock.LoginPath).BodyText).GetProperty("password").GetString()!), Is.EqualTo("right"));
    }

    private static TestCaseData Case(string body, Type exception) => new TestCaseData(body, exception).SetArgDisplayNames(body);
}
