namespace Sdk.Sandbox;

/// <summary>
/// The providers as one local server on loopback, for tests, samples and first steps. Each provider has its own port,
/// so that paths are exactly the provider's.
/// </summary>
/// <example><code>
/// await using SandboxServer sandbox = await SandboxServer.StartAsync();
/// Uri address = sandbox.Vos3000.BaseAddress;
/// </code></example>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly ProviderHost _vos3000Host;

    private SandboxServer(Vos3000Sandbox vos3000, ProviderHost vos3000Host, RequestJournal journal)
    {
        Vos3000 = vos3000;
        _vos3000Host = vos3000Host;
        Journal = journal;
    }

    /// <summary>The VOS3000 softswitch: its state, its faults and its address.</summary>
    public Vos3000Sandbox Vos3000 { get; }

    /// <summary>Every request that any provider of this server received.</summary>
    public RequestJournal Journal { get; }

    /// <summary>Starts the providers and returns when they listen.</summary>
    /// <param name="options">Clock, port, time zone and demo data; the defaults suit a test.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        RequestJournal journal = new();
        Vos3000Sandbox vos3000 = new(options.TimeProvider, options.TimeZone);
        if (options.SeedDemoData) vos3000.Seed();

        ProviderHost host = new(vos3000.Provider, vos3000.Faults, vos3000.Load, journal, options.TimeProvider);
        vos3000.BaseAddress = await host.StartAsync(options.Port, cancellationToken);
        return new SandboxServer(vos3000, host, journal);
    }

    /// <summary>Stops at once: requests that still wait are aborted.</summary>
    public ValueTask DisposeAsync() => _vos3000Host.DisposeAsync();
}
