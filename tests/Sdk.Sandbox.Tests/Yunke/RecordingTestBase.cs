using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

/// <summary>A login in the first company and a recorded call of it.</summary>
internal abstract class RecordingTestBase : YunkeTestBase
{
    protected YunkeLogin Login { get; private set; } = null!;

    protected YunkeSandboxCall Call { get; private set; } = null!;

    [SetUp]
    public async Task LogInFirstAsync()
    {
        Login = await LogInAsync();
        Call = Yunke.Calls.First(call => call.CompanyCode == First && call.Seconds is > 60 and < 70);
    }

    protected async Task<JsonObject> AskAsync(HttpContent content)
    {
        using HttpResponseMessage response = await SendAsync(Login, "pc/callLog/getRecordUrl", CallPage, content);
        return await DocumentOf(response);
    }

    protected async Task<string> UrlOf(string id)
    {
        using MultipartFormDataContent form = new() { { new StringContent(id), "callActionId" } };
        return (string)AssertSuccess(await AskAsync(form))["data"]!;
    }

    protected Task<HttpResponseMessage> DownloadAsync(string url, string? range = null, string? ifRange = null, string? referrer = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Referer", referrer ?? new Uri(Yunke.BaseAddress, CallPage).AbsoluteUri);
        if (range is not null) request.Headers.TryAddWithoutValidation("Range", range);
        if (ifRange is not null) request.Headers.TryAddWithoutValidation("If-Range", ifRange);
        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
