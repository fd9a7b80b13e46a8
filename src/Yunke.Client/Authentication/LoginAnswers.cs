using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

internal sealed class SecureKeyAnswer
{
    public string? Modulus { get; set; }

    [JsonPropertyName("public_exponent")]
    public string? PublicExponent { get; set; }

    /// <summary>The same members once more: some hosts wrap them twice.</summary>
    public SecureKeyAnswer? Data { get; set; }
}

internal sealed class PasswordLoginAnswer
{
    public string? Id { get; set; }

    public Secret? Token { get; set; }
}
