using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Faults;

/// <summary>Canary secrets on the way through a container with everything logged: what a user's program would see.</summary>
internal sealed class WorkBotCanaryTests
{
    private const string ActivationCode = "CANARYQ9";
    private const string SmsCode = "918273";

    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private CanaryWatch _watch = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _watch = new CanaryWatch();
        _handler = new ScriptedHandler(TimeProvider.System) { Otherwise = WorkBotBench.Answer("{}") };
    }

    [TearDown]
    public void TearDown()
    {
        _watch.Dispose();
        _handler.Dispose();
    }

    private static IEnumerable<TestCaseData> Answers() =>
    [
        Case("success", Grant()),
        Case("connection lost", ScriptedAnswer.ConnectionLost()),
        Case("bad request", Refusal(400)),
        Case("unauthorized", Refusal(401)),
        Case("forbidden", Refusal(403)),
        Case("conflict", Refusal(409)),
        Case("too many", Refusal(429).With("Retry-After", "0").With("X-RateLimit-Reset", Secrets["ticket"])),
        Case("fault", Refusal(500)),
        Case("unknown code", WorkBotBench.Answer("null", 77, 200, Secrets.Echo(1).Replace("\"", "'", StringComparison.Ordinal))),
        Case("page", ScriptedAnswer.Text($"<html>{Secrets.Content()}</html>", 502)),
        Case("truncated", ScriptedAnswer.Json($$"""{"code":0,"data":{"token":"{{Secrets["token"]}}" """)),
        Case("wrong type", ScriptedAnswer.Json($"{{\"code\":0,\"data\":{{\"token\":{{\"a\":\"{Secrets["token"]}\"}}}}}}")),
        Case("redirect", ScriptedAnswer.Empty(302).With("Location", $"https://other.example.com/?token={Uri.EscapeDataString(Secrets["token"])}")),
    ];

    [TestCaseSource(nameof(Answers))]
    public async Task Nothing_secret_comes_out_of_a_program_that_logs_everything(ScriptedAnswer answer)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_watch.Logs));
        services
            .AddWorkBotClient(options =>
            {
                options.BaseAddress = new Uri(WorkBotBench.Address);
                options.MaxRetries = 0;
                options.CallsPerMinute = null;
                _watch.See(options.ToString());
            })
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
        await using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<WorkBotClient>();
        client.Tokens.Changed += (_, change) => _watch.See($"{change} {change.Token} {change.Token.Value} {change.Token.RefreshToken}");
        _handler.Otherwise = answer;

        foreach (Func<WorkBotClient, Task<ApiResult>> call in Calls())
        {
            SetTokens(client);
            ApiResult result = await call(client);
            _watch.See(result.ToString());
            _watch.See(result.Error);
        }

        Assert.That(_handler.Requests.Any(static request => request.ToString().Contains(Secrets["secret"], StringComparison.Ordinal)), Is.True, "the secrets were really sent");
        Assert.That(_watch.Logs.Entries, Has.Count.GreaterThan(10), "and something was really logged");
        _watch.AssertClean();
        Assert.That(_watch.AllText(), Does.Not.Contain(SmsCode).And.Not.Contain(ActivationCode));
    }

    [Test]
    public async Task Activation_code_in_a_path_is_not_logged()
    {
        using var bench = new WorkBotBench();

        await bench.RunAsync(bench.Client.Administration.DisableActivationCodeAsync(ActivationCode));

        Assert.That(bench.Only.Address.AbsolutePath, Does.Contain(ActivationCode));
        Assert.That(bench.Logs.AllText(), Does.Not.Contain(ActivationCode));
    }

    [Test]
    public void Models_do_not_print_what_they_hold()
    {
        object[] models =
        [
            new WorkBotToken { Audience = WorkBotAudience.User, Value = Secrets["token"], RefreshToken = Secrets["refresh_token"] },
            new WorkBotLogin { Token = Secrets["token"], RefreshToken = Secrets["refresh_token"] },
            new RobotActivation { Token = Secrets["token"], RefreshToken = Secrets["refresh_token"] },
            new RefreshedToken { Token = Secrets["token"], RefreshToken = Secrets["refresh_token"] },
            new ConfigureCallbacksRequest { RobotId = "r", SecretKey = Secrets["secret"] },
        ];

        foreach (object model in models)
        {
            _watch.See(model.ToString());
            foreach (System.Reflection.PropertyInfo property in model.GetType().GetProperties())
            {
                _watch.See($"{property.GetValue(model)}");
            }
        }

        _watch.AssertClean();
    }

    private static IEnumerable<Func<WorkBotClient, Task<ApiResult>>> Calls() =>
    [
        static async client => (await client.Users.SendSmsCodeAsync(Secrets["phone"])).WithoutValue(),
        static async client => (await client.Users.LoginAsync(Secrets["phone"], SmsCode)).WithoutValue(),
        static async client => (await client.Users.GetAsync()).WithoutValue(),
        static async client => (await client.Activation.ActivateAsync(new ActivateRequest { Code = ActivationCode, DeviceInfo = new DeviceInfo { DeviceId = Secrets["pin"] } })).WithoutValue(),
        static async client => (await client.Activation.RefreshTokenAsync(Secrets["refresh_token"]!)).WithoutValue(),
        static async client => (await client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId)).WithoutValue(),
        static async client => (await client.Messages.SendTextAsync(
            new SendTextRequest { RobotId = WorkBotBench.RobotId, TitleList = [Secrets["phone"]], Content = Secrets.Content() }, WorkBotAudience.Robot)).WithoutValue(),
        static client => client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest { RobotId = "r", EnableSignature = true, SecretKey = Secrets["secret"] }),
        static async client => (await client.Administration.ListUsersAsync()).WithoutValue(),
        static async client => (await client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = ActivationCode, Reason = Secrets.Content(), AdminId = 1 })).WithoutValue(),
    ];

    private static void SetTokens(WorkBotClient client)
    {
        client.Tokens.Set(WorkBotBench.TokenOfPerson(Secrets["token"]));
        client.Tokens.Set(WorkBotBench.TokenOfPerson(Secrets["access_token"], WorkBotAudience.Admin));
        client.Tokens.Set(WorkBotBench.TokenOfRobot(Secrets["authorization"], Secrets["refresh_token"]));
    }

    private static ScriptedAnswer Grant() => WorkBotBench.Answer($$"""
        {"robotId":"{{WorkBotBench.RobotId}}","role":"admin","phone":"{{Secrets["phone"]}}","token":"{{Secrets["token"]}}","refreshToken":"{{Secrets["refresh_token"]}}"}
        """);

    private static ScriptedAnswer Refusal(int code) =>
        WorkBotBench.Answer($$"""{"existingDeviceId":"{{Secrets["pin"]}}","token":"{{Secrets["token"]}}"}""", code, code, Secrets.Echo().Replace("\"", "'", StringComparison.Ordinal));

    private static TestCaseData Case(string name, ScriptedAnswer answer) => new TestCaseData(answer).SetArgDisplayNames(name);
}
