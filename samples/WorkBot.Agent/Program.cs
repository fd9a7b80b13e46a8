using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Sandbox;
using Spectre.Console;
using WorkBot.Agent;
using WorkBot.Client;

// A robot that echoes what it is told. Without --live it works for the sandbox, which this program starts.
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
    builder.Configuration.AddInMemoryCollection([new("WorkBot:BaseAddress", sandbox.WorkBot.BaseAddress.ToString())]);
}

builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.None).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<EchoHandler>();
builder.Services.AddWorkBotClient(builder.Configuration.GetSection("WorkBot"));

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
    var workBot = host.Services.GetRequiredService<WorkBotClient>();
    var file = new TokenFile(arguments.TokenFile);
    file.Attach(workBot.Tokens, load: arguments.Live);
    string? code = arguments.Code ?? sandbox?.WorkBot.ActivationCodes.First(row => row.Status == "unused").Code;
    if (await new Activation(workBot, file).FindRobotAsync(arguments, code, stop.Token) is not { } robotId)
    {
        return 1;
    }

    // Where the id is known beforehand, AddWorkBotAgent makes the same a service of the host.
    var handler = host.Services.GetRequiredService<EchoHandler>();
    // One at a time, since who is told two things wants to say them in that order.
    var options = new RobotAgentOptions { MaximumConcurrency = 1, PollInterval = TimeSpan.FromSeconds(5) };
    await using var agent = new RobotAgent(workBot, robotId, handler, options, logger: host.Services.GetService<ILogger<RobotAgent>>());
    Task watching = new ConnectionScreen(agent).WatchAsync(stop.Token);
    await agent.StartAsync(stop.Token);
    bool good = sandbox is null || await new Rehearsal(sandbox.WorkBot, robotId).RunAsync(stop.Token);
    if (arguments.Stay)
    {
        AnsiConsole.MarkupLine("Ctrl+C ends it.");
        await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    await agent.StopAsync(CancellationToken.None);
    await stop.CancelAsync();
    await watching;
    AnsiConsole.MarkupLineInterpolated($"{handler.Handled} commands carried out");
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
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.Json.JsonException)
{
    // The token cannot be kept, or the file holds something else.
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
