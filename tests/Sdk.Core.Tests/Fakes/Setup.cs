using Sdk.TestKit;

namespace Sdk.Core.Tests.Fakes;

/// <summary>A fake client on a manual clock and a scripted handler.</summary>
internal sealed class Setup : IDisposable
{
    public Setup(params IEnumerable<ScriptedAnswer> answers)
        : this(null, null, answers)
    {
    }

    public Setup(Action<FakeOptions>? configure, ApiProvider? provider = null, params IEnumerable<ScriptedAnswer> answers)
    {
        Handler = new ScriptedHandler(Clock, answers);
        FakeOptions options = FakeOptions.Valid();
        configure?.Invoke(options);
        Client = new FakeClient(ApiPipeline.Create(
            provider ?? FakeProvider.Create(),
            options,
            new ApiClientServices { Handler = Handler, TimeProvider = Clock, LoggerFactory = Log }));
    }

    public ManualTimeProvider Clock { get; } = new();

    public ScriptedHandler Handler { get; }

    public LogCollector Log { get; } = new();

    public FakeClient Client { get; }

    /// <summary>The virtual times at which requests were sent.</summary>
    public IReadOnlyList<TimeSpan> SentAt => [.. Handler.Requests.Select(request => request.At)];

    /// <summary>Makes a call and lets time pass until it ends.</summary>
    public Task<ApiResult<FakeItem>> CallAsync(ApiOperation operation, CallOptions? options = null) =>
        Clock.RunAsync((options is null ? Client : Client.With(options)).SendAsync(operation));

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
        Log.Dispose();
    }
}
