using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;

namespace Yunke.Client.Tests.Support;

/// <summary>A sandbox with demo data for each test, and a client that knows phone and password. Both follow the same clock.</summary>
internal abstract class SandboxTest
{
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected YunkeClient Client { get; private set; } = null!;

    protected LogCollector Logs { get; private set; } = null!;

    protected YunkeSandbox Service => Server.Yunke;

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

    protected YunkeClient CreateClient(Action<YunkeOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new YunkeOptions
        {
            BaseAddress = Service.BaseAddress,
            CompanyCode = YunkeSandbox.DemoCompanyCode,
            Phone = YunkeSandbox.DemoPhone,
            Password = YunkeSandbox.DemoPassword,

            // Tests that walk lists make many calls in no time.
            CallsPerMinute = 0,
            MaxConcurrentCalls = 0,
        };
        configure?.Invoke(options);
        return YunkeClient.Create(options, new ApiClientServices { LoggerFactory = Logs, TimeProvider = time ?? Clock });
    }

    protected int CountOf(string operation) => Server.Journal.Entries.Count(entry => entry.Provider == "Yunke" && entry.Operation == operation);
}
