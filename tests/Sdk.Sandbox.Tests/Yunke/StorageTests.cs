using System.Net;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class StorageTests : RecordingTestBase
{
    [Test]
    public async Task A_recording_is_as_long_as_its_call_and_the_same_each_time()
    {
        using HttpResponseMessage response = await DownloadAsync(await UrlOf(Call.Id));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("audio/mpeg"));
        Assert.That(response.Headers.AcceptRanges, Is.EqualTo(new[] { "bytes" }));
        Assert.That(response.Headers.ETag?.IsWeak, Is.False);
        byte[] content = await response.Content.ReadAsByteArrayAsync();
        Assert.That(content, Has.Length.EqualTo(Call.Seconds * 2_048));
        Assert.That(content[..3], Is.EqualTo("ID3"u8.ToArray()));
        Assert.That(content.AsSpan().SequenceEqual(Yunke.Recording(Call.Id).Span), Is.True);
        Assert.That(Server.Journal.Entries[^1].Operation, Is.EqualTo("DownloadRecording"));
    }

    [TestCase("")]
    [TestCase("http://127.0.0.1/cms/customer/callDetail")]
    public async Task Another_page_may_not_link_to_it(string referrer)
    {
        using HttpResponseMessage response = await DownloadAsync(await UrlOf(Call.Id), referrer: referrer);
        await AssertErrorAsync(response, HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_url_is_signed_and_ends()
    {
        string url = await UrlOf(Call.Id);
        string other = Yunke.Calls.First(call => call.IsRecorded && call.Id != Call.Id).Id;
        string[] wrongs =
        [
            url.Split('?')[0],
            url.Replace("expires=", "expires=9", StringComparison.Ordinal),
            url.Replace(Call.Id, other, StringComparison.Ordinal),
        ];
        foreach (string wrong in wrongs)
        {
            using HttpResponseMessage refused = await DownloadAsync(wrong);
            await AssertErrorAsync(refused, HttpStatusCode.Forbidden);
        }

        Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        using (HttpResponseMessage response = await DownloadAsync(url)) Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Clock.Advance(TimeSpan.FromSeconds(1));
        using (HttpResponseMessage late = await DownloadAsync(url)) await AssertErrorAsync(late, HttpStatusCode.Forbidden);

        Yunke.RecordingUrlLifetime = TimeSpan.FromHours(1);
        url = await UrlOf(Call.Id);
        Yunke.Calls.Remove(Call.Id);
        using HttpResponseMessage gone = await DownloadAsync(url);
        await AssertErrorAsync(gone, HttpStatusCode.NotFound);
    }

    [TestCase("bytes=0-0", 0, 1)]
    [TestCase("bytes=1000-1999", 1000, 1000)]
    [TestCase("bytes=1000-", 1000, -1000)]
    [TestCase("bytes=-10", -10, 10)]
    [TestCase("bytes=5-99999999", 5, -5)]
    public async Task A_part_is_sent_as_a_part(string range, int begin, int length)
    {
        byte[] whole = Yunke.Recording(Call.Id).ToArray();
        int first = begin < 0 ? whole.Length + begin : begin;
        int last = first + (length < 0 ? whole.Length + length : length) - 1;
        using HttpResponseMessage response = await DownloadAsync(await UrlOf(Call.Id), range);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(response.Content.Headers.ContentRange?.ToString(), Is.EqualTo($"bytes {first}-{last}/{whole.Length}"));
        byte[] part = await response.Content.ReadAsByteArrayAsync();
        Assert.That(part.AsSpan().SequenceEqual(whole.AsSpan(first..(last + 1))), Is.True);
    }

    [TestCase("bytes=0-1,5-6")]
    [TestCase("lines=0-1")]
    [TestCase("nonsense")]
    public async Task A_range_that_is_not_understood_is_ignored(string range)
    {
        using HttpResponseMessage response = await DownloadAsync(await UrlOf(Call.Id), range);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentLength, Is.EqualTo(Call.Seconds * 2_048));
    }

    [Test]
    public async Task A_part_beyond_the_end_cannot_be_sent()
    {
        using HttpResponseMessage response = await DownloadAsync(await UrlOf(Call.Id), "bytes=99999999-");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestedRangeNotSatisfiable));
        Assert.That(response.Content.Headers.ContentRange?.ToString(), Is.EqualTo($"bytes */{Call.Seconds * 2_048}"));
    }

    [Test]
    public async Task A_part_of_something_else_is_not_sent()
    {
        string url = await UrlOf(Call.Id);
        using HttpResponseMessage before = await DownloadAsync(url);
        string tag = before.Headers.ETag!.ToString();
        using (HttpResponseMessage same = await DownloadAsync(url, "bytes=10-", tag))
            Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));

        Yunke.ReplaceRecording(Call.Id, "ID3 something else"u8.ToArray());
        using HttpResponseMessage changed = await DownloadAsync(url, "bytes=10-", tag);
        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.Headers.ETag!.ToString(), Is.Not.EqualTo(tag));
        Assert.That(await changed.Content.ReadAsByteArrayAsync(), Is.EqualTo("ID3 something else"u8.ToArray()));
        using HttpResponseMessage dated = await DownloadAsync(url, "bytes=1-", "Wed, 20 May 2026 06:30:00 GMT");
        Assert.That(dated.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_storage_may_know_no_parts()
    {
        Yunke.StorageSupportsRanges = false;
        using HttpResponseMessage response = await DownloadAsync(await UrlOf(Call.Id), "bytes=10-");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Headers.AcceptRanges, Is.Empty);
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Has.Length.EqualTo(Call.Seconds * 2_048));
    }

    [TestCase(null, 200, 0)]
    [TestCase("bytes=5000-", 206, 5_000)]
    public async Task A_download_can_be_cut_after_so_many_bytes(string? range, int status, int begin)
    {
        string url = await UrlOf(Call.Id);
        Yunke.Faults.Enqueue("DownloadRecording", Fault.CutBodyAfter(1_000));
        using HttpResponseMessage response = await DownloadAsync(url, range);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(response.Content.Headers.ContentLength, Is.EqualTo((Call.Seconds * 2_048) - begin));
        await using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] read = new byte[1_000];
        await body.ReadExactlyAsync(read);
        Assert.That(read.AsSpan().SequenceEqual(Yunke.Recording(Call.Id).Span.Slice(begin, 1_000)), Is.True);
        Assert.That(async () => await body.ReadAsync(read), Throws.InstanceOf<IOException>());
        Assert.That(Server.Journal.Entries[^1].Status, Is.EqualTo(status));
        Assert.That(() => Fault.CutBodyAfter(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Other_faults_and_paths_are_as_everywhere()
    {
        string url = await UrlOf(Call.Id);
        Yunke.Faults.Enqueue("DownloadRecording", Fault.Html);
        using (HttpResponseMessage page = await DownloadAsync(url))
            Assert.That(page.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        using (HttpResponseMessage nothing = await DownloadAsync(new Uri(Yunke.StorageAddress, "other.mp3").AbsoluteUri))
            await AssertErrorAsync(nothing, HttpStatusCode.NotFound);
        Assert.That(() => Yunke.Recording(Yunke.Calls.First(call => !call.IsRecorded).Id), Throws.ArgumentException);
        Assert.That(() => Yunke.ReplaceRecording("nothing", default), Throws.InstanceOf<KeyNotFoundException>());
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/xml"));
        Assert.That(await TextOf(response), Does.Contain("<Error><Code>"));
    }
}
