using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>One VOS3000 server: all 91 operations of its web interface, by subject. Safe for concurrent use; make one and keep it.</summary>
public class Vos3000Client : IDisposable
{
    internal const string PathPrefix = "external/server/";

    internal static readonly ApiProvider Provider = new()
    {
        Name = "VOS3000",
        PackageName = "Vos3000.Client",
        Version = typeof(Vos3000Client).Assembly.GetName().Version?.ToString(3),
        Errors = Vos3000Errors.Catalog,
        Envelope = new EnvelopeFormat
        {
            CodeNames = ["retCode"],
            MessageNames = ["exception"],
            IgnoresCase = true,
            AllowsSingleElementArray = true,
        },
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000Client()
    {
    }

    internal Vos3000Client(ApiPipeline pipeline) => _pipeline = pipeline;

    // The clients of the subjects are made when they are asked for: a trimmed program keeps those that it uses.

    /// <summary>Customer accounts (账户).</summary>
    public virtual Vos3000CustomersClient Customers => field ??= new Vos3000CustomersClient(_pipeline);

    /// <summary>Phones (话机).</summary>
    public virtual Vos3000PhonesClient Phones => field ??= new Vos3000PhonesClient(_pipeline);

    /// <summary>Mapping gateways (对接网关).</summary>
    public virtual Vos3000MappingGatewaysClient MappingGateways => field ??= new Vos3000MappingGatewaysClient(_pipeline);

    /// <summary>Routing gateways (落地网关).</summary>
    public virtual Vos3000RoutingGatewaysClient RoutingGateways => field ??= new Vos3000RoutingGatewaysClient(_pipeline);

    /// <summary>Live calls (当前通话), and making calls (回拨, 语音播放).</summary>
    public virtual Vos3000CallsClient Calls => field ??= new Vos3000CallsClient(_pipeline);

    /// <summary>How long calls may last (可用通话时长).</summary>
    public virtual Vos3000TalkTimeClient TalkTime => field ??= new Vos3000TalkTimeClient(_pipeline);

    /// <summary>Payments (充值) and other incomes (其它收入).</summary>
    public virtual Vos3000PaymentsClient Payments => field ??= new Vos3000PaymentsClient(_pipeline);

    /// <summary>Phone cards (电话卡).</summary>
    public virtual Vos3000PhoneCardsClient PhoneCards => field ??= new Vos3000PhoneCardsClient(_pipeline);

    /// <summary>Numbers that are bound to phone cards (绑定号码).</summary>
    public virtual Vos3000BoundNumbersClient BoundNumbers => field ??= new Vos3000BoundNumbersClient(_pipeline);

    /// <summary>Suites: tariff packages (套餐).</summary>
    public virtual Vos3000SuitesClient Suites => field ??= new Vos3000SuitesClient(_pipeline);

    /// <summary>Orders of suites (套餐订单).</summary>
    public virtual Vos3000SuiteOrdersClient SuiteOrders => field ??= new Vos3000SuiteOrdersClient(_pipeline);

    /// <summary>Groups of prices and the prices in them (费率组, 费率).</summary>
    public virtual Vos3000FeeRatesClient FeeRates => field ??= new Vos3000FeeRatesClient(_pipeline);

    /// <summary>Call detail records (话单).</summary>
    public virtual Vos3000CdrsClient Cdrs => field ??= new Vos3000CdrsClient(_pipeline);

    /// <summary>Reports of fees (费用报表).</summary>
    public virtual Vos3000ReportsClient Reports => field ??= new Vos3000ReportsClient(_pipeline);

    /// <summary>The table of number conversions (号码转换).</summary>
    public virtual Vos3000NumberConversionsClient NumberConversions => field ??= new Vos3000NumberConversionsClient(_pipeline);

    /// <summary>Groups of numbers (号码组).</summary>
    public virtual Vos3000NumberGroupsClient NumberGroups => field ??= new Vos3000NumberGroupsClient(_pipeline);

    /// <summary>The areas of mobile prefixes (号段归属地).</summary>
    public virtual Vos3000MobileAreasClient MobileAreas => field ??= new Vos3000MobileAreasClient(_pipeline);

    /// <summary>Phone books of accounts (电话簿).</summary>
    public virtual Vos3000PhoneBookClient PhoneBook => field ??= new Vos3000PhoneBookClient(_pipeline);

    /// <summary>Audios of the IVR (IVR 语音).</summary>
    public virtual Vos3000IvrAudioClient IvrAudio => field ??= new Vos3000IvrAudioClient(_pipeline);

    /// <summary>Soft switches, load and alarms (软交换, 性能, 告警).</summary>
    public virtual Vos3000MonitoringClient Monitoring => field ??= new Vos3000MonitoringClient(_pipeline);

    /// <summary>Ranges of addresses that callers may come from (IP 地域限制).</summary>
    public virtual Vos3000IpLimitsClient IpLimits => field ??= new Vos3000IpLimitsClient(_pipeline);

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the server; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static Vos3000Client Create(Vos3000Options options, ApiClientServices? services = null) =>
        new(ApiPipeline.Create(Provider, options, services));

    /// <summary>A light view of the same client with other choices for its calls: priority, time limit, retries.</summary>
    /// <param name="options">The choices.</param>
    public virtual Vos3000Client With(CallOptions options) => new(_pipeline.With(options));

    /// <summary>
    /// Calls an operation that this client has no method for, with the same limits, retries and errors
    /// (<c>POST /external/server/{operation}</c>).
    /// </summary>
    /// <param name="operation">The operation, as <c>CreateMediaBlockIp</c> or as <c>/external/server/CreateMediaBlockIp</c>.</param>
    /// <param name="body">The members to send; null for none.</param>
    /// <param name="safety">
    /// What a repeated request would do. Null takes the name for it: <c>Get…</c> reads, anything else is not repeated.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The whole answer, <c>retCode</c> included.</returns>
    /// <exception cref="ArgumentException">The operation is not the name of one.</exception>
    public virtual Task<ApiResult<JsonElement>> PostAsync(
        string operation, JsonObject? body = null, OperationSafety? safety = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        string name = operation.TrimStart('/');
        name = name.StartsWith(PathPrefix, StringComparison.OrdinalIgnoreCase) ? name[PathPrefix.Length..] : name;
        if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("The name of an operation consists of letters and digits.", nameof(operation));
        }

        safety ??= name.StartsWith("Get", StringComparison.Ordinal) ? OperationSafety.Read : OperationSafety.NotRepeatable;
        var target = new ApiOperation($"Vos3000.{name}", HttpMethod.Post, PathPrefix + name, safety.Value)
        {
            RequiresProofOfRefusal = safety == OperationSafety.NotRepeatable,
        };
        return _pipeline.SendAsync(target, body ?? [], WireJson.Default.JsonObject, WireJson.Default.JsonElement, cancellationToken);
    }

    /// <summary>Ends the client. Calls under way fail with <see cref="ObjectDisposedException"/>. Disposing a view does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the client.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }
}
