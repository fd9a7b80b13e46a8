using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sdk.Sandbox;

/// <summary>
/// A provider on a loopback port, or the parts of one on a port each: reads, notes, applies the fault that is due, answers.
/// </summary>
internal sealed class ProviderHost(
    IReadOnlyList<IProvider> parts, FaultPlan faults, ProviderLoad load, RequestJournal journal, TimeProvider time)
    : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromMilliseconds(500);

    private Running? _running;

    public bool IsRunning => Volatile.Read(ref _running) is not null;

    /// <summary>Listens. A host that was stopped may start again, on the same port if that is asked for.</summary>
    public async Task<Uri> StartAsync(int port, CancellationToken cancellationToken) => (await StartAsync([port], cancellationToken))[0];

    /// <summary>Listens on as many ports as there are parts, in their order.</summary>
    public async Task<IReadOnlyList<Uri>> StartAsync(IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        List<ListenOptions> listening = [];
        // The empty builder reads no settings file and no environment variable, and logs nowhere.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Slowness is a fault that tests ask for: no rate limit may cut it short.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            foreach (int port in ports) kestrel.Listen(IPAddress.Loopback, port, listening.Add);
        });

        CancellationTokenSource stopping = new();
        WebApplication application = builder.Build();
        application.Run(http =>
        {
            int part = listening.FindIndex(port => PortOf(port) == http.Connection.LocalPort);
            return HandleAsync(http, parts[part], stopping.Token);
        });
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            stopping.Dispose();
            throw;
        }

        _running = new Running(application, stopping);
        return [.. listening.Select(port => new Uri(FormattableString.Invariant($"http://{IPAddress.Loopback}:{PortOf(port)}/")))];
    }

    /// <summary>Stops at once: requests that still wait are aborted, and so are sockets.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _running, null) is not { } running) return;

        await running.Stopping.CancelAsync();
        using (CancellationTokenSource limit = new(ShutdownLimit))
            await running.Application.StopAsync(limit.Token);
        await running.Application.DisposeAsync();
        running.Stopping.Dispose();
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    // Once it listens, an endpoint tells the port that it was given.
    private static int PortOf(ListenOptions listening) => listening.IPEndPoint!.Port;

    private async Task HandleAsync(HttpContext http, IProvider provider, CancellationToken stopping)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        using ProviderLoad.Visit visit = load.Enter();
        try
        {
            await AnswerAsync(http, provider, visit, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The client went away or the server stops: there is nobody left to answer.
            http.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext http, IProvider provider, ProviderLoad.Visit visit, CancellationToken cancellationToken)
    {
        string operation = provider.OperationOf(http.Request);
        // What follows the headers of an upgrade is no body.
        ISocketProvider? sockets = SocketUpgrade.IsAsked(http) ? provider as ISocketProvider : null;
        JournalEntry entry = new()
        {
            Time = time.GetUtcNow(),
            Provider = provider.Name,
            Operation = operation,
            Method = http.Request.Method,
            PathAndQuery = http.Request.GetEncodedPathAndQuery(),
            Headers = [.. http.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))],
        };

        using MemoryStream received = new();
        try
        {
            if (sockets is null) await http.Request.Body.CopyToAsync(received, cancellationToken);
        }
        catch
        {
            // A request that was cut off was received all the same.
            journal.Add(entry, TextOf(received));
            throw;
        }

        SandboxAnswer? answer = provider.Refuse(http.Connection.RemoteIpAddress);
        Fault? fault = answer is null ? faults.Take(operation) : null;
        TimeSpan wait = provider.Latency + (fault?.Wait ?? TimeSpan.Zero);
        // The timer exists before the journal shows the request: who waited for the entry may move the clock at once.
        Task waited = wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
        entry.Fault = fault?.Name;
        journal.Add(entry, TextOf(received));
        await waited;

        // A fault that does more than delay stands in for the upgrade.
        if (answer is null && sockets is not null && (fault is null || fault.Wait > TimeSpan.Zero))
        {
            answer = sockets.RefuseSocket(http.Request);
            if (answer is null)
            {
                entry.Status = StatusCodes.Status101SwitchingProtocols;
                visit.Dispose();
                await sockets.AcceptSocketAsync(http, cancellationToken);
                return;
            }

            fault = null;
        }

        if (answer is null && sockets is null && (fault is null || fault.ExecutesOperation))
            answer = provider.Execute(http.Request, received.GetBuffer().AsMemory(0, (int)received.Length));

        FaultContext context = new(http, provider, answer ?? new SandboxAnswer(), entry, visit, time, cancellationToken);
        await (fault is null ? context.WriteAsync(context.Answer) : fault.Apply(context));
    }

    private static string TextOf(MemoryStream received) => Encoding.UTF8.GetString(received.GetBuffer(), 0, (int)received.Length);

    private sealed record Running(WebApplication Application, CancellationTokenSource Stopping);
}
