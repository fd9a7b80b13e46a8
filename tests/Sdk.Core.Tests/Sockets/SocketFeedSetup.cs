using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>A feed on fake sockets and a scripted fetch. What stands before a colon is the identity of an item; others have none.</summary>
internal sealed class SocketFeedSetup : IAsyncDisposable
{
    private readonly List<string> _items = [];
    private readonly List<TimeSpan> _fetches = [];

    public SocketFeedSetup(Action<FakeWebSocket, int>? connect = null, SocketFeedSettings? settings = null, SocketSettings? socketSettings = null)
        : this((socket, number) =>
        {
            connect?.Invoke(socket, number);
            return Task.CompletedTask;
        }, settings, socketSettings)
    {
    }

    public SocketFeedSetup(Func<FakeWebSocket, int, Task> connect, SocketFeedSettings? settings = null, SocketSettings? socketSettings = null)
    {
        Sockets = new SocketSetup((socket, number) =>
        {
            // The server lives: it answers heartbeats.
            socket.OnSend = (text, _) =>
            {
                socket.Push("pong");
                return Task.CompletedTask;
            };
            return connect(socket, number);
        }, socketSettings);
        Feed = new SocketFeed<string>(Sockets.Socket, FetchAsync, item => Identify(item), settings, Sockets.Clock);
    }

    public SocketSetup Sockets { get; }

    public ManualTimeProvider Clock => Sockets.Clock;

    public SocketFeed<string> Feed { get; }

    /// <summary>The answer to a fetch, by its number from 1: nothing by default.</summary>
    public Func<int, CancellationToken, Task<ApiResult<IReadOnlyList<string>>>> OnFetch { get; set; } = static (_, _) => Answer();

    public Func<string, string?> Identify { get; set; } = static item => item.IndexOf(':', StringComparison.Ordinal) is > 0 and int end ? item[..end] : null;

    /// <summary>When fetches were made, in seconds.</summary>
    public IReadOnlyList<double> Fetches
    {
        get
        {
            lock (_fetches)
            {
                return [.. _fetches.Select(static at => at.TotalSeconds)];
            }
        }
    }

    /// <summary>What the readers got.</summary>
    public IReadOnlyList<string> Items
    {
        get
        {
            lock (_items)
            {
                return [.. _items];
            }
        }
    }

    public static Task<ApiResult<IReadOnlyList<string>>> Answer(params string[] items) => Task.FromResult(ApiResult.Success<IReadOnlyList<string>>(items));

    public static Task<ApiResult<IReadOnlyList<string>>> Failure(ErrorCategory category = ErrorCategory.ProviderFault, TimeSpan? retryAfter = null) =>
        Task.FromResult(ApiResult.Failure<IReadOnlyList<string>>(FakeSocketProtocol.Error("failed") with { Category = category, RetryAfter = retryAfter }));

    /// <summary>Starts, and waits until nothing more happens at this moment.</summary>
    public async Task<Task<ApiError?>> StartAsync(CancellationToken cancellationToken = default)
    {
        Task<ApiError?> start = Feed.StartAsync(cancellationToken);
        await Pool.SettleAsync();
        return start;
    }

    /// <summary>Reads items into <see cref="Items"/>.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken = default)
    {
        await foreach (string item in Feed.ReadAllAsync(cancellationToken))
        {
            lock (_items)
            {
                _items.Add(item);
            }
        }
    }

    public Task AdvanceAsync(double seconds) => Clock.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    public async ValueTask DisposeAsync()
    {
        await Clock.AdvanceUntilAsync(Feed.DisposeAsync().AsTask());
        await Sockets.DisposeAsync();
    }

    private Task<ApiResult<IReadOnlyList<string>>> FetchAsync(CancellationToken cancellationToken)
    {
        int number;
        lock (_fetches)
        {
            _fetches.Add(Clock.Elapsed);
            number = _fetches.Count;
        }

        return OnFetch(number, cancellationToken);
    }
}
