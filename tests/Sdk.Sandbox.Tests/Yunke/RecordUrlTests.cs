namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class RecordUrlTests : RecordingTestBase
{
    [Test]
    public async Task A_recorded_call_has_a_url_by_either_id()
    {
        string url = await UrlOf(Call.Id);
        Assert.That(url, Does.StartWith($"{Yunke.StorageAddress}recordings/{Call.Id}.mp3?sign="));
        Assert.That(await UrlOf("v" + Call.Id), Is.EqualTo(url));
        Assert.That(Server.Journal.Entries[^1].Operation, Is.EqualTo("GetRecordUrl"));
    }

    [Test]
    public async Task What_was_not_recorded_here_has_none()
    {
        YunkeSandboxCall brief = Yunke.Calls.First(call => call.CompanyCode == First && call.Seconds < 10);
        YunkeSandboxCall foreign = Yunke.Calls.First(call => call.CompanyCode == Second && call.IsRecorded);
        foreach (string id in (string[])["nothing", brief.Id, foreign.Id]) Assert.That(await UrlOf(id), Is.Empty);
    }

    [Test]
    public async Task Only_a_form_of_the_one_part_is_taken()
    {
        AssertFailure(await AskAsync(Json($$"""{"callActionId":"{{Call.Id}}"}""")), 500, "Content-Type");
        AssertFailure(await AskAsync(new FormUrlEncodedContent([new("callActionId", Call.Id)])), 500, "Content-Type");

        using MultipartFormDataContent other = new() { { new StringContent(Call.Id), "id" } };
        AssertFailure(await AskAsync(other), 500, "form-data");
        using MultipartFormDataContent two = new()
        {
            { new StringContent(Call.Id), "callActionId" }, { new StringContent("x"), "more" },
        };
        AssertFailure(await AskAsync(two), 500, "form-data");
        using MultipartFormDataContent empty = new() { { new StringContent(""), "callActionId" } };
        AssertFailure(await AskAsync(empty), 500, "callActionId");
    }

    [Test]
    public async Task The_boundary_must_be_told_and_kept()
    {
        using StringContent untold = new("--x\r\n\r\n\r\n--x--\r\n");
        untold.Headers.Remove("Content-Type");
        untold.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
        AssertFailure(await AskAsync(untold), 500, "boundary");

        using StringContent broken = new("--x\r\nContent-Disposition: form-data; name=callActionId\r\n\r\n1");
        broken.Headers.Remove("Content-Type");
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=y");
        AssertFailure(await AskAsync(broken), 500, "form-data");
    }
}
