using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class PhoneTests : Vos3000TestBase
{
    private static readonly string[] InfoPhoneOnlineMembers =
        ["e164", "currentCall", "remoteIp", "localIp", "registerTime", "updateTime", "protocol", "cryptoType", "productId"];

    [Test]
    public async Task GetAllPhoneOnline_lists_the_numbers_of_phones_that_are_online()
    {
        JsonObject answer = await CallAsync("GetAllPhoneOnline", "{}");
        IEnumerable<string> expected = Enumerable.Range(80001, 15).Select(e164 => $"{e164}");
        Assert.That(answer["e164s"]!.AsArray().Select(e164 => (string?)e164), Is.EqualTo(expected));

        Vos3000.Phones.Update("80001", phone => phone with { IsOnline = false });
        Assert.That((await CallAsync("GetAllPhoneOnline", "{}"))["e164s"]!.AsArray(), Has.Count.EqualTo(14));
    }

    [Test]
    public async Task GetPhoneOnline_without_numbers_answers_all_with_their_status()
    {
        IReadOnlyList<JsonObject> rows = Rows(await CallAsync("GetPhoneOnline", "{}"), "infoPhoneOnlines");
        Assert.That(rows, Has.Count.EqualTo(15));
        Assert.That(rows.Select(row => (string?)row["status"]), Is.All.EqualTo("online"));
        Assert.That(rows[0].Select(member => member.Key), Is.EquivalentTo(InfoPhoneOnlineMembers.Append("status")));
    }

    [Test]
    public async Task GetPhoneOnline_with_numbers_answers_those_that_are_online()
    {
        JsonObject answer = await CallAsync("GetPhoneOnline", """{"e164s":["80001","80020","nobody"]}""");
        JsonObject phone = Rows(answer, "infoPhoneOnlines").Single();
        Assert.That(phone.Select(member => member.Key), Is.EqualTo(InfoPhoneOnlineMembers));
        Assert.That((int)phone["currentCall"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task GetPhoneOnline_of_unknown_numbers_is_refused_with_an_empty_list()
    {
        JsonObject answer = await CallAsync("GetPhoneOnline", """{"e164s":["nobody"]}""");
        AssertRefused(answer, -10007);
        Assert.That(Rows(answer, "infoPhoneOnlines"), Is.Empty);
    }

    [Test]
    public async Task GetPhoneOnline_refuses_numbers_of_the_wrong_type() =>
        AssertRefused(await CallAsync("GetPhoneOnline", """{"e164s":"80001"}"""), -10124);
}
