using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A file of an export, encrypted. Size and MD5 are those of the encrypted file.</summary>
public sealed class WeComExportFile
{
    /// <summary>Where it is, for 2 hours (<c>url</c>). Worth as much as the file, to whoever has the key.</summary>
    public string? Url { get; set; }

    /// <summary>How many bytes it has (<c>size</c>).</summary>
    public long? Size { get; set; }

    /// <summary>Its MD5 (<c>md5</c>).</summary>
    public string? Md5 { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
