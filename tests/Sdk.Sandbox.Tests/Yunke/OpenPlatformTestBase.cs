using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

/// <summary>Signed calls of the open platform.</summary>
internal abstract class OpenPlatformTestBase : YunkeTestBase
{
    protected YunkeSandboxOpenPlatform Platform => Yunke.OpenPlatform;

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The platform signs with MD5.")]
    protected static string Sign(string key, string company, string partner, string timestamp) =>
        Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(key + company + partner + timestamp)));

    protected async Task<JsonObject> OpenAsync(string path, string body = "{}", Action<Dictionary<string, string>>? change = null)
    {
        string timestamp = Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Dictionary<string, string> headers = new(StringComparer.Ordinal)
        {
            ["company"] = First,
            ["partnerId"] = YunkeSandbox.DemoPartnerId,
            ["timestamp"] = timestamp,
            ["sign"] = Sign(YunkeSandbox.DemoOpenPlatformKey, First, YunkeSandbox.DemoPartnerId, timestamp),
        };
        change?.Invoke(headers);
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Yunke.OpenPlatformAddress, path)) { Content = Json(body) };
        foreach ((string name, string value) in headers) request.Headers.Add(name, value);
        using HttpResponseMessage response = await Client.SendAsync(request);
        return await DocumentOf(response);
    }

    protected async Task<JsonNode?> OpenDataAsync(string path, string body = "{}") => AssertSuccess(await OpenAsync(path, body))["data"];
}
