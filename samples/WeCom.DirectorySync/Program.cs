using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client;
using WeCom.DirectorySync;

// What changed in the address book since the last run. Without --live two runs are made against the sandbox,
// which this program starts.
if (!Arguments.TryParse(args, out Arguments? arguments))
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

await using SandboxServer? sandbox = arguments.Live ? null : await SandboxServer.StartAsync();
HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddUserSecrets(typeof(Arguments).Assembly, optional: true).AddEnvironmentVariables();
if (sandbox is not null)
{
    builder.Configuration.AddInMemoryCollection(
    [
        new("WeCom:BaseAddress", sandbox.WeCom.BaseAddress.ToString()),
        new("WeCom:CorpId", WeComSandbox.DemoCorpId),
        new("WeCom:CorpSecret", WeComSandbox.DemoSecret),
        new("WeCom:ContactsSecret", WeComSandbox.DemoContactSyncSecret),
    ]);
}

builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.None).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddWeComClient(builder.Configuration.GetSection("WeCom"));

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

try
{
    using IHost host = builder.Build();
    await host.StartAsync(stop.Token);
    WeComClient weCom = host.Services.GetRequiredService<WeComClient>();
    ApiError? error = arguments is { Live: true, File: { } file }
        ? await new Synchronization(weCom, file, arguments.DepartmentId).RunAsync(stop.Token)
        : await new Rehearsal(weCom, arguments).RunAsync(stop.Token);
    await host.StopAsync(CancellationToken.None);
    if (error is null)
    {
        return 0;
    }

    Console.Error.WriteLine(error.Describe());
    return 1;
}
catch (OptionsValidationException problems)
{
    foreach (string problem in problems.Failures)
    {
        Console.Error.WriteLine(problem);
    }

    return 2;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
{
    // The snapshot cannot be read or written, or whoever read standard output has gone.
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
