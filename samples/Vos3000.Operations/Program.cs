using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Sandbox;
using Vos3000.Client;
using Vos3000.Operations;

// What an operator looks at in the morning. Without --live everything runs against the sandbox, which this program starts.
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
    builder.Configuration.AddInMemoryCollection([new("Vos3000:BaseAddress", sandbox.Vos3000.BaseAddress.ToString())]);
}

// Standard output may be a file of call records: warnings go to standard error.
builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.None).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddVos3000Client(builder.Configuration.GetSection("Vos3000"));

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
    var vos = host.Services.GetRequiredService<Vos3000Client>();
    bool good = arguments.Command switch
    {
        Command.Balances => await new Balances(vos).ShowAsync(arguments.Below, stop.Token),
        Command.Gateways => await new Gateways(vos).ShowAsync(stop.Token),
        Command.Calls => await new Calls(vos).ShowAsync(stop.Token),
        Command.CallRecords => await new CallRecords(vos).WriteAsync(arguments.Day, arguments.File, stop.Token),
        _ => await new Balances(vos).ShowAsync(arguments.Below, stop.Token)
            & await new Gateways(vos).ShowAsync(stop.Token)
            & await new Calls(vos).ShowAsync(stop.Token),
    };
    await host.StopAsync(CancellationToken.None);
    return good ? 0 : 1;
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
