namespace Sdk.Sandbox;

/// <summary>
/// The providers as one local server on loopback, for tests, samples and first steps. Each provider has ports of its own,
/// so that paths are exactly the provider's.
/// </summary>
/// <example><code>
/// await using SandboxServer sandbox = await SandboxServer.StartAsync();
/// Uri address = sandbox.Vos3000.BaseAddress;
/// </code></example>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly List<ProviderHost> _hosts = [];

    private SandboxServer(SandboxOptions options)
    {
        Vos3000 = new Vos3000Sandbox(options.TimeProvider, options.TimeZone);
        Zhifuyun = new ZhifuyunSandbox(options.TimeProvider, options.TimeZone);
        WorkBot = new WorkBotSandbox(options.TimeProvider, options.TimeZone, Journal);
        Yunke = new YunkeSandbox(options.TimeProvider, options.TimeZone);
        WeCom = new WeComSandbox(options.TimeProvider, options.TimeZone);
        if (!options.SeedDemoData) return;
        Vos3000.Seed();
        WorkBot.Seed();
        Yunke.Seed();
        WeCom.Seed();
        Zhifuyun.Seed();
    }

    /// <summary>The VOS3000 softswitch: its state, its faults and its address.</summary>
    public Vos3000Sandbox Vos3000 { get; }

    /// <summary>The Zhifuyun service: its state, its faults, its webhooks and its address.</summary>
    public ZhifuyunSandbox Zhifuyun { get; }

    /// <summary>The WorkBot server: its state, its faults, its sockets and its address.</summary>
    public WorkBotSandbox WorkBot { get; }

    /// <summary>The Yunke CRM: its state, its faults and its addresses.</summary>
    public YunkeSandbox Yunke { get; }

    /// <summary>The WeCom server API: its company, its refusals, its faults and its address.</summary>
    public WeComSandbox WeCom { get; }

    /// <summary>Every request that any provider of this server received.</summary>
    public RequestJournal Journal { get; } = new();

    /// <summary>Starts the providers and returns when they listen.</summary>
    /// <param name="options">Clock, ports, time zone and demo data; the defaults suit a test.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        SandboxServer server = new(options);
        try
        {
            ProviderHost vos3000 = server.Host([server.Vos3000.Provider], server.Vos3000.Faults, server.Vos3000.Load, options);
            server.Vos3000.BaseAddress = await vos3000.StartAsync(options.Port, cancellationToken);
            ProviderHost zhifuyun = server.Host([server.Zhifuyun.Provider], server.Zhifuyun.Faults, server.Zhifuyun.Load, options);
            server.Zhifuyun.BaseAddress = await zhifuyun.StartAsync(options.ZhifuyunPort, cancellationToken);
            WorkBotSandbox workBot = server.WorkBot;
            workBot.Host = server.Host([workBot.Provider], workBot.Faults, workBot.Load, options);
            await workBot.ListenAsync(options.WorkBotPort, cancellationToken);
            YunkeSandbox yunke = server.Yunke;
            await yunke.ListenAsync(server.Host(yunke.Providers, yunke.Faults, yunke.Load, options), options, cancellationToken);
            WeComSandbox weCom = server.WeCom;
            await weCom.ListenAsync(server.Host([weCom.Provider], weCom.Faults, weCom.Load, options), options.WeComPort, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops at once: requests that still wait are aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (ProviderHost host in _hosts) await host.DisposeAsync();
        await Zhifuyun.Webhooks.Dispatcher.DisposeAsync();
        await WorkBot.Callbacks.Dispatcher.DisposeAsync();
    }

    private ProviderHost Host(IReadOnlyList<IProvider> parts, FaultPlan faults, ProviderLoad load, SandboxOptions options)
    {
        ProviderHost host = new(parts, faults, load, Journal, options.TimeProvider);
        _hosts.Add(host);
        return host;
    }
}
