using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>
/// One VOS3000 server: its customers, phones, payments, call records and live calls. Safe for concurrent use; make one and keep it.
/// </summary>
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

    internal Vos3000Client(ApiPipeline pipeline)
    {
        _pipeline = pipeline;
        Customers = new Vos3000CustomersClient(pipeline);
        Phones = new Vos3000PhonesClient(pipeline);
        Payments = new Vos3000PaymentsClient(pipeline);
        Cdrs = new Vos3000CdrsClient(pipeline);
        Calls = new Vos3000CallsClient(pipeline);
    }

    /// <summary>Customer accounts (账户).</summary>
    public virtual Vos3000CustomersClient Customers { get; } = null!;

    /// <summary>Phones (话机).</summary>
    public virtual Vos3000PhonesClient Phones { get; } = null!;

    /// <summary>Payments (充值).</summary>
    public virtual Vos3000PaymentsClient Payments { get; } = null!;

    /// <summary>Call detail records (话单).</summary>
    public virtual Vos3000CdrsClient Cdrs { get; } = null!;

    /// <summary>Live calls (当前通话).</summary>
    public virtual Vos3000CallsClient Calls { get; } = null!;

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
    /// <param name="operation">The operation, as <c>GetSuite</c> or as <c>/external/server/GetSuite</c>.</param>
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
