using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.TestKit;
using Sdk.TestKit.Faults;
using Sdk.TestKit.Tokens;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Faults;

/// <summary>Yunke in the token matrix: two accounts of one company, whose passwords stand in the configuration. A token is a session.</summary>
internal sealed class YunkeTokenSubject : TokenSubject
{
    public override TimeSpan FetchTimeout => TimeSpan.FromSeconds(30);

    public override TimeSpan RejectionPause => TimeSpan.FromHours(1);

    public override IReadOnlyList<OddLife> OddLives { get; } = [];

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["K04"] = "A password that went out without an answer may have counted: the pause is a minute and not a second, see AccountTests.",
        ["K10"] = "A login names no life: the options do.",
    };

    public override ScriptedAnswer Rejection => ScriptedAnswer.Json("""{"success":false,"code":10004,"message":"wrong"}""");

    public override ScriptedAnswer Refusal => ScriptedAnswer.Json(YunkeMock.Expired);

    public override ScriptedAnswer Success => ScriptedAnswer.Json(YunkeMock.EmptyPage);

    public override bool IsFetch(RecordedRequest request) => request.Address.AbsolutePath == YunkeMock.LoginPath;

    public override int TenantOf(RecordedRequest fetch) => fetch.BodyText.Contains("\"phone\":\"13800138000\"", StringComparison.Ordinal) ? 0 : 1;

    public override string? TokenOf(RecordedRequest call) => call.Header("Cookie")?["userToken=".Length..];

    public override string Life(TimeSpan life, DateTimeOffset now) => "";

    public override ScriptedAnswer Grant(string token, string? life) =>
        ScriptedAnswer.Json("""{"code":10000,"data":{"id":"u"}}""").With("Set-Cookie", $"userToken={token}; Path=/");

    public override TokenClient Create(ClientSetup setup) => new Accounts(setup);

    private sealed class Accounts : TokenClient
    {
        private readonly IConfigurationRoot _configuration;
        private readonly ServiceProvider _container;
        private readonly YunkeClient[] _clients;
        private readonly LoginKeyHandler _handler;
        private int _passwords;

        public Accounts(ClientSetup setup)
        {
            _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
            _handler = new LoginKeyHandler(setup.Handler!);
            var services = new ServiceCollection();
            services.AddSingleton(setup.Time);
            services.AddSingleton<ILoggerFactory>(setup.Logs!);
            foreach (int tenant in new[] { 0, 1 })
            {
                _configuration[$"Tenant{tenant}:Phone"] = $"1380013800{tenant}";
                _configuration[$"Tenant{tenant}:Password"] = "password";
                _configuration[$"Tenant{tenant}:CompanyCode"] = YunkeMock.CompanyCode;
                _configuration[$"Tenant{tenant}:CompanyAddress"] = setup.BaseAddress.AbsoluteUri;
                _configuration[$"Tenant{tenant}:SessionLifetime"] = "02:00:00";
                services.AddYunkeClient($"tenant{tenant}", _configuration.GetSection($"Tenant{tenant}"), options =>
                {
                    setup.Apply(options);
                    options.MaxConcurrentCalls = null;
                }).ConfigurePrimaryHttpMessageHandler(() => _handler);
            }

            _container = services.BuildServiceProvider();
            _clients = [.. new[] { 0, 1 }.Select(tenant => _container.GetRequiredKeyedService<YunkeClient>($"tenant{tenant}"))];
        }

        public override async Task<FaultOutcome> CallAsync(int tenant = 0, CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await _clients[tenant].CallLogs.ListAsync(cancellationToken: cancellationToken));

        public override void Rotate(int tenant = 0)
        {
            _configuration[$"Tenant{tenant}:Password"] = $"password-{++_passwords}";
            _configuration.Reload();
        }

        protected override void Dispose(bool disposing)
        {
            _container.Dispose();
            _handler.Dispose();
        }
    }
}
