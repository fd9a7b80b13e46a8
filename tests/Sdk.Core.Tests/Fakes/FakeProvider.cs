namespace Sdk.Core.Tests.Fakes;

/// <summary>
/// A provider that does not exist: nested answers (<c>code</c>, <c>message</c>, <c>data</c>), codes of every kind, and operations of
/// every safety.
/// </summary>
internal static class FakeProvider
{
    public const string Success = """{"code":0,"message":"ok","data":{"name":"Ann","number":7}}""";

    public const string TokenExpired = "40101";
    public const string BadCredentials = "40102";
    public const string Busy = "50301";

    public static readonly EnvelopeFormat Nested = new()
    {
        CodeNames = ["code"],
        MessageNames = ["message", "msg"],
        RequestIdNames = ["requestId"],
        PayloadPath = ["data"],
        RetryAfterPath = ["data", "retryAfter"],
    };

    public static readonly ErrorCatalog Catalog = new(
        new ErrorCatalogEntry("40001", ErrorCategory.InvalidRequest, new("Check the name.", "请检查名称。")) { ProvesNotExecuted = true },
        new ErrorCatalogEntry(TokenExpired, ErrorCategory.AuthenticationExpired),
        new ErrorCatalogEntry(BadCredentials, ErrorCategory.CredentialsRejected),
        new ErrorCatalogEntry("40301", ErrorCategory.PermissionDenied),
        new ErrorCatalogEntry("40401", ErrorCategory.NotFound),
        new ErrorCatalogEntry("40901", ErrorCategory.Conflict),
        new ErrorCatalogEntry("42901", ErrorCategory.RateLimited),
        new ErrorCatalogEntry("42902", ErrorCategory.RateLimited) { Window = TimeSpan.FromSeconds(60) },
        new ErrorCatalogEntry("42903", ErrorCategory.QuotaExceeded),
        new ErrorCatalogEntry(Busy, ErrorCategory.ProviderBusy) { IsTransient = true },
        new ErrorCatalogEntry("50302", ErrorCategory.ProviderBusy) { IsTransient = true, ProvesNotExecuted = true });

    public static readonly ApiOperation Read = new("Fake.Items.Get", HttpMethod.Get, "items/get", OperationSafety.Read);

    public static readonly ApiOperation Put = new("Fake.Items.Put", HttpMethod.Put, "items/put", OperationSafety.Idempotent);

    public static readonly ApiOperation Pay = new("Fake.Items.Pay", HttpMethod.Post, "items/pay", OperationSafety.NotRepeatable);

    /// <summary>Money: only a refusal that the catalog proves is one.</summary>
    public static readonly ApiOperation PayWithProof = new("Fake.Items.PayWithProof", HttpMethod.Post, "items/pay", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    public static readonly ApiOperation ReadWithToken = new("Fake.Private.Get", HttpMethod.Get, "private/get", OperationSafety.Read)
    {
        Credential = "token",
    };

    public static readonly ApiOperation PayWithToken = new("Fake.Private.Pay", HttpMethod.Post, "private/pay", OperationSafety.NotRepeatable)
    {
        Credential = "token",
    };

    public static ApiOperation For(OperationSafety safety) => safety switch
    {
        OperationSafety.Read => Read,
        OperationSafety.Idempotent => Put,
        _ => Pay,
    };

    /// <summary>The provider. Tests that listen to telemetry give the package a name of their own.</summary>
    public static ApiProvider Create(EnvelopeFormat? envelope = null, string packageName = "Fake.Client", ErrorCatalog? errors = null) => new()
    {
        Name = "Fake",
        PackageName = packageName,
        Version = "1.2.3",
        Envelope = envelope ?? Nested,
        Errors = errors ?? Catalog,
    };

    /// <summary>An answer that refuses with a code.</summary>
    public static string Refusal(string code, string message = "refused") => $$"""{"code":{{code}},"message":"{{message}}","data":null}""";
}
