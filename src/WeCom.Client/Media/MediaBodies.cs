using System.Text.Json.Serialization;

namespace WeCom.Client;

internal sealed class UploadByUrlBody
{
    /// <summary>The only scene there is.</summary>
    public int Scene { get; } = 1;

    public WeComMediaKind Type { get; init; }

    [JsonPropertyName("filename")]
    public string? FileName { get; init; }

    public string? Url { get; init; }

    public string? Md5 { get; init; }
}

internal sealed class UploadJobBody
{
    [JsonPropertyName("jobid")]
    public string? JobId { get; init; }
}
