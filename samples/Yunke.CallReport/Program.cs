using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.Sandbox;
using Yunke.CallReport;
using Yunke.Client;

// The calls of a day, and the recordings of the longest. Without --live everything runs against the sandbox, which this program starts.
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
        new("Yunke:BaseAddress", sandbox.Yunke.BaseAddress.ToString()),
        new("Yunke:CompanyCode", YunkeSandbox.DemoCompanyCode),
        new("Yunke:Phone", YunkeSandbox.DemoPhone),
        new("Yunke:Password", YunkeSandbox.DemoPassword),
    ]);
}

builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.None).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddYunkeClient(builder.Configuration.GetSection("Yunke"));

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
    YunkeClient yunke = host.Services.GetRequiredService<YunkeClient>();
    ApiError? error = await new DayReport(yunke, arguments).RunAsync(stop.Token);
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
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    // A recording cannot be written, or whoever read standard output has gone.
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
