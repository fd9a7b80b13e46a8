using System.Net.Http.Headers;

namespace Sdk.Sandbox;

/// <summary>Makes single attempts to deliver an event. Redirects are not followed.</summary>
internal sealed class WebhookSender(TimeSpan limit, TimeProvider time) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The status of the receiver; <see langword="null"/> when it did not answer, or not in time.</summary>
    public async Task<int?> SendAsync(
        SandboxWebhookDelivery delivery, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(limit, time);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        using HttpRequestMessage request = new(HttpMethod.Post, delivery.Url);
        request.Content = new ReadOnlyMemoryContent(delivery.Bytes);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();
}
