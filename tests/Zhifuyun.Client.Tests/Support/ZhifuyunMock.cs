using Sdk.Core;
using Sdk.TestKit;

namespace Zhifuyun.Client.Tests.Support;

/// <summary>A client on a manual clock and a scripted handler. Tokens are granted beside the script, unless a test answers for the issuer.</summary>
internal sealed class ZhifuyunMock : IDisposable
{
    public const string Address = "https://api.zhifuyun.com/";
    public const string ClientId = "your_client_id";
    public const string ClientSecret = "your_client_secret";
    public const string TokenPath = "/oauth/token";
    public const string Empty = """{"code":200,"data":{}}""";

    private readonly object _gate = new();
    private readonly Queue<ScriptedAnswer> _answers = [];
    private readonly List<RecordedRequest> _sent = [];
    private readonly List<RecordedRequest> _fetches = [];
    private readonly ScriptedHandler _script;

    public ZhifuyunMock(params IEnumerable<ScriptedAnswer> answers)
        : this(null, answers)
    {
    }

    public ZhifuyunMock(Action<ZhifuyunOptions>? configure, params IEnumerable<ScriptedAnswer> answers)
    {
        _answers = new Queue<ScriptedAnswer>(answers);
        _script = new ScriptedHandler(Clock) { Otherwise = ScriptedAnswer.From(Answer) };
        var options = new ZhifuyunOptions { ClientId = ClientId, ClientSecret = ClientSecret };
        configure?.Invoke(options);
        Client = ZhifuyunClient.Create(options, new ApiClientServices { Handler = _script, LoggerFactory = Logs, TimeProvider = Clock });
    }

    public ZhifuyunClient Client { get; }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    /// <summary>What is answered when the script is over; null for a failure.</summary>
    public ScriptedAnswer? Otherwise { get; set; }

    /// <summary>Answers for the issuer: the argument is the number of the fetch, from 1.</summary>
    public Func<int, ScriptedAnswer> Token { get; set; } = static number => Grant($"token-{number}");

    /// <summary>The requests so far, those for tokens not among them.</summary>
    public IReadOnlyList<RecordedRequest> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    /// <summary>The requests for tokens so far.</summary>
    public IReadOnlyList<RecordedRequest> Fetches
    {
        get
        {
            lock (_gate)
            {
                return [.. _fetches];
            }
        }
    }

    /// <summary>The only request.</summary>
    public RecordedRequest Only => Sent.Single();

    public static ScriptedAnswer Grant(string token, string expiresIn = "3600") =>
        ScriptedAnswer.Json($$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{expiresIn}}}""");

    public static ScriptedAnswer Json(string json, int status = 200) => ScriptedAnswer.Json(json, status);

    /// <summary>Makes a call and lets time pass until it ends.</summary>
    public Task<ApiResult<T>> RunAsync<T>(Func<ZhifuyunClient, Task<ApiResult<T>>> call) => Clock.RunAsync(call(Client));

    public void Dispose()
    {
        Client.Dispose();
        _script.Dispose();
        Logs.Dispose();
    }

    private ScriptedAnswer Answer(RecordedRequest request)
    {
        lock (_gate)
        {
            if (request.Address.AbsolutePath == TokenPath)
            {
                _fetches.Add(request);
                return Token(_fetches.Count);
            }

            _sent.Add(request);
            return _answers.TryDequeue(out ScriptedAnswer? answer) ? answer
                : Otherwise ?? throw new InvalidOperationException($"Request {_sent.Count} is not in the script.");
        }
    }
}
