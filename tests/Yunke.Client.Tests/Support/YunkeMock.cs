using Sdk.Core;
using Sdk.TestKit;

namespace Yunke.Client.Tests.Support;

/// <summary>A client on a manual clock and a scripted handler. Logins are answered beside the script, unless a test answers for them.</summary>
internal sealed class YunkeMock : IDisposable
{
    public const string Discovery = "https://crm.yunkecn.com/";
    public const string Company = "https://crm2.yunkecn.com/";
    public const string CompanyCode = "2fy7qa";
    public const string Phone = "13800138000";
    public const string Password = "Passwort-密码-1";
    public const string LoginPath = "/usercenter/login/pcLogin";
    public const string EmptyPage = """{"success":true,"code":10000,"data":{"data":[],"totalCount":0,"pageCount":0}}""";
    public const string Expired = """{"success":false,"code":10001,"message":"Token expired"}""";

    private readonly object _gate = new();
    private readonly Queue<ScriptedAnswer> _answers;
    private readonly List<RecordedRequest> _sent = [];
    private readonly List<RecordedRequest> _login = [];
    private int _logins;

    public YunkeMock(params IEnumerable<ScriptedAnswer> answers)
        : this(null, answers)
    {
    }

    public YunkeMock(Action<YunkeOptions>? configure, params IEnumerable<ScriptedAnswer> answers)
    {
        _answers = new Queue<ScriptedAnswer>(answers);
        Handler = new ScriptedHandler(Clock) { Otherwise = ScriptedAnswer.From(Answer) };
        YunkeOptions options = Options();
        configure?.Invoke(options);
        Client = YunkeClient.Create(options, new ApiClientServices { Handler = Handler, LoggerFactory = Logs, TimeProvider = Clock });
    }

    public YunkeClient Client { get; }

    public ScriptedHandler Handler { get; }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    /// <summary>What is answered when the script is over; null for a failure.</summary>
    public ScriptedAnswer? Otherwise { get; set; }

    /// <summary>Answers the step that logs in: the argument is the number of the login, from 1.</summary>
    public Func<int, ScriptedAnswer> Login { get; set; } = Grant;

    /// <summary>Answers any step of a login before the usual answers; null for the usual one.</summary>
    public Func<RecordedRequest, ScriptedAnswer?> Step { get; set; } = static _ => null;

    /// <summary>The requests so far, those of logins not among them.</summary>
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

    /// <summary>All requests of logins so far.</summary>
    public IReadOnlyList<RecordedRequest> Steps
    {
        get
        {
            lock (_gate)
            {
                return [.. _login];
            }
        }
    }

    /// <summary>How often a password went to a company.</summary>
    public int Logins => Volatile.Read(ref _logins);

    /// <summary>The only request that is none of a login.</summary>
    public RecordedRequest Only => Sent.Single();

    /// <summary>Options with everything that a login needs, and without limits.</summary>
    public static YunkeOptions Options() => new()
    {
        Phone = Phone,
        Password = Password,
        CompanyCode = CompanyCode,
        CompanyAddress = new Uri(Company),
        CallsPerMinute = null,
        MaxConcurrentCalls = null,
    };

    /// <summary>The answer to a good login.</summary>
    public static ScriptedAnswer Grant(int number) => ScriptedAnswer
        .Json($$"""{"success":true,"code":10000,"data":{"id":"user-{{number}}","token":"service-{{number}}"} }""")
        .With("Set-Cookie", $"user=u{number}; Path=/").With("Set-Cookie", $"userToken=t{number}; Path=/; HttpOnly");

    /// <summary>The session of a login.</summary>
    public static YunkeSession Session(string user = "user-9", string token = "t9", string company = CompanyCode) => new()
    {
        CompanyAddress = new Uri(Company),
        CompanyCode = company,
        UserId = user,
        Cookies = new Dictionary<string, Secret> { ["user"] = new Secret("u9"), ["userToken"] = new Secret(token) },
    };

    public static bool IsLogin(RecordedRequest request) =>
        request.Address.AbsolutePath is var path
        && (path.StartsWith("/newuc/login/", StringComparison.Ordinal)
            || path.StartsWith("/usercenter/login/", StringComparison.Ordinal)
            || path == "/cms/auth/login");

    /// <summary>The usual answer to a step of a login that is not the last.</summary>
    public static ScriptedAnswer Usual(RecordedRequest request) => request.Address.AbsolutePath switch
    {
        "/cms/auth/login" => ScriptedAnswer.Text("<html>login</html>"),
        "/newuc/login/getSecureKey" => ScriptedAnswer.Json($$"""{"success":true,"code":10000,"data":{{TestKey.Discovery.Members}} }"""),
        "/newuc/login/checkAndGetUsers" => Companies("""{"domain":"crm2.yunkecn.com","companyCode":"2fy7qa","companyName":"公司"}"""),
        _ => ScriptedAnswer.Json($$"""{"success":true,"code":10000,"data":{"data":{{TestKey.Company.Members}} } }"""),
    };

    public static ScriptedAnswer Companies(string companies) => ScriptedAnswer.Json($$"""{"success":true,"code":10000,"data":[{{companies}}]}""");

    /// <summary>Makes a call and lets time pass until it ends.</summary>
    public Task<ApiResult<T>> RunAsync<T>(Func<YunkeClient, Task<ApiResult<T>>> call) => Clock.RunAsync(call(Client));

    /// <summary>Lists the first records.</summary>
    public Task<ApiResult<YunkePage<CallLog>>> ListAsync() => RunAsync(static client => client.CallLogs.ListAsync());

    /// <summary>Lists the first records many times at once.</summary>
    public Task<ApiResult<YunkePage<CallLog>>[]> CrowdAsync(int count) =>
        Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => Client.CallLogs.ListAsync()))));

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
            if (!IsLogin(request))
            {
                _sent.Add(request);
                return _answers.TryDequeue(out ScriptedAnswer? answer) ? answer
                    : Otherwise ?? throw new InvalidOperationException($"Request {_sent.Count} is not in the script.");
            }

            _login.Add(request);
            bool last = request.Address.AbsolutePath == LoginPath;
            _logins += last ? 1 : 0;
            return Step(request) ?? (last ? Login(_logins) : Usual(request));
        }
    }
}
