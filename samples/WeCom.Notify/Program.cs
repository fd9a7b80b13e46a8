using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Sandbox;
using WeCom.Notify;

// A message to members, or to the group of a robot. Without --live everything runs against the sandbox, which this program starts.
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
        new("WeCom:AgentId", $"{WeComSandbox.DemoAgentId}"),
        new("WeComRobot:BaseAddress", sandbox.WeCom.BaseAddress.ToString()),
        new("WeComRobot:Key", WeComSandbox.DemoRobotKey),
    ]);
    arguments = arguments.All && arguments.Users.Count == 0 ? arguments with { Users = [WeComSandbox.DemoUserId] } : arguments;
}

builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.None).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
if (arguments.All || !arguments.Robot)
{
    builder.Services.AddWeComClient(builder.Configuration.GetSection("WeCom"));
}

if (arguments.All || arguments.Robot)
{
    builder.Services.AddWeComRobotClient(builder.Configuration.GetSection("WeComRobot"));
}

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
    bool isWell = await new Notices(host.Services, arguments).SendAsync(stop.Token);
    await host.StopAsync(CancellationToken.None);
    return isWell ? 0 : 1;
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
    // What the documentation forbids is found before anything is sent, and named.
    Console.Error.WriteLine(problem.Message);
    return 2;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    // The file cannot be read, or whoever read standard output has gone.
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
