using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.TestKit;
using Sdk.TestKit.Faults;
using Sdk.TestKit.Tokens;

namespace Zhifuyun.Client.Tests.Faults;

/// <summary>Zhifuyun in the token matrix: two API keys of one service, whose secrets stand in the configuration.</summary>
internal sealed class ZhifuyunTokenSubject : TokenSubject
{
    public override IReadOnlyList<OddLife> OddLives { get; } =
    [
        new("0", static _ => "0", null),
        new("-1", static _ => "-1", null),
        new("missing", static _ => null, TimeSpan.FromMinutes(5)),
        new("null", static _ => "null", TimeSpan.FromMinutes(5)),
        new("empty text", static _ => "\"\"", TimeSpan.FromMinutes(5)),
        new("text", static _ => "\"7200\"", TimeSpan.FromHours(2)),
        new("fraction", static _ => "7200.0", TimeSpan.FromHours(2)),
        new("10^12", static _ => "1000000000000", TimeSpan.FromDays(30)),
        new("beyond any number", static _ => "1e300", TimeSpan.FromDays(30)),
        new("word", static _ => "\"soon\"", null),
        new("object", static _ => "{}", null),
    ];

    public override ScriptedAnswer Rejection => ScriptedAnswer.Json("""{"error":"invalid_client","error_description":"wrong"}""", 401);

    public override ScriptedAnswer Refusal => ScriptedAnswer.Json("""{"code":401,"message":"未授权，Token无效或过期"}""", 401);

    public override ScriptedAnswer Success => ScriptedAnswer.Json("""{"code":200,"data":{}}""");

    public override bool IsFetch(RecordedRequest request) => request.Address.AbsolutePath == "/oauth/token";

    public override int TenantOf(RecordedRequest fetch) =>
        JsonElement.Parse(fetch.BodyText).GetProperty("client_id").GetString() == "client-0" ? 0 : 1;

    public override string Life(TimeSpan life, DateTimeOffset now) => life.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    public override ScriptedAnswer Grant(string token, string? life) => ScriptedAnswer.Json(
        $$"""{"access_token":"{{token}}","token_type":"Bearer"{{(life is null ? "" : $",\"expires_in\":{life}")}}}""");

    public override TokenClient Create(ClientSetup setup) => new Tenants(setup);

    private sealed class Tenants : TokenClient
    {
        private readonly IConfigurationRoot _configuration;
        private readonly ServiceProvider _container;
        private readonly ZhifuyunClient[] _clients;
        private int _secrets;

        public Tenants(ClientSetup setup)
        {
            _configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
            var services = new ServiceCollection();
            services.AddSingleton(setup.Time);
            services.AddSingleton<ILoggerFactory>(setup.Logs!);
            foreach (int tenant in new[] { 0, 1 })
            {
                _configuration[$"Tenant{tenant}:ClientId"] = $"client-{tenant}";
                _configuration[$"Tenant{tenant}:ClientSecret"] = "secret";
                services.AddZhifuyunClient($"tenant{tenant}", _configuration.GetSection($"Tenant{tenant}"), setup.Apply)
                    .ConfigurePrimaryHttpMessageHandler(() => setup.Handler!);
            }

            _container = services.BuildServiceProvider();
            _clients = [.. new[] { 0, 1 }.Select(tenant => _container.GetRequiredKeyedService<ZhifuyunClient>($"tenant{tenant}"))];
        }

        public override async Task<FaultOutcome> CallAsync(int tenant = 0, CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await _clients[tenant].Statistics.GetAsync(new GetStatisticsRequest(), cancellationToken));

        public override void Rotate(int tenant = 0)
        {
            _configuration[$"Tenant{tenant}:ClientSecret"] = $"secret-{++_secrets}";
            _configuration.Reload();
        }

        protected override void Dispose(bool disposing) => _container.Dispose();
    }
}
