namespace Sdk.Core;

/// <summary>What a credential may depend on.</summary>
public readonly struct AuthenticationContext
{
    private readonly HttpRequestMessage? _request;

    internal AuthenticationContext(HttpRequestMessage? request, ApiCall call)
    {
        _request = request;
        Options = call.Client.Options;
        Argument = call.Request.CredentialArgument;
    }

    /// <summary>The request to put the credential on.</summary>
    /// <exception cref="InvalidOperationException">The question is only which credential a call uses; there is no request.</exception>
    public HttpRequestMessage Request => _request ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The options as they were when the call started. Take secrets and addresses from here, so that they fit each other.</summary>
    public ApiClientOptions Options { get; }

    /// <summary>The <see cref="ApiRequest.CredentialArgument"/> of the call; null for none.</summary>
    public string? Argument { get; }
}

/// <summary>The outcome of putting a credential on a request: the token that was used, or why there is none.</summary>
public readonly struct AuthenticationResult
{
    private AuthenticationResult(object? token, ApiError? error)
    {
        Token = token;
        Error = error;
    }

    /// <summary>The token that was used; null after a failure.</summary>
    public object? Token { get; }

    /// <summary>Why there is no token; null after a success.</summary>
    public ApiError? Error { get; }

    /// <summary>A success.</summary>
    /// <param name="token">The token that was used.</param>
    public static AuthenticationResult Success(object token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new(token, null);
    }

    /// <summary>A failure.</summary>
    /// <param name="error">Why there is no token.</param>
    public static AuthenticationResult Failure(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(null, error);
    }
}
