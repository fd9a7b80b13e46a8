using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.Sandbox;
using Zhifuyun.Client;
using Zhifuyun.TicketReport;

// Tickets and satisfaction of a period. Without --live everything runs against the sandbox, which this program starts.
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
        new("Zhifuyun:BaseAddress", sandbox.Zhifuyun.BaseAddress.ToString()),
        new("Zhifuyun:ClientId", sandbox.Zhifuyun.ClientId),
        new("Zhifuyun:ClientSecret", sandbox.Zhifuyun.ClientSecret),
    ]);
}

builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.None).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddZhifuyunClient(builder.Configuration.GetSection("Zhifuyun"));

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
    ApiResult<Report> report = await new ReportReader(host.Services.GetRequiredService<ZhifuyunClient>(), arguments).ReadAsync(stop.Token);
    await host.StopAsync(CancellationToken.None);
    if (!report.IsSuccess)
    {
        Console.Error.WriteLine(report.Error.Describe());
        return 1;
    }

    ReportScreen.Show(report.Value);
    if (arguments.File is { } file)
    {
        await ReportFile.WriteAsync(report.Value, file);
    }

    return 0;
}
catch (OptionsValidationException problems)
{
    foreach (string problem in problems.Failures)
    {
        Console.Error.WriteLine(problem);
    }

    return 2;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    // The file cannot be written, or whoever read standard output has gone.
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
