using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quickstart;
using Sdk.Sandbox;
using Spectre.Console;
using Vos3000.Client;

// dotnet run --project samples/Quickstart             everything against the sandbox, which this program starts
// dotnet run --project samples/Quickstart -- --live   reads only, against the systems that the settings name
bool live = args.Contains("--live", StringComparer.OrdinalIgnoreCase);
await using SandboxServer? sandbox = live ? null : await SandboxServer.StartAsync();

HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Configuration.AddUserSecrets(typeof(Tour).Assembly, optional: true).AddEnvironmentVariables();
if (sandbox is not null)
{
    builder.Configuration.AddInMemoryCollection([new("Vos3000:BaseAddress", sandbox.Vos3000.BaseAddress.ToString())]);
}

// The tour shows what happens in its own words; the log keeps to what a service would want to know.
builder.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.None).AddProvider(new ConsoleMarkupLogger());
builder.Services.AddVos3000Client(builder.Configuration.GetSection("Vos3000"));

try
{
    using IHost host = builder.Build();
    await host.StartAsync();
    await new Tour(host.Services.GetRequiredService<Vos3000Client>(), sandbox?.Vos3000).RunAsync(CancellationToken.None);
    await host.StopAsync();
    return 0;
}
catch (OptionsValidationException problems)
{
    AnsiConsole.MarkupLine("[red]The settings are not complete:[/]");
    foreach (string problem in problems.Failures)
    {
        AnsiConsole.MarkupLineInterpolated($"  {problem}");
    }

    AnsiConsole.MarkupLine("Set them in [yellow]appsettings.json[/], with [yellow]dotnet user-secrets[/], or in the environment, for example");
    AnsiConsole.MarkupLine("  [yellow]Vos3000__BaseAddress=http://switch.example:8080/ dotnet run --project samples/Quickstart -- --live[/]");
    return 2;
}
