using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;

namespace Zhifuyun.Client.Tests.Support;

/// <summary>A sandbox with demo data for each test, and a client that knows its API key. Both follow the same clock where a test wants it.</summary>
internal abstract class SandboxTest
{
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected ZhifuyunClient Client { get; private set; } = null!;

    protected LogCollector Logs { get; private set; } = null!;

    protected ZhifuyunSandbox Service => Server.Zhifuyun;

    [SetUp]
    public async Task StartAsync()
    {
        Logs = new LogCollector();
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Pool.ForgetForeignThreads();
        Logs.Dispose();
    }

    protected ZhifuyunClient CreateClient(Action<ZhifuyunOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new ZhifuyunOptions
        {
            BaseAddress = Service.BaseAddress,
            ClientId = Service.ClientId,
            ClientSecret = Service.ClientSecret,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            MaxRetryDelay = TimeSpan.FromMilliseconds(10),
        };
        configure?.Invoke(options);
        return ZhifuyunClient.Create(options, new ApiClientServices { LoggerFactory = Logs, TimeProvider = time ?? TimeProvider.System });
    }
}
