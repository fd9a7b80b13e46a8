namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Audios of the IVR and their sound.</summary>
internal sealed class IvrAudioTests : LifeTest
{
    [Test]
    public async Task Audio_lives_from_its_creation_to_its_deletion()
    {
        CreateIvrAudioRequest created = Sample.Of<CreateIvrAudioRequest>(0);
        int id = (await Client.IvrAudio.CreateAsync(created)).GetValueOrThrow().Id!.Value;
        IvrAudio silent = await ReadAsync(id);
        Returned.AssertComplete(created, silent);
        Assert.That(silent.Size, Is.Zero);

        byte[] wave = [.. Enumerable.Range(0, 70_001).Select(static number => (byte)number)];
        AssertDone(await Client.IvrAudio.UploadAsync(id, wave));
        Assert.That((await ReadAsync(id)).Size, Is.EqualTo(70_001));
        Assert.That(Convert.FromHexString(LastBodyOf("ModifyIvrAudioData")), Is.EqualTo(wave));

        ModifyIvrAudioRequest change = Sample.Of<ModifyIvrAudioRequest>(1, (nameof(ModifyIvrAudioRequest.Id), id));
        AssertDone(await Client.IvrAudio.ModifyAsync(change));
        IvrAudio changed = await ReadAsync(id);
        Returned.AssertComplete(change, changed);
        Assert.That((changed.Name, changed.Type, changed.Size), Is.EqualTo((created.Name, created.Type, 70_001)));

        AssertDone(await Client.IvrAudio.DeleteAsync(id));
        AssertNotFound(await Client.IvrAudio.GetAsync(new GetIvrAudioRequest { Ids = [id] }));
        AssertNotFound(await Client.IvrAudio.UploadAsync(id, wave));
        AssertNotFound(await Client.IvrAudio.ModifyAsync(change));
        AssertNotFound(await Client.IvrAudio.DeleteAsync(id));
    }

    [Test]
    public async Task Audios_are_found_by_kind()
    {
        GetIvrAudioResponse answer = (await Client.IvrAudio.GetAsync(new GetIvrAudioRequest { Type = IvrAudioType.EnterpriseSwitchboard })).GetValueOrThrow();

        Assert.That(answer.Audios.Select(static audio => (audio.Id, audio.Name, audio.Size)), Is.EqualTo(new[] { ((int?)2, "总机导航", (int?)96_000) }));
    }

    private async Task<IvrAudio> ReadAsync(int id) =>
        (await Client.IvrAudio.GetAsync(new GetIvrAudioRequest { Ids = [id] })).GetValueOrThrow().Audios.Single();

    private string LastBodyOf(string operation)
    {
        using var body = System.Text.Json.JsonDocument.Parse(Server.Journal.Entries.Last(entry => entry.Operation == operation).Body);
        return body.RootElement.GetProperty("data").GetString()!;
    }
}
