using System.Net.Http.Headers;
using System.Text.Json;

namespace Sdk.Benchmarks;

/// <summary>The same call as a careful programmer writes it by hand: no retry, no limits, no errors as data.</summary>
internal sealed class BareClient(HttpClient http)
{
    private static readonly MediaTypeHeaderValue ContentType = new("text/html", "UTF-8");

    public async Task<BareAnswer> GetCustomerAsync(string account, string? token, CancellationToken cancellationToken)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new BareQuery { Accounts = [account] }, BareJson.Default.BareQuery);
        using var request = new HttpRequestMessage(HttpMethod.Post, "external/server/GetCustomer")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType } },
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        BareAnswer? answer = await JsonSerializer.DeserializeAsync(stream, BareJson.Default.BareAnswer, cancellationToken);
        return answer is { RetCode: 0 } ? answer : throw new InvalidOperationException("The call failed.");
    }
}
