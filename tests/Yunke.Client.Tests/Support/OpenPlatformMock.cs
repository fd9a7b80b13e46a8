using Sdk.Core;
using Sdk.TestKit;

namespace Yunke.Client.Tests.Support;

/// <summary>A client of the open platform on a manual clock and a scripted handler.</summary>
internal sealed class OpenPlatformMock : IDisposable
{
    public const string Key = "sign-key-7";

    public OpenPlatformMock(params IEnumerable<ScriptedAnswer> answers)
        : this(null, answers)
    {
    }

    public OpenPlatformMock(Action<YunkeOpenPlatformOptions>? configure, params IEnumerable<ScriptedAnswer> answers)
    {
        Handler = new ScriptedHandler(Clock, answers);
        var options = new YunkeOpenPlatformOptions { CompanyCode = "2fy7qa", PartnerId = "admin-1", SigningKey = Key, CallsPerMinute = null };
        configure?.Invoke(options);
        Client = YunkeOpenPlatformClient.Create(options, new ApiClientServices { Handler = Handler, LoggerFactory = Logs, TimeProvider = Clock });
    }

    public YunkeOpenPlatformClient Client { get; }

    public ScriptedHandler Handler { get; }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public RecordedRequest Only => Handler.Requests.Single();

    public Task<T> RunAsync<T>(Func<YunkeOpenPlatformClient, Task<T>> call) => Clock.RunAsync(call(Client));

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
        Logs.Dispose();
    }
}
