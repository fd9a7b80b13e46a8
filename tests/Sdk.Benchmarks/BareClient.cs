using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Benchmarks;

/// <summary>The same calls as a careful programmer writes them by hand: no retry, no limits, no errors as data.</summary>
internal sealed class BareClient(HttpClient http)
{
    private static readonly MediaTypeHeaderValue ContentType = new("text/html", "UTF-8");

    public Task<BareAnswer> GetCustomerAsync(string account, string? token, CancellationToken cancellationToken) => PostAsync(
        "external/server/GetCustomer",
        JsonSerializer.SerializeToUtf8Bytes(new BareQuery { Accounts = [account] }, BareJson.Default.BareQuery),
        token,
        BareJson.Default.BareAnswer,
        cancellationToken);

    /// <summary>Reads call records.</summary>
    /// <typeparam name="TRow">What a record becomes.</typeparam>
    /// <param name="query">Accounts and days.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<BareCdrs<TRow>> GetCdrsAsync<TRow>(
        BareCdrQuery query, JsonTypeInfo<BareCdrs<TRow>> type, CancellationToken cancellationToken) => PostAsync(
        "external/server/GetCdr",
        JsonSerializer.SerializeToUtf8Bytes(query, BareJson.Default.BareCdrQuery),
        null,
        type,
        cancellationToken);

    private async Task<T> PostAsync<T>(string path, byte[] body, string? token, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class, IBareAnswer
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
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
        T? answer = await JsonSerializer.DeserializeAsync(stream, type, cancellationToken);
        return answer is { RetCode: 0 } ? answer : throw new InvalidOperationException("The call failed.");
    }
}
