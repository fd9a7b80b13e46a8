using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;

namespace Vos3000.Client.Tests.Support;

/// <summary>A sandbox with demo data for each test, and a client that does not wait long before it tries again.</summary>
internal abstract class SandboxTest
{
    /// <summary>2026-05-20 14:30 in China, where the sandbox lives.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected SandboxServer Server { get; private set; } = null!;

    protected Vos3000Client Client { get; private set; } = null!;

    protected LogCollector Logs { get; private set; } = null!;

    protected Vos3000Sandbox Switch => Server.Vos3000;

    [SetUp]
    public async Task StartAsync()
    {
        Logs = new LogCollector();
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = new ManualTimeProvider(Now) });
        Client = CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Logs.Dispose();
    }

    protected Vos3000Client CreateClient(Action<Vos3000Options>? configure = null, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        var options = new Vos3000Options { BaseAddress = Switch.BaseAddress, RetryDelay = TimeSpan.FromMilliseconds(1), AttemptTimeout = Patience };
        configure?.Invoke(options);
        return Vos3000Client.Create(options, new ApiClientServices
        {
            LoggerFactory = Logs,
            TimeProvider = time ?? TimeProvider.System,
            Handler = handler,
        });
    }
}
