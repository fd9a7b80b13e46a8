namespace Sdk.Core;

/// <summary>One endpoint as data. Retry, limits, authentication, logs and metrics read it; the endpoint's method holds none of them.</summary>
public sealed class ApiOperation
{
    /// <summary>Describes an endpoint.</summary>
    /// <param name="name">The name in errors, logs and traces, for example <c>Shop.Orders.Get</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the base address, without a leading slash and without a query. It may hold placeholders such as <c>{id}</c>.</param>
    /// <param name="safety">What a repeated request would do.</param>
    public ApiOperation(string name, HttpMethod method, string path, OperationSafety safety)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith('/') || path.Contains('?', StringComparison.Ordinal) || Uri.IsWellFormedUriString(path, UriKind.Absolute))
        {
            throw new ArgumentException("The path is relative to the base address and holds no query.", nameof(path));
        }

        Name = name;
        Method = method;
        Path = path;
        Safety = safety;
    }

    /// <summary>The name in errors, logs and traces.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, with its placeholders.</summary>
    public string Path { get; }

    /// <summary>What a repeated request would do.</summary>
    public OperationSafety Safety { get; }

    /// <summary>The name of the credential that the request carries; null for none.</summary>
    public string? Credential { get; init; }

    /// <summary>The partition whose limits the request counts against.</summary>
    public string LimitPartition { get; init; } = "";

    /// <summary>Which of several waiting calls goes first, unless <see cref="CallOptions.Priority"/> says otherwise.</summary>
    public RequestPriority Priority { get; init; } = RequestPriority.Normal;

    /// <summary>
    /// Whether a refusal for coming too often holds all calls of the partition for as long as the provider says. False where it is about one
    /// object, such as the phone number that a message was just sent to.
    /// </summary>
    public bool RefusalHoldsPartition { get; init; } = true;

    /// <summary>
    /// How long the provider refuses calls of this operation that came too often, where it answers with a code that names no time; null for the
    /// <see cref="ErrorCatalogEntry.Window"/> of the code.
    /// </summary>
    public TimeSpan? RefusalWindow { get; init; }

    /// <summary>
    /// What the operation is about, for the cache of <see cref="ApiClientOptions.Cache"/>: answers of reads of an area are kept, and any other operation
    /// of the area drops them. Null for neither.
    /// </summary>
    public string? CacheArea { get; init; }

    /// <summary>What a failed answer holds beside code and message, where the provider documents it; null for nothing.</summary>
    public ErrorDetailsFormat? ErrorDetails { get; init; }

    /// <summary>The shape of the answer where it differs from the provider's.</summary>
    public EnvelopeFormat? Envelope { get; init; }

    /// <summary>Headers that every request of the operation carries; null for none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Headers { get; init; }

    /// <summary>Whether a successful answer may have no body, as HTTP 204 has none.</summary>
    public bool AllowsEmptyBody { get; init; }

    /// <summary>
    /// For operations that move money or make calls: a refusal counts as "nothing happened" only for codes that the catalog marks with
    /// <see cref="ErrorCatalogEntry.ProvesNotExecuted"/>; any other code leaves the outcome unknown.
    /// </summary>
    public bool RequiresProofOfRefusal { get; init; }

    /// <summary>The same endpoint for a call that may be repeated, because it carries a key or number of its own that the provider takes once.</summary>
    public ApiOperation Repeatable() => Copy(OperationSafety.Idempotent, Credential);

    /// <summary>The same endpoint for a call with another credential.</summary>
    /// <param name="credential">The name of the credential; null for none.</param>
    public ApiOperation WithCredential(string? credential) => Copy(Safety, credential);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    private ApiOperation Copy(OperationSafety safety, string? credential) => new(Name, Method, Path, safety)
    {
        Credential = credential,
        LimitPartition = LimitPartition,
        Priority = Priority,
        RefusalHoldsPartition = RefusalHoldsPartition,
        RefusalWindow = RefusalWindow,
        CacheArea = CacheArea,
        Envelope = Envelope,
        Headers = Headers,
        AllowsEmptyBody = AllowsEmptyBody,
        RequiresProofOfRefusal = RequiresProofOfRefusal,
        ErrorDetails = ErrorDetails,
    };
}
