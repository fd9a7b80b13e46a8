namespace Sdk.TestKit;

/// <summary>
/// A handler that plays a list of answers, one per request, and records the requests. When the list is over it plays
/// <see cref="Otherwise"/>; without one a further request fails.
/// </summary>
public sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private readonly Queue<ScriptedAnswer> _answers = new();
    private readonly List<RecordedRequest> _requests = [];
    private int _running;

    /// <summary>Makes a handler.</summary>
    /// <param name="time">The clock that delays follow.</param>
    /// <param name="answers">What to play, in order.</param>
    public ScriptedHandler(TimeProvider time, params IEnumerable<ScriptedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(answers);
        _time = time;
        _startedAt = time.GetTimestamp();
        Then([.. answers]);
    }

    /// <summary>What is played after the list; null for a failure.</summary>
    public ScriptedAnswer? Otherwise { get; set; }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many requests there were.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>How many requests are being answered now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Whether the handler was disposed.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Adds answers to the end of the list.</summary>
    public ScriptedHandler Then(params ScriptedAnswer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        lock (_gate)
        {
            foreach (ScriptedAnswer answer in answers)
            {
                _answers.Enqueue(answer);
            }
        }

        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var recorded = new RecordedRequest
        {
            Method = request.Method,
            Address = request.RequestUri!,
            Headers = HeadersOf(request),
            Body = body,
            At = _time.GetElapsedTime(_startedAt),
        };
        ScriptedAnswer answer;
        lock (_gate)
        {
            _requests.Add(recorded);
            answer = _answers.TryDequeue(out ScriptedAnswer? next) ? next
                : Otherwise ?? throw new InvalidOperationException($"Request {_requests.Count} is not in the script.");
        }

        Interlocked.Increment(ref _running);
        try
        {
            HttpResponseMessage response = await answer.PlayAsync(recorded, _time, cancellationToken);
            response.RequestMessage = request;
            return response;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> header in request.Headers.NonValidated)
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        if (request.Content is { } content)
        {
            foreach (KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> header in content.Headers.NonValidated)
            {
                headers[header.Key] = string.Join(", ", header.Value);
            }
        }

        return headers;
    }
}
