using Sdk.Core;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Support;

/// <summary>A client on a scripted handler and a manual clock.</summary>
internal sealed class WorkBotBench : IDisposable
{
    public const string Address = "https://bot.example.com/";
    public const string RobotId = "robot_1703123456789_abc123";
    public const string OtherRobotId = "robot_1703123456789_def456";
    public const string UserToken = "user-token-1";
    public const string AdminToken = "admin-token-1";
    public const string RobotToken = "robot-token-1";
    public const string OtherRobotToken = "robot-token-2";
    public const string RefreshToken = "refresh-token-1";

    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public WorkBotBench(Action<WorkBotOptions>? configure = null, bool withTokens = true)
    {
        Handler = new ScriptedHandler(Clock) { Otherwise = Answer("null") };
        var options = new WorkBotOptions { BaseAddress = new Uri(Address) };
        configure?.Invoke(options);
        Client = WorkBotClient.Create(options, new ApiClientServices { Handler = Handler, TimeProvider = Clock, LoggerFactory = Logs });
        if (withTokens)
        {
            SetTokens();
        }

        Client.Tokens.Changed += (_, change) => Changes.Add(change.Token);
        Client.Tokens.LoginNeededSoon += (_, needed) => LoginsNeeded.Add(needed.Token.Audience);
    }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public ScriptedHandler Handler { get; }

    public WorkBotClient Client { get; }

    /// <summary>The tokens that <see cref="WorkBotTokens.Changed"/> told of.</summary>
    public List<WorkBotToken> Changes { get; } = [];

    /// <summary>Whose login <see cref="WorkBotTokens.LoginNeededSoon"/> asked for.</summary>
    public List<WorkBotAudience> LoginsNeeded { get; } = [];

    /// <summary>The only request that was sent.</summary>
    public RecordedRequest Only => Handler.Requests.Single();

    /// <summary>The requests to an address that ends like this.</summary>
    public IReadOnlyList<RecordedRequest> To(string path) =>
        [.. Handler.Requests.Where(request => request.Address.AbsolutePath.EndsWith(path, StringComparison.Ordinal))];

    /// <summary>The tokens that the requests carried, in order; null where there was none.</summary>
    public IReadOnlyList<string?> TokensSent => [.. Handler.Requests.Select(TokenOf)];

    public static string? TokenOf(RecordedRequest request) =>
        request.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : request.Header("Authorization");

    public static ScriptedAnswer Answer(string data, int code = 0, int status = 200, string message = "success") =>
        ScriptedAnswer.Json($$"""{"code":{{code}},"message":"{{message}}","data":{{data}}}""", status);

    /// <summary>A refusal as the documentation shows it, by status and code.</summary>
    public static ScriptedAnswer Refusal(int code, string data = "null") => Answer(data, code, code, "错误描述");

    /// <summary>The answer to a refresh.</summary>
    public static ScriptedAnswer Renewal(string token, string more = "") => Answer($$"""{"token":"{{token}}"{{more}}}""");

    public static WorkBotToken TokenOfRobot(
        string? value = RobotToken, string? refresh = RefreshToken, DateTimeOffset? end = null, string robotId = RobotId) => new()
    {
        Audience = WorkBotAudience.Robot,
        RobotId = robotId,
        Value = value,
        RefreshToken = refresh,
        ExpiresAt = end,
    };

    public static WorkBotToken TokenOfPerson(string? value = UserToken, WorkBotAudience audience = WorkBotAudience.User, DateTimeOffset? end = null) => new()
    {
        Audience = audience,
        Value = value,
        ExpiresAt = end,
    };

    public void SetTokens()
    {
        DateTimeOffset end = Clock.GetUtcNow() + Month;
        Client.Tokens.Set(TokenOfPerson(end: end));
        Client.Tokens.Set(TokenOfPerson(AdminToken, WorkBotAudience.Admin, end));
        Client.Tokens.Set(TokenOfRobot(end: end));
        Client.Tokens.Set(TokenOfRobot(OtherRobotToken, "refresh-token-2", end, OtherRobotId));
    }

    /// <summary>Lets a call finish, from timer to timer, and then what it set off: events come on threads of their own.</summary>
    public async Task<T> RunAsync<T>(Task<T> call, TimeSpan? bound = null)
    {
        T result = await Clock.RunAsync(call, bound);
        await Pool.SettleAsync();
        return result;
    }

    /// <summary>A call with the robot's token.</summary>
    public Task<ApiResult<IReadOnlyList<RobotCommand>>> PollAsync(string robotId = RobotId) => RunAsync(Client.Messages.GetPendingCommandsAsync(robotId));

    public Task<ApiResult<SentCommand>> SendAsync(WorkBotAudience audience = WorkBotAudience.User) => RunAsync(Client.Messages.SendTextAsync(
        new SendTextRequest { RobotId = RobotId, TitleList = ["张三"], Content = "你好！" }, audience));

    public Task<ApiResult<RobotActivation>> ActivateAsync() => RunAsync(Client.Activation.ActivateAsync(
        new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = "9774d56d682e549c" } }));

    public Task<ApiResult<WorkBotLogin>> LoginAsync() => RunAsync(Client.Users.LoginAsync("13800000000", "123456"));

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
        Logs.Dispose();
    }
}
