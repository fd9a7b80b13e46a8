using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

/// <summary>Sends payments, because a payment shows whether it was executed.</summary>
internal abstract class FaultTestBase : Vos3000TestBase
{
    private const decimal Before = 12_850.36m;

    protected Task<HttpResponseMessage> PayAsync(CancellationToken cancellationToken = default) =>
        PostAsync("Pay", """{"ownerName":"10002","ownerType":2,"money":1}""", cancellationToken);

    /// <summary>The answer as far as the headers; its body is still to be read.</summary>
    protected async Task<HttpResponseMessage> PayForHeadersAsync(CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "external/server/Pay");
        request.Content = new StringContent("""{"ownerName":"10002","ownerType":2,"money":1}""");
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    protected void AssertPayments(int count) => Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo(Before + count));

    /// <summary>After a fault the server must serve the next request as if nothing had been.</summary>
    protected async Task AssertHealthyAsync()
    {
        JsonObject answer = await CallAsync("GetAllPhoneOnline", "{}");
        Assert.That(CodeOf(answer), Is.Zero);
    }
}
