using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class BodyFaultTests : FaultTestBase
{
    [Test]
    public async Task A_status_carries_its_headers_and_keeps_the_operation_from_being_executed()
    {
        Vos3000.Faults.Enqueue(Fault.Status(503, new Dictionary<string, string> { ["Retry-After"] = "7" }, "busy"));
        using HttpResponseMessage response = await PayAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(response.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(await TextOf(response), Is.EqualTo("busy"));
        AssertPayments(0);
        Assert.That(Server.Journal.Entries[0].Fault, Is.EqualTo("Status(503)"));
        Assert.That(Server.Journal.Entries[0].Status, Is.EqualTo(503));
        await AssertHealthyAsync();
    }

    [Test]
    public async Task A_redirect_carries_its_location()
    {
        Vos3000.Faults.Enqueue(Fault.Status(301, new Dictionary<string, string> { ["Location"] = "https://example.com/login" }));
        using HttpResponseMessage response = await PayAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(response.Headers.Location, Is.EqualTo(new Uri("https://example.com/login")));
    }

    [TestCase(204)]
    [TestCase(304)]
    public async Task A_status_that_has_no_body_comes_without_one(int status)
    {
        Vos3000.Faults.Enqueue(Fault.Status(status));
        using HttpResponseMessage response = await PayAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await TextOf(response), Is.Empty);
        await AssertHealthyAsync();
    }

    [TestCase(100)]
    [TestCase(600)]
    public void A_status_that_is_none_is_refused(int status) =>
        Assert.That(() => Fault.Status(status), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task A_payment_can_go_through_and_be_answered_with_an_error()
    {
        Vos3000.Faults.Enqueue(Fault.Status(504).AfterExecution());
        using HttpResponseMessage response = await PayAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.GatewayTimeout));
        AssertPayments(1);
    }

    [Test]
    public async Task A_return_code_comes_in_the_shape_of_the_provider()
    {
        Vos3000.Faults.Enqueue(Fault.ReturnCode(-10052, "System busy"));
        Assert.That((await CallAsync("Pay", "{}")).ToJsonString(), Is.EqualTo("""{"retCode":-10052,"exception":"System busy"}"""));
        AssertPayments(0);
    }

    private static IEnumerable<TestCaseData<Fault, bool, string>> Bodies()
    {
        const string Answer = """{"retCode":0}""";
        yield return Case(Fault.EmptyBody, false, "");
        yield return Case(Fault.JsonNull, false, "null");
        yield return Case(Fault.Html, false, "<!DOCTYPE html><html><head><title>Welcome</title></head><body>It works!</body></html>");
        yield return Case(Fault.TruncatedJson, true, """{"retC""");
        yield return Case(Fault.MalformedJson, true, """{"retCode":0]""");
        yield return Case(Fault.TwoDocuments, true, Answer + Answer);
        yield return Case(Fault.NoReturnCode, true, "{}");
        yield return Case(Fault.OneElementArray, true, "[" + Answer + "]");
        yield return Case(Fault.Utf8Bom, true, "\uFEFF" + Answer);
        yield return Case(Fault.DeepNesting(3), true, """{"retCode":0,"nested":[[[]]]}""");

        static TestCaseData<Fault, bool, string> Case(Fault fault, bool executed, string body) =>
            new(fault, executed, body) { TestName = $"Body_of_{fault}" };
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task A_body_is_spoilt_as_its_name_says(Fault fault, bool executed, string body)
    {
        Vos3000.Faults.Enqueue("DisconnectCurrentCall", fault);
        using HttpResponseMessage response = await PostAsync("DisconnectCurrentCall", """{"callIds":[7001]}""");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TextOf(response), Is.EqualTo(body));
        Assert.That(Vos3000.Calls, Has.Count.EqualTo(executed ? 3 : 4));
        Assert.That(fault.ExecutesOperation, Is.EqualTo(executed));
        await AssertHealthyAsync();
    }

    [Test]
    public async Task A_deep_document_is_as_deep_as_it_says()
    {
        Vos3000.Faults.Enqueue(Fault.DeepNesting(200));
        using HttpResponseMessage response = await PayAsync();
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        Assert.That(() => JsonDocument.Parse(body), Throws.InstanceOf<JsonException>());
        using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 201 });
        Assert.That(document.RootElement.TryGetProperty("infoPay", out _), Is.True);
    }

    [Test]
    public async Task A_content_type_can_be_wrong()
    {
        Vos3000.Faults.Enqueue(Fault.WrongContentType("image/png"));
        using HttpResponseMessage response = await PayAsync();
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That((int)JsonNode.Parse(await TextOf(response))!["retCode"]!, Is.Zero);
    }

    [Test]
    public async Task Corrupt_gzip_cannot_be_inflated()
    {
        Vos3000.Faults.Enqueue(Fault.CorruptGzip);
        using HttpResponseMessage response = await PayAsync();
        Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
        await using GZipStream gzip = new(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.That(async () => await gzip.CopyToAsync(Stream.Null), Throws.InstanceOf<InvalidDataException>());
        AssertPayments(1);
    }

    [Test]
    public async Task A_gzip_bomb_inflates_a_thousand_times()
    {
        Vos3000.Faults.Enqueue(Fault.GzipBomb);
        using HttpResponseMessage response = await PayAsync();
        byte[] compressed = await response.Content.ReadAsByteArrayAsync();
        using MemoryStream source = new(compressed);
        await using GZipStream gzip = new(source, CompressionMode.Decompress);
        byte[] buffer = new byte[1 << 20];
        long inflated = 0;
        for (int read; (read = await gzip.ReadAsync(buffer)) > 0;) inflated += read;
        Assert.That(inflated, Is.GreaterThan(64L * 1024 * 1024));
        Assert.That(inflated / compressed.Length, Is.GreaterThan(900));
        AssertPayments(0);
    }

    [Test]
    public async Task An_endless_body_goes_on_until_the_client_leaves()
    {
        Vos3000.Faults.Enqueue(Fault.EndlessBody);
        using (HttpResponseMessage response = await PayForHeadersAsync())
        {
            await using Stream body = await response.Content.ReadAsStreamAsync();
            byte[] buffer = new byte[1 << 20];
            for (int i = 0; i < 64; i++) await body.ReadExactlyAsync(buffer);
        }

        await AssertHealthyAsync();
        AssertPayments(0);
    }

    [Test]
    public async Task A_dripping_body_follows_the_clock()
    {
        Vos3000.Faults.Enqueue(Fault.DripBody(TimeSpan.FromSeconds(1)));
        using HttpResponseMessage response = await PayForHeadersAsync();
        await using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] drop = new byte[2];
        foreach (char expected in "{\"retCode\":")
        {
            Assert.That(await body.ReadAsync(drop), Is.EqualTo(1));
            Assert.That((char)drop[0], Is.EqualTo(expected));
            await WaitForTimerAsync();
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Test]
    public async Task A_dripping_body_arrives_whole()
    {
        Vos3000.Faults.Enqueue(Fault.DripBody(TimeSpan.Zero));
        using HttpResponseMessage response = await PayAsync();
        Assert.That((int)JsonNode.Parse(await TextOf(response))!["retCode"]!, Is.Zero);
        await AssertHealthyAsync();
    }
}
