using System.Globalization;
using Microsoft.Extensions.Configuration;
using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;

namespace Quickstart;

/// <summary>Which systems can be reached, and what is missing for the others.</summary>
internal sealed class Settings(IConfiguration configuration)
{
    private const string UserToken = "WorkBotUser:Token";

    /// <summary>What each system cannot do without. WorkBot's token is that of a user who logged in elsewhere: a text message is no read.</summary>
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["Vos3000"] = ["Vos3000:BaseAddress"],
        ["Yunke"] = ["Yunke:Phone", "Yunke:Password"],
        ["WeCom"] = ["WeCom:CorpId", "WeCom:CorpSecret"],
        ["Zhifuyun"] = ["Zhifuyun:ClientId", "Zhifuyun:ClientSecret"],
        ["WorkBot"] = ["WorkBot:BaseAddress", UserToken],
    };

    public Secret? WorkBotUserToken => configuration[UserToken];

    /// <summary>The settings for everything that a sandbox plays.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(SandboxServer sandbox) =>
    [
        new("Vos3000:BaseAddress", sandbox.Vos3000.BaseAddress.ToString()),
        new("Yunke:BaseAddress", sandbox.Yunke.BaseAddress.ToString()),
        new("Yunke:CompanyCode", YunkeSandbox.DemoCompanyCode),
        new("Yunke:Phone", YunkeSandbox.DemoPhone),
        new("Yunke:Password", YunkeSandbox.DemoPassword),
        new("WeCom:BaseAddress", sandbox.WeCom.BaseAddress.ToString()),
        new("WeCom:CorpId", WeComSandbox.DemoCorpId),
        new("WeCom:CorpSecret", WeComSandbox.DemoSecret),
        new("WeCom:AgentId", WeComSandbox.DemoAgentId.ToString(CultureInfo.InvariantCulture)),
        new("Zhifuyun:BaseAddress", sandbox.Zhifuyun.BaseAddress.ToString()),
        new("Zhifuyun:ClientId", sandbox.Zhifuyun.ClientId),
        new("Zhifuyun:ClientSecret", sandbox.Zhifuyun.ClientSecret),
        new("WorkBot:BaseAddress", sandbox.WorkBot.BaseAddress.ToString()),
        new(UserToken, "comes from a login"),
    ];

    public bool IsComplete(string system) => MissingOf(system).Length == 0;

    /// <summary>Names the settings that are missing.</summary>
    /// <returns>Whether at least one system can be reached.</returns>
    public bool ShowMissing()
    {
        string[] left = [.. Needed.Keys.Where(system => !IsComplete(system))];
        foreach (string system in left)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{system} is left out.[/] Missing: {string.Join(", ", MissingOf(system))}");
        }

        if (left.Length > 0)
        {
            AnsiConsole.MarkupLine("Set them in [yellow]appsettings.json[/], with [yellow]dotnet user-secrets[/], or in the environment, for example");
            AnsiConsole.MarkupLine("  [yellow]Vos3000__BaseAddress=http://switch.example:8080/ dotnet run --project samples/Quickstart -- --live[/]");
        }

        return left.Length < Needed.Count;
    }

    private string[] MissingOf(string system) => [.. Needed[system].Where(key => string.IsNullOrWhiteSpace(configuration[key]))];
}
