using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Support;

/// <summary>A sandbox with demo data for each test, and a client that does not wait long before it tries again.</summary>
internal abstract class WorkBotSandboxTest
{
    protected const string UserPhone = "13800000000";
    protected const string AdminPhone = "13900000000";

    /// <summary>2026-05-20 14:30 in China.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected WorkBotClient Client { get; private set; } = null!;

    protected WorkBotSandbox Bot => Server.WorkBot;

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Pool.ForgetForeignThreads();
    }

    protected WorkBotClient CreateClient(Action<WorkBotOptions>? configure = null)
    {
        var options = new WorkBotOptions { BaseAddress = Bot.BaseAddress, RetryDelay = TimeSpan.FromMilliseconds(1), AttemptTimeout = TimeSpan.FromSeconds(20), CallsPerMinute = null };
        configure?.Invoke(options);
        return WorkBotClient.Create(options);
    }

    /// <summary>Logs in by text message.</summary>
    protected async Task<WorkBotLogin> LoginAsync(string phone = UserPhone, WorkBotClient? client = null)
    {
        client ??= Client;
        (await client.Users.SendSmsCodeAsync(phone)).GetValueOrThrow();
        return (await client.Users.LoginAsync(phone, Bot.LastSmsCode(phone)!)).GetValueOrThrow();
    }

    protected Task<ApiResult<RobotActivation>> ActivateAsync(string code, string device = "device-1", WorkBotClient? client = null) => (client ?? Client).Activation.ActivateAsync(
        new ActivateRequest { Code = code, DeviceInfo = new DeviceInfo { DeviceId = device, Brand = "Xiaomi", Model = "Mi 10", Os = "Android", OsVersion = "13", TotalMemory = 8192 } });
}
