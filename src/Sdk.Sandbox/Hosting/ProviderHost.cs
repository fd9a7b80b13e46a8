using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sdk.Sandbox;

/// <summary>One provider on one loopback port: reads, notes, applies the fault that is due, answers.</summary>
internal sealed class ProviderHost(IProvider provider, FaultPlan faults, ProviderLoad load, RequestJournal journal, TimeProvider time)
    : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _application;

    public async Task<Uri> StartAsync(int port, CancellationToken cancellationToken)
    {
        // The empty builder reads no settings file and no environment variable, and logs nowhere.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoHostLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Slowness is a fault that tests ask for: no rate limit may cut it short.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        WebApplication application = builder.Build();
        application.Run(HandleAsync);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        _application = application;
        return new Uri(application.Urls.First().TrimEnd('/') + "/");
    }

    public async ValueTask DisposeAsync()
    {
        WebApplication? application = Interlocked.Exchange(ref _application, null);
        if (application is null) return;

        await _stopping.CancelAsync();
        using (CancellationTokenSource limit = new(ShutdownLimit))
            await application.StopAsync(limit.Token);
        await application.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        using ProviderLoad.Visit visit = load.Enter();
        try
        {
            await AnswerAsync(http, visit, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The client went away or the server stops: there is nobody left to answer.
            http.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext http, ProviderLoad.Visit visit, CancellationToken cancellationToken)
    {
        string operation = provider.OperationOf(http.Request.Path);
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
            await http.Request.Body.CopyToAsync(received, cancellationToken);
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

        if (answer is null && (fault is null || fault.ExecutesOperation))
            answer = provider.Execute(http.Request, received.GetBuffer().AsMemory(0, (int)received.Length));

        FaultContext context = new(http, provider, answer ?? new SandboxAnswer(), entry, visit, time, cancellationToken);
        await (fault is null ? context.WriteAsync(context.Answer) : fault.Apply(context));
    }

    private static string TextOf(MemoryStream received) => Encoding.UTF8.GetString(received.GetBuffer(), 0, (int)received.Length);
}
