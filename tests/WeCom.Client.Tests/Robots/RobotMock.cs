using Sdk.Core;
using Sdk.TestKit;

namespace WeCom.Client.Tests.Robots;

/// <summary>A robot on a manual clock and a scripted handler.</summary>
internal sealed class RobotMock : IDisposable
{
    public const string Key = "693axxx6-7aoc-4bc4-97a0-canary";
    public const string SendAddress = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + Key;
    public const string Ok = """{"errcode":0,"errmsg":"ok"}""";

    public RobotMock(params IEnumerable<ScriptedAnswer> answers)
        : this(null, answers)
    {
    }

    public RobotMock(Action<WeComRobotOptions>? configure, params IEnumerable<ScriptedAnswer> answers)
    {
        Handler = new ScriptedHandler(Clock, answers);
        var options = new WeComRobotOptions { Key = Key };
        configure?.Invoke(options);
        Robot = WeComRobotClient.Create(options, new ApiClientServices { Handler = Handler, LoggerFactory = Logs, TimeProvider = Clock });
    }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public ScriptedHandler Handler { get; }

    public WeComRobotClient Robot { get; }

    public RecordedRequest Only => Handler.Requests.Single();

    public Task<ApiResult> RunAsync(Func<WeComRobotClient, Task<ApiResult>> call) => Clock.RunAsync(call(Robot));

    public Task<ApiResult<T>> RunAsync<T>(Func<WeComRobotClient, Task<ApiResult<T>>> call) => Clock.RunAsync(call(Robot));

    public void Dispose()
    {
        Robot.Dispose();
        Handler.Dispose();
        Logs.Dispose();
    }
}
