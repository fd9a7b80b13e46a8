using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>What one call sends besides what its operation says.</summary>
public sealed class ApiRequest
{
    /// <summary>
    /// The absolute address to send to, query included, in place of the client's base address and the operation's path: for a provider that
    /// names another host in an answer. Null for none.
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// The cookies of a login of several steps: the request carries those that fit its address, and its answer adds to them, whatever it says.
    /// No handler keeps cookies. Null for none.
    /// </summary>
    public CookieContainer? Cookies { get; init; }

    /// <summary>The values for the placeholders of <see cref="ApiOperation.Path"/>, in order; escaped by the pipeline. Null for none.</summary>
    public IReadOnlyList<string>? PathArguments { get; init; }

    /// <summary>The query parameters in order; escaped by the pipeline. Null for none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Query { get; init; }

    /// <summary>Headers of this call; null for none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Headers { get; init; }

    /// <summary>Makes the body, anew for each request that is sent; null for none. The pipeline disposes what it makes.</summary>
    public Func<HttpContent>? CreateContent { get; init; }

    /// <summary>Whether the body can be made once only, such as one that reads a stream: the request is then never sent a second time.</summary>
    public bool IsSingleUse { get; init; }

    /// <summary>Tells one of several tokens of a credential from the others, for example the robot that a call is made for; null for none.</summary>
    public string? CredentialArgument { get; init; }

    /// <summary>
    /// Gives the call a limiter of its own within the partition of its operation, for limits that hold for one object, such as a robot; null for none.
    /// Never shown.
    /// </summary>
    public string? LimitArgument { get; init; }

    internal byte[]? JsonBody { get; private init; }

    /// <summary>A request with a JSON body and nothing else.</summary>
    /// <param name="body">The body.</param>
    /// <param name="type">How to write the body.</param>
    public static ApiRequest Json<TBody>(TBody body, JsonTypeInfo<TBody> type) => Json(body, type, null);

    /// <summary>A request with a JSON body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="type">How to write the body.</param>
    /// <param name="rest">Everything but the body; null for nothing.</param>
    public static ApiRequest Json<TBody>(TBody body, JsonTypeInfo<TBody> type, ApiRequest? rest)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(type);
        return new ApiRequest
        {
            Address = rest?.Address,
            Cookies = rest?.Cookies,
            PathArguments = rest?.PathArguments,
            Query = rest?.Query,
            Headers = rest?.Headers,
            CredentialArgument = rest?.CredentialArgument,
            LimitArgument = rest?.LimitArgument,
            JsonBody = Sdk.Core.JsonBody.Write(body, type),
        };
    }
}
