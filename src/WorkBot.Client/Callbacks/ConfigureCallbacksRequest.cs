using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Where a robot reports to (第三方回调).</summary>
public sealed class ConfigureCallbacksRequest
{
    /// <summary>The robot's id (<c>robotId</c>).</summary>
    public required string RobotId { get; init; }

    /// <summary>Where messages go; an absolute http or https address (<c>messageCallbackUrl</c>).</summary>
    public Uri? MessageCallbackUrl { get; init; }

    /// <summary>Where results of commands go (<c>resultCallbackUrl</c>).</summary>
    public Uri? ResultCallbackUrl { get; init; }

    /// <summary>Whether callbacks are signed, which they should be (<c>enableSignature</c>).</summary>
    public bool EnableSignature { get; init; }

    /// <summary>What they are signed with; needed with signatures (<c>secretKey</c>).</summary>
    public Secret? SecretKey { get; init; }

    internal static void Validate(ConfigureCallbacksRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.RobotId);
        Check.OptionalWebAddress(request.MessageCallbackUrl);
        Check.OptionalWebAddress(request.ResultCallbackUrl);
        if (request.EnableSignature && request.SecretKey is not { Length: > 0 })
        {
            throw new ArgumentException("Signatures need a key.", "request.SecretKey");
        }
    }
}
