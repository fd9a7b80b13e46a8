using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sdk.Sandbox;

namespace Sdk.Packaging.Tests;

/// <summary>A trimmed, self-contained program that uses the client: what the analyzers promise, seen to hold.</summary>
internal sealed class TrimmedAppTests
{
    /// <summary>
    /// What may be left of a client when a program calls one of its operations. Options, errors and tokens are needed for any call: of a client
    /// with few operations they are a large share, and of WorkBot's they include the renewal of robots' tokens.
    /// </summary>
    private static readonly Dictionary<string, double> LargestShareOfOneCall = new()
    {
        ["Vos3000.Client"] = 0.12,
        ["WeCom.Client"] = 0.14,
        ["WorkBot.Client"] = 0.23,
        ["Yunke.Client"] = 0.50,
        ["Zhifuyun.Client"] = 0.47,
    };

    /// <summary>The areas that are left then: those that were called, and what brings tokens.</summary>
    private static readonly Dictionary<string, string[]> AreasOfOneCall = new()
    {
        ["Vos3000.Client"] = ["Vos3000Client", "Vos3000CustomersClient"],
        ["WeCom.Client"] = ["WeComClient", "WeComMessagesClient", "WeComTokensClient"],
        ["WorkBot.Client"] = ["WorkBotActivationClient", "WorkBotClient", "WorkBotUsersClient"],
        ["Yunke.Client"] = ["YunkeAuthenticationClient", "YunkeClient", "YunkeDepartmentsClient"],
        ["Zhifuyun.Client"] = ["ZhifuyunClient", "ZhifuyunStatisticsClient", "ZhifuyunTokensClient"],
    };

    private const string SmsCode = "123456";

    [Test]
    public async Task A_trimmed_program_is_published_without_a_warning_and_every_call_succeeds()
    {
        using var directory = new TemporaryDirectory();
        await PublishAsync("Sdk.TrimSmoke", directory);

        await using SandboxServer server = await SandboxServer.StartAsync();
        server.WorkBot.FixedSmsCode = SmsCode;
        server.Zhifuyun.HasTicketDetails = true;
        server.WeCom.JobDuration = TimeSpan.Zero;
        server.WeCom.AddDownload("https://files.example.com/trim-smoke.txt", "0123456789abcdef"u8.ToArray());
        CommandResult run = await RunAsync(
            "Sdk.TrimSmoke", directory, [.. AddressesOf(server), server.Yunke.OpenPlatformAddress.ToString(), SmsCode, .. WeComCodesOf(server.WeCom)]);

        TestContext.Out.WriteLine(run.Output);
        foreach (string name in LargestShareOfOneCall.Keys.Prepend("Sdk.Core"))
        {
            ShowSize(name, directory);
        }

        Assert.Multiple(() =>
        {
            Assert.That(NotCalled(server, "Vos3000", Vos3000Sandbox.OperationNames), Is.Empty);
            Assert.That(NotCalled(server, "WeCom", WeComSandbox.OperationNames), Is.Empty);
            Assert.That(NotCalled(server, "WorkBot", [.. WorkBotSandbox.OperationNames, "ws:connect"]), Is.Empty);
            Assert.That(NotCalled(server, "Yunke", YunkeSandbox.OperationNames), Is.Empty);
            Assert.That(NotCalled(server, "Zhifuyun", ZhifuyunSandbox.OperationNames), Is.Empty);
        });
    }

    [Test]
    public async Task A_trimmed_program_keeps_little_of_a_client_that_it_calls_once()
    {
        using var directory = new TemporaryDirectory();
        await PublishAsync("Sdk.TrimOneCall", directory);
        await using SandboxServer server = await SandboxServer.StartAsync();
        await RunAsync("Sdk.TrimOneCall", directory, AddressesOf(server));

        Assert.Multiple(() =>
        {
            foreach ((string name, double largest) in LargestShareOfOneCall)
            {
                Assert.That(ShowSize(name, directory), Is.LessThanOrEqualTo(largest), name);
                Assert.That(AreasOf(directory.Combine($"{name}.dll")), Is.EquivalentTo(AreasOfOneCall[name]), name);
            }
        });
    }

    private static string[] AddressesOf(SandboxServer server) =>
    [
        server.Vos3000.BaseAddress.ToString(), server.Zhifuyun.BaseAddress.ToString(), server.WorkBot.BaseAddress.ToString(),
        server.Yunke.BaseAddress.ToString(), server.WeCom.BaseAddress.ToString(),
    ];

    /// <summary>What people bring from pages of WeCom: three who logged in, and one who was sent the page of a live.</summary>
    private static string[] WeComCodesOf(WeComSandbox weCom) =>
    [
        weCom.IssueLoginCode(WeComSandbox.DemoUserId, isPrivate: true), weCom.IssueLoginCode(WeComSandbox.DemoUserId),
        weCom.IssueLoginCode(WeComSandbox.DemoUserId),
        weCom.IssueShareCode(weCom.Lives.First().LivingId, new WeComSandboxViewer { ExternalUserId = "wmExternal0003" }),
    ];

    private static IEnumerable<string> NotCalled(SandboxServer server, string provider, IEnumerable<string> operations) =>
        operations.Except(server.Journal.Entries.Where(entry => entry.Provider == provider).Select(entry => entry.Operation));

    /// <summary>The classes whose names end in Client.</summary>
    private static string[] AreasOf(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        MetadataReader metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Name))
                .Where(name => name.EndsWith("Client", StringComparison.Ordinal)),
        ];
    }

    /// <summary>How much of an assembly is left, in all and as a share.</summary>
    private static double ShowSize(string name, TemporaryDirectory directory)
    {
        string whole = Path.Combine(Repository.Root, "src", name, "bin", "Release", "net10.0", $"{name}.dll");
        long before = new FileInfo(whole).Length;
        long after = new FileInfo(directory.Combine($"{name}.dll")).Length;
        double share = (double)after / before;
        TestContext.Out.WriteLine($"{name}.dll: {after:N0} of {before:N0} bytes are left, {share:P1}");
        return share;
    }

    private static async Task PublishAsync(string name, TemporaryDirectory directory)
    {
        string project = Path.Combine(Repository.Root, "tests", name, $"{name}.csproj");
        CommandResult publish = await Command.DotNet("publish", project, "--configuration", "Release", "--output", directory.FullPath, "-warnaserror").SucceedAsync();
        Assert.That(publish.Output, Does.Not.Contain("warning"), publish.ToString());
    }

    private static Task<CommandResult> RunAsync(string name, TemporaryDirectory directory, string[] arguments)
    {
        string program = directory.Combine(OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        return new Command(program, arguments) { Timeout = TimeSpan.FromMinutes(1) }.SucceedAsync();
    }
}
