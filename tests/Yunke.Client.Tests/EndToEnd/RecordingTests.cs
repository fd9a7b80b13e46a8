using Sdk.Core;
using Sdk.Sandbox;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.EndToEnd;

/// <summary>Recordings out of a storage that checks where a request comes from.</summary>
internal sealed class RecordingTests : SandboxTest
{
    private string _id = "";

    /// <summary>On the clock of the machine, with pauses too short to be noticed: a clock that is moved does not know what is on its way.</summary>
    private YunkeClient _client = null!;

    private byte[] Expected => Service.Recording(_id).ToArray();

    [SetUp]
    public void FindRecording()
    {
        _id = Service.Calls.First(static call => call.IsRecorded && call.CompanyCode == YunkeSandbox.DemoCompanyCode && call.Seconds > 60).Id;
        _client = CreateClient(
            static options => (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(10)), TimeProvider.System);
    }

    [TearDown]
    public void DisposeClient() => _client.Dispose();

    [Test]
    public async Task A_recording_is_downloaded_with_progress_and_without_the_session()
    {
        var progress = new List<DownloadProgress>();
        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> saved = await Client.Recordings.DownloadAsync(
            _id, destination, new DownloadOptions { Progress = new Recorder(progress) });
        JournalEntry request = Server.Journal.Entries.Single(static entry => entry.Operation == "DownloadRecording");

        Assert.Multiple(() =>
        {
            Assert.That(saved.IsSuccess, saved.ToString());
            Assert.That(destination.ToArray(), Is.EqualTo(Expected));
            Assert.That(saved.Value, Has.Property("MediaType").EqualTo("audio/mpeg").And.Property("IsResumed").False.And.Property("Length").EqualTo(Expected.Length));
            Assert.That(progress[^1], Is.EqualTo(new DownloadProgress(Expected.Length, Expected.Length, saved.Value!.EntityTag)));
            Assert.That(request.Header("Referer"), Is.EqualTo(Service.BaseAddress + "cms/customer/callDetail"));
            Assert.That(request.Header("Accept-Encoding"), Is.EqualTo("identity, gzip; q=0.0, deflate; q=0.0, br; q=0.0"));
            Assert.That(request.Header("Cookie") ?? request.Header("userid") ?? request.Header("company"), Is.Null);
        });
    }

    [TestCase(1)]
    [TestCase(3)]
    public async Task A_download_goes_on_where_it_broke_off(int breaks)
    {
        for (int index = 0; index < breaks; index++)
        {
            Service.Faults.Enqueue("DownloadRecording", Fault.CutBodyAfter(10_000));
        }

        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> saved = await _client.Recordings.DownloadAsync(_id, destination);
        string?[] ranges = [.. Server.Journal.Entries.Where(static entry => entry.Operation == "DownloadRecording").Select(static entry => entry.Header("Range"))];

        Assert.Multiple(() =>
        {
            Assert.That(saved.IsSuccess, saved.ToString());
            Assert.That(destination.ToArray(), Is.EqualTo(Expected));
            Assert.That(saved.Value!.IsResumed);
            Assert.That(ranges, Has.Length.EqualTo(breaks + 1));
            Assert.That(ranges.Skip(1), Is.All.StartsWith("bytes="));
        });
    }

    [Test]
    public async Task A_storage_without_ranges_sends_all_of_it_again()
    {
        Service.StorageSupportsRanges = false;
        Service.Faults.Enqueue("DownloadRecording", Fault.CutBodyAfter(10_000));
        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> saved = await _client.Recordings.DownloadAsync(_id, destination);

        Assert.Multiple(() =>
        {
            Assert.That(saved.IsSuccess, saved.ToString());
            Assert.That(destination.ToArray(), Is.EqualTo(Expected));
            Assert.That(saved.Value!.IsResumed, Is.False);
        });
    }

    [Test]
    public async Task A_download_of_an_earlier_run_goes_on_and_a_changed_recording_starts_anew()
    {
        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> whole = await Client.Recordings.DownloadAsync(_id, destination);
        destination.SetLength(5_000);
        destination.Position = 5_000;
        var rest = new DownloadOptions { Offset = 5_000, EntityTag = whole.Value!.EntityTag };
        ApiResult<DownloadedContent> resumed = await Client.Recordings.DownloadAsync(_id, destination, rest);
        bool same = destination.ToArray().AsSpan().SequenceEqual(Expected);

        Service.ReplaceRecording(_id, new byte[20_000]);
        destination.SetLength(5_000);
        destination.Position = 5_000;
        ApiResult<DownloadedContent> changed = await Client.Recordings.DownloadAsync(_id, destination, rest);

        Assert.Multiple(() =>
        {
            Assert.That(resumed.Value, Has.Property("IsResumed").True);
            Assert.That(same);
            Assert.That(changed.Value, Has.Property("IsResumed").False.And.Property("Length").EqualTo(20_000));
            Assert.That(destination.ToArray(), Is.EqualTo(new byte[20_000]));
        });
    }

    [Test]
    public async Task A_recording_above_the_cap_is_not_read()
    {
        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> saved = await Client.Recordings.DownloadAsync(_id, destination, new DownloadOptions { MaxBytes = 1_000 });

        Assert.Multiple(() =>
        {
            Assert.That(saved.Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
            Assert.That(destination.Length, Is.Zero);
        });
    }

    [Test]
    public async Task A_call_without_a_recording_is_not_found()
    {
        string id = Service.Calls.First(static call => !call.IsRecorded && call.CompanyCode == YunkeSandbox.DemoCompanyCode).Id;
        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> saved = await Client.Recordings.DownloadAsync(id, destination);

        Assert.That(saved.Error, Has.Property("Code").EqualTo(YunkeErrors.NoRecording).And.Property("Category").EqualTo(ErrorCategory.NotFound));
    }

    [Test]
    public async Task The_address_of_a_recording_ends()
    {
        Uri address = (await Client.Recordings.GetUrlAsync(_id)).GetValueOrThrow();
        Clock.Advance(Service.RecordingUrlLifetime + TimeSpan.FromMinutes(1));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Referrer = new Uri(Service.BaseAddress, "cms/customer/callDetail");
        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(403));
    }

    private sealed class Recorder(List<DownloadProgress> seen) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => seen.Add(value);
    }
}
