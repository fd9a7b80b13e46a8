using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client;
using WeCom.LivingReport;

// The lives of a month: who watched, for how long, and which can be watched again. Without --live everything runs against the sandbox,
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
    ]);
    arguments = arguments.Anchors.Count == 0 ? arguments with { Anchors = [WeComSandbox.DemoUserId] } : arguments;
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
    Report report = await new ReportReader(host.Services.GetRequiredService<WeComClient>(), arguments).ReadAsync(stop.Token);
    await host.StopAsync(CancellationToken.None);
    foreach (ApiError error in report.Errors)
    {
        Console.Error.WriteLine($"{error.Operation}: {error.Describe()}");
    }

    ReportScreen.Show(report);
    if (arguments.File is { } file)
    {
        await ReportFile.WriteAsync(report, file, stop.Token);
    }

    return report.Errors.Count == 0 ? 0 : 1;
}
catch (OptionsValidationException problems)
{
    foreach (string problem in problems.Failures)
    {
        Console.Error.WriteLine(problem);
    }

    return 2;
}
catch (ArgumentException problem)
{
    // A user id that cannot be one.
    Console.Error.WriteLine(problem.Message);
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
