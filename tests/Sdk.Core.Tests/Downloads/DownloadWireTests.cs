using System.Net.Http.Headers;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;
using Sdk.TestKit.Faults;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Downloads through the handler that clients really have, from a server on this machine.</summary>
internal sealed class DownloadWireTests
{
    private static readonly byte[] Content = FileAnswers.Content(200_000);

    [TearDown]
    public void Forget() => Pool.ForgetForeignThreads();

    [Test]
    public async Task No_compression_is_asked_for()
    {
        string[] asked = [];
        await using var server = new RawServer(exchange =>
        {
            asked = HeaderLines(exchange.Request, "Accept-Encoding");
            return exchange.AnswerAsync(Content, headers: "Content-Type: audio/mpeg\r\n");
        });
        using ApiPipeline pipeline = Connect(server);
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await pipeline.DownloadAsync(Downloading.Operation, new ApiRequest(), destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(asked, Is.Not.Empty);
            foreach (string coding in asked.SelectMany(static line => line.Split(',', StringSplitOptions.TrimEntries)))
            {
                var wish = StringWithQualityHeaderValue.Parse(coding);
                Assert.That(wish.Value == "identity" || wish.Quality == 0, Is.True, coding);
            }
        }
    }

    [Test]
    public async Task Other_calls_ask_for_compression_as_ever()
    {
        string[] asked = [];
        await using var server = new RawServer(exchange =>
        {
            asked = HeaderLines(exchange.Request, "Accept-Encoding");
            return exchange.AnswerAsync(FakeProvider.Success, headers: "Content-Type: application/json\r\n");
        });
        using ApiPipeline pipeline = Connect(server);
        Assert.That((await pipeline.SendAsync(FakeProvider.Read, new ApiRequest())).IsSuccess, Is.True);
        Assert.That(string.Join(", ", asked), Does.Contain("gzip").And.Not.Contain("q=0"));
    }

    [Test]
    public async Task A_connection_that_is_lost_in_the_middle_is_made_anew_for_the_rest()
    {
        var ranges = new List<string>();
        await using var server = new RawServer(async exchange =>
        {
            ranges.AddRange(HeaderLines(exchange.Request, "Range"));
            if (exchange.Index == 1)
            {
                await exchange.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Content.Length}\r\nETag: \"v1\"\r\n\r\n");
                await exchange.SendAsync(Content.AsMemory(0, 100_000));
                exchange.Close();
                return;
            }

            int from = int.Parse(ranges[^1]["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            await exchange.AnswerAsync(
                Content.AsMemory(from), 206, $"Content-Type: audio/mpeg\r\nContent-Range: bytes {from}-{Content.Length - 1}/{Content.Length}\r\nETag: \"v1\"\r\n");
        });
        using ApiPipeline pipeline = Connect(server);
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await pipeline.DownloadAsync(Downloading.Operation, new ApiRequest(), destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(ranges, Is.EqualTo(new[] { "bytes=100000-" }));
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(result.Value?.IsResumed, Is.True);
        }
    }

    private static ApiPipeline Connect(RawServer server)
    {
        FakeOptions options = FakeOptions.Valid();
        options.BaseAddress = server.BaseAddress;
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        return ApiPipeline.Create(FakeProvider.Create(), options);
    }

    private static string[] HeaderLines(string request, string name) =>
        [.. request.Split("\r\n").Where(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim())];
}
