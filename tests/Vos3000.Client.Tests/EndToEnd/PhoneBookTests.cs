namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>The phone book of an account.</summary>
internal sealed class PhoneBookTests : LifeTest
{
    private const string Account = "10003";
    private const string Number = "13600000001";
    private const string NewNumber = "13600000002";

    [Test]
    public async Task Entry_lives_from_its_creation_to_its_deletion()
    {
        CreatePhoneBookEntryRequest created = Sample.Of<CreatePhoneBookEntryRequest>(
            0, (nameof(CreatePhoneBookEntryRequest.Account), Account), (nameof(CreatePhoneBookEntryRequest.E164), Number),
            (nameof(CreatePhoneBookEntryRequest.Overwrite), null));
        AssertDone(await Client.PhoneBook.CreateAsync(created));
        PhoneBookEntry first = await ReadAsync(Number);
        Returned.AssertComplete(created, first, "account");
        Assert.That(first.LastUpdateTime, Is.EqualTo(Now));

        ModifyPhoneBookEntryRequest change = Sample.Of<ModifyPhoneBookEntryRequest>(
            1, (nameof(ModifyPhoneBookEntryRequest.Account), Account), (nameof(ModifyPhoneBookEntryRequest.E164), Number),
            (nameof(ModifyPhoneBookEntryRequest.NewE164), null));
        AssertDone(await Client.PhoneBook.ModifyAsync(change));
        Returned.AssertComplete(change, await ReadAsync(Number), "account");

        AssertDone(await Client.PhoneBook.ModifyAsync(new ModifyPhoneBookEntryRequest { Account = Account, E164 = Number, NewE164 = NewNumber }));
        Assert.That((await ReadAsync(NewNumber)).Name, Is.EqualTo(change.Name));
        AssertNotFound(await Client.PhoneBook.ModifyAsync(change));

        AssertDone(await Client.PhoneBook.DeleteAsync(Account, [NewNumber, "nobody"]));
        Assert.That((await Client.PhoneBook.GetAsync(Account)).GetValueOrThrow().Entries, Is.Empty);
        AssertNotFound(await Client.PhoneBook.DeleteAsync(Account, [NewNumber]));
    }

    [Test]
    public async Task Entry_is_overwritten_by_its_number_or_by_a_short_number()
    {
        AssertDone(await Client.PhoneBook.CreateAsync(new CreatePhoneBookEntryRequest
        {
            Account = "10002", Overwrite = new PhoneBookOverwrite { ShortE164 = "602" }, Name = "新名字", ShortE164s = ["603"],
        }));
        AssertDone(await Client.PhoneBook.CreateAsync(new CreatePhoneBookEntryRequest
        {
            Account = "10002", E164 = NewNumber, Overwrite = new PhoneBookOverwrite { E164 = "02160000001" }, Name = "前台二",
        }));

        IReadOnlyList<PhoneBookEntry> entries = (await Client.PhoneBook.GetAsync("10002")).GetValueOrThrow().Entries;
        Assert.That(entries.Select(static entry => (entry.E164, entry.Name)), Is.EquivalentTo(new[] { ("13800138000", "新名字"), (NewNumber, "前台二") }));
        Assert.That(entries.Single(static entry => entry.E164 == "13800138000").ShortE164s, Is.EqualTo(new[] { "603" }));
    }

    [Test]
    public async Task Second_entry_of_the_same_number_is_refused()
    {
        Assert.That(
            (await Client.PhoneBook.CreateAsync(new CreatePhoneBookEntryRequest { Account = "10002", E164 = "13800138000" })).Error!.Code,
            Is.EqualTo("-10006"));

        Assert.That((await Client.PhoneBook.GetAsync(e164: "13800138000")).GetValueOrThrow().Entries.Single().Name, Is.EqualTo("王建国"));
    }

    private async Task<PhoneBookEntry> ReadAsync(string number) => (await Client.PhoneBook.GetAsync(Account, number)).GetValueOrThrow().Entries.Single();
}
