using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Where the service tells that an import is over (<c>batch_job_result</c>), signed and encrypted like every callback.</summary>
public sealed class WeComImportCallback
{
    /// <summary>The address (<c>url</c>).</summary>
    public required Uri Url { get; init; }

    /// <summary>What the callback is signed with (<c>token</c>).</summary>
    public required Secret Token { get; init; }

    /// <summary>What it is encrypted with, 43 characters (<c>encodingaeskey</c>).</summary>
    [JsonPropertyName("encodingaeskey")]
    public required Secret EncodingAesKey { get; init; }
}
