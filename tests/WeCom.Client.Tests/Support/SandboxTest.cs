using System.Text.RegularExpressions;
using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;

namespace WeCom.Client.Tests.Support;

/// <summary>
/// A sandbox with demo data for each test, and a client of the demo application. Both follow the same clock, which moves between calls only:
/// one that moves during a call does not know what is on its way.
/// </summary>
internal abstract partial class SandboxTest
{
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected WeComClient Client { get; private set; } = null!;

    protected LogCollector Logs { get; private set; } = null!;

    protected WeComSandbox Service => Server.WeCom;

    [SetUp]
    public async Task StartAsync()
    {
        Logs = new LogCollector();
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
        Logs.Dispose();
    }

    protected WeComClient CreateClient(Action<WeComOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new WeComOptions
        {
            BaseAddress = Service.BaseAddress,
            CorpId = WeComSandbox.DemoCorpId,
            CorpSecret = WeComSandbox.DemoSecret,
            ContactsSecret = WeComSandbox.DemoContactSyncSecret,
            AgentId = WeComSandbox.DemoAgentId,
        };
        configure?.Invoke(options);
        return WeComClient.Create(options, new ApiClientServices { LoggerFactory = Logs, TimeProvider = time ?? Clock });
    }

    /// <summary>A client on the clock of the machine, with pauses too short to be noticed, for calls that are repeated.</summary>
    protected WeComClient CreateRetryingClient(Action<WeComOptions>? configure = null) => CreateClient(
        options =>
        {
            (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(10));
            configure?.Invoke(options);
        },
        TimeProvider.System);

    protected JournalEntry[] CallsOf(string operation) =>
        [.. Server.Journal.Entries.Where(entry => entry.Provider == "WeCom" && entry.Operation == operation)];

    protected int CountOf(string operation) => CallsOf(operation).Length;

    /// <summary>The application whose token a request carried; null for contact synchronization.</summary>
    protected int? AgentOf(JournalEntry entry)
    {
        string token = TokenPattern().Match(entry.PathAndQuery).Groups[1].Value;
        return Service.IssuedTokens.Single(issued => issued.Text == token).AgentId;
    }

    /// <summary>The value of a call that must succeed.</summary>
    protected static async Task<T> Must<T>(Task<ApiResult<T>> call)
    {
        ApiResult<T> result = await call;
        Assert.That(result.IsSuccess, result.ToString());
        return result.Value!;
    }

    /// <summary>Makes a call that must succeed.</summary>
    protected static async Task Must(Task<ApiResult> call)
    {
        ApiResult result = await call;
        Assert.That(result.IsSuccess, result.ToString());
    }

    /// <summary>The error of a call that must fail.</summary>
    protected static async Task<ApiError> MustFail<T>(Task<ApiResult<T>> call)
    {
        ApiResult<T> result = await call;
        Assert.That(result.IsSuccess, Is.False);
        return result.Error!;
    }

    /// <summary>The error of a call that must fail.</summary>
    protected static async Task<ApiError> MustFail(Task<ApiResult> call)
    {
        ApiResult result = await call;
        Assert.That(result.IsSuccess, Is.False);
        return result.Error!;
    }

    protected static async Task<List<T>> AllOf<T>(IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }

    [GeneratedRegex("[?&]access_token=([^&]+)")]
    private static partial Regex TokenPattern();
}
