using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quickstart;
using Sdk.Sandbox;
using Spectre.Console;
using Vos3000.Client;
using WeCom.Client;
using WorkBot.Client;
using Yunke.Client;
using Zhifuyun.Client;

// dotnet run --project samples/Quickstart             everything against the sandbox, which this program starts
// dotnet run --project samples/Quickstart -- --live   reads only, from each system whose settings are given
bool live = args.Contains("--live", StringComparer.OrdinalIgnoreCase);
await using SandboxServer? sandbox = live ? null : await SandboxServer.StartAsync();

HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Configuration.AddUserSecrets(typeof(Settings).Assembly, optional: true).AddEnvironmentVariables();
if (sandbox is not null)
{
    builder.Configuration.AddInMemoryCollection(Settings.Of(sandbox));
}

// The tours show what happens in their own words; the log keeps to what a service would want to know.
builder.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.None).AddProvider(new ConsoleMarkupLogger());
var settings = new Settings(builder.Configuration);
if (settings.IsComplete("Vos3000"))
{
    builder.Services.AddVos3000Client(builder.Configuration.GetSection("Vos3000"));
}

if (settings.IsComplete("Yunke"))
{
    builder.Services.AddYunkeClient(builder.Configuration.GetSection("Yunke"));
}

if (settings.IsComplete("WeCom"))
{
    builder.Services.AddWeComClient(builder.Configuration.GetSection("WeCom"));
}

if (settings.IsComplete("Zhifuyun"))
{
    builder.Services.AddZhifuyunClient(builder.Configuration.GetSection("Zhifuyun"));
}

if (settings.IsComplete("WorkBot"))
{
    builder.Services.AddWorkBotClient(builder.Configuration.GetSection("WorkBot"));
}

try
{
    using IHost host = builder.Build();
    await host.StartAsync();
    if (host.Services.GetService<Vos3000Client>() is { } vos)
    {
        Screen.Heading("VOS3000", "a softswitch: customers, phones, gateways, call records");
        await new Vos3000Tour(vos, sandbox?.Vos3000).RunAsync(CancellationToken.None);
    }

    if (host.Services.GetService<YunkeClient>() is { } yunke)
    {
        Screen.Heading("Yunke", "a CRM with a call center: reports, call records, recordings");
        await new YunkeTour(yunke, sandbox?.Yunke).RunAsync(CancellationToken.None);
    }

    if (host.Services.GetService<WeComClient>() is { } weCom)
    {
        Screen.Heading("WeCom", "the address book of a company, messages, lives");
        await new WeComTour(weCom, sandbox?.WeCom).RunAsync(CancellationToken.None);
    }

    if (host.Services.GetService<ZhifuyunClient>() is { } zhifuyun)
    {
        Screen.Heading("Zhifuyun", "a help desk: conversations, tickets, statistics");
        await new ZhifuyunTour(zhifuyun, sandbox?.Zhifuyun).RunAsync(CancellationToken.None);
    }

    if (host.Services.GetService<WorkBotClient>() is { } workBot)
    {
        Screen.Heading("WorkBot", "robots: activation, messages, commands in real time");
        await new WorkBotTour(workBot, sandbox?.WorkBot, settings.WorkBotUserToken).RunAsync(CancellationToken.None);
    }

    await host.StopAsync();
    return settings.ShowMissing() ? 0 : 2;
}
catch (OptionsValidationException problems)
{
    AnsiConsole.MarkupLine("[red]The settings are not right:[/]");
    foreach (string problem in problems.Failures)
    {
        AnsiConsole.MarkupLineInterpolated($"  {problem}");
    }

    return 2;
}
