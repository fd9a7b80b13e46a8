using System.Net;

namespace Sdk.Benchmarks;

/// <summary>Answers every request with the same bytes, at once or after a suspension.</summary>
internal sealed class InMemoryHandler(byte[] body, bool suspends) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        suspends ? AnswerLaterAsync(request) : Task.FromResult(Answer(request));

    private async Task<HttpResponseMessage> AnswerLaterAsync(HttpRequestMessage request)
    {
        await Task.Yield();
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(body), RequestMessage = request };
}
