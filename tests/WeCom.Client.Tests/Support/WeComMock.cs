using Sdk.Core;
using Sdk.TestKit;

namespace WeCom.Client.Tests.Support;

/// <summary>A client on a manual clock and a scripted handler. Tokens are handed out beside the script, unless a test answers for them.</summary>
internal sealed class WeComMock : IDisposable
{
    public const string Base = "https://qyapi.weixin.qq.com/cgi-bin/";
    public const string CorpId = "ww6a112864f8022910";
    public const string CorpSecret = "app-secret-应用";
    public const string ContactsSecret = "contacts-secret-通讯录";
    public const int AgentId = 1000002;
    public const string Ok = """{"errcode":0,"errmsg":"ok"}""";

    private readonly object _gate = new();
    private readonly Queue<ScriptedAnswer> _answers;
    private readonly List<RecordedRequest> _sent = [];
    private readonly List<RecordedRequest> _fetches = [];

    public WeComMock(params IEnumerable<ScriptedAnswer> answers)
        : this(null, answers)
    {
    }

    public WeComMock(Action<WeComOptions>? configure, params IEnumerable<ScriptedAnswer> answers)
    {
        _answers = new Queue<ScriptedAnswer>(answers);
        Handler = new ScriptedHandler(Clock) { Otherwise = ScriptedAnswer.From(Answer) };
        WeComOptions options = Options();
        configure?.Invoke(options);
        Client = WeComClient.Create(options, new ApiClientServices { Handler = Handler, LoggerFactory = Logs, TimeProvider = Clock });
    }

    public WeComClient Client { get; }

    public ScriptedHandler Handler { get; }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    /// <summary>What is answered when the script is over; null for a failure.</summary>
    public ScriptedAnswer? Otherwise { get; set; }

    /// <summary>Answers the requests for tokens: the arguments are the number of the fetch, from 1, and the request.</summary>
    public Func<int, RecordedRequest, ScriptedAnswer> Token { get; set; } = static (number, _) => Grant(number);

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

    /// <summary>The only request that is not for a token.</summary>
    public RecordedRequest Only => Sent.Single();

    /// <summary>Options with everything that a client needs.</summary>
    public static WeComOptions Options() => new()
    {
        CorpId = CorpId,
        CorpSecret = CorpSecret,
        ContactsSecret = ContactsSecret,
        AgentId = AgentId,
    };

    /// <summary>The answer with the token of a fetch: <c>token-1</c> and so on.</summary>
    public static ScriptedAnswer Grant(int number) =>
        ScriptedAnswer.Json($$"""{"errcode":0,"errmsg":"ok","access_token":"token-{{number}}","expires_in":7200}""");

    /// <summary>An answer that refuses.</summary>
    public static ScriptedAnswer Refusal(int code, string message = "refused") =>
        ScriptedAnswer.Json($$"""{"errcode":{{code}},"errmsg":"{{message}}"}""");

    /// <summary>Makes a call and lets time pass until it ends.</summary>
    public Task<ApiResult<T>> RunAsync<T>(Func<WeComClient, Task<ApiResult<T>>> call) => Clock.RunAsync(call(Client));

    /// <summary>Makes a call and lets time pass until it ends.</summary>
    public Task<ApiResult> RunAsync(Func<WeComClient, Task<ApiResult>> call) => Clock.RunAsync(call(Client));

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
        Logs.Dispose();
    }

    private ScriptedAnswer Answer(RecordedRequest request)
    {
        lock (_gate)
        {
            if (request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal))
            {
                _fetches.Add(request);
                return Token(_fetches.Count, request);
            }

            _sent.Add(request);
            return _answers.TryDequeue(out ScriptedAnswer? answer) ? answer
                : Otherwise ?? throw new InvalidOperationException($"Request {_sent.Count} is not in the script.");
        }
    }
}
