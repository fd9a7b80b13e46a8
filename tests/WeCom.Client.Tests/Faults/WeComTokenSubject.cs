using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.TestKit;
using Sdk.TestKit.Faults;
using Sdk.TestKit.Tokens;

namespace WeCom.Client.Tests.Faults;

/// <summary>WeCom in the token matrix: two companies at one service, whose secrets stand in the configuration.</summary>
internal sealed class WeComTokenSubject : TokenSubject
{
    public override TimeSpan RejectionPause => TimeSpan.FromHours(1);

    public override IReadOnlyList<OddLife> OddLives { get; } =
    [
        new("0", static _ => "0", null),
        new("-1", static _ => "-1", null),
        new("missing", static _ => null, TimeSpan.FromHours(2)),
        new("null", static _ => "null", TimeSpan.FromHours(2)),
        new("empty text", static _ => "\"\"", TimeSpan.FromHours(2)),
        new("text", static _ => "\"7200\"", TimeSpan.FromHours(2)),
        new("fraction", static _ => "7200.0", TimeSpan.FromHours(2)),
        new("10^12", static _ => "1000000000000", TimeSpan.FromDays(30)),
        new("beyond any number", static _ => "1e300", TimeSpan.FromDays(30)),
        new("word", static _ => "\"soon\"", null),
        new("object", static _ => "{}", null),
    ];

    public override ScriptedAnswer Rejection => ScriptedAnswer.Json("""{"errcode":40001,"errmsg":"invalid credential"}""");

    public override ScriptedAnswer Refusal => ScriptedAnswer.Json("""{"errcode":42001,"errmsg":"access_token expired"}""");

    public override ScriptedAnswer Success => ScriptedAnswer.Json("""{"errcode":0,"errmsg":"ok","ip_list":[]}""");

    public override bool IsFetch(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal);
    }

    public override int TenantOf(RecordedRequest fetch)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return fetch.Address.Query.Contains("corpid=corp-0&", StringComparison.Ordinal) ? 0 : 1;
    }

    public override string? TokenOf(RecordedRequest call)
    {
        ArgumentNullException.ThrowIfNull(call);
        const string Parameter = "?access_token=";
        return call.Address.Query.StartsWith(Parameter, StringComparison.Ordinal) ? call.Address.Query[Parameter.Length..] : null;
    }

    public override string Life(TimeSpan life, DateTimeOffset now) => life.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    public override ScriptedAnswer Grant(string token, string? life) => ScriptedAnswer.Json(
        $$"""{"errcode":0,"errmsg":"ok","access_token":"{{token}}"{{(life is null ? "" : $",\"expires_in\":{life}")}}}""");

    public override TokenClient Create(ClientSetup setup) => new Tenants(setup);

    private sealed class Tenants : TokenClient
    {
        private readonly IConfigurationRoot _configuration;
        private readonly ServiceProvider _container;
        private readonly WeComClient[] _clients;
        private int _secrets;

        public Tenants(ClientSetup setup)
        {
            _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
            var services = new ServiceCollection();
            services.AddSingleton(setup.Time);
            services.AddSingleton<ILoggerFactory>(setup.Logs!);
            foreach (int tenant in new[] { 0, 1 })
            {
                _configuration[$"Tenant{tenant}:CorpId"] = $"corp-{tenant}";
                _configuration[$"Tenant{tenant}:CorpSecret"] = "secret";
                services.AddWeComClient($"tenant{tenant}", _configuration.GetSection($"Tenant{tenant}"), setup.Apply)
                    .ConfigurePrimaryHttpMessageHandler(() => setup.Handler!);
            }

            _container = services.BuildServiceProvider();
            _clients = [.. new[] { 0, 1 }.Select(tenant => _container.GetRequiredKeyedService<WeComClient>($"tenant{tenant}"))];
        }

        public override async Task<FaultOutcome> CallAsync(int tenant = 0, CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await _clients[tenant].Network.ListApiAddressesAsync(cancellationToken: cancellationToken));

        public override void Rotate(int tenant = 0)
        {
            _configuration[$"Tenant{tenant}:CorpSecret"] = $"secret-{++_secrets}";
            _configuration.Reload();
        }

        protected override void Dispose(bool disposing) => _container.Dispose();
    }
}
