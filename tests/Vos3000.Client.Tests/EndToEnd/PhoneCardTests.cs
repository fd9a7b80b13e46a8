using Sdk.Core;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Phone cards in stock and in use, and the numbers that are bound to them.</summary>
internal sealed class PhoneCardTests : LifeTest
{
    private const string Pin = "9100001";
    private const string Number = "13700000001";

    [Test]
    public async Task Card_in_use_lives_from_its_creation_to_its_deletion()
    {
        CreateActivePhoneCardRequest created = Sample.Of<CreateActivePhoneCardRequest>(
            0, (nameof(CreateActivePhoneCardRequest.Pin), Pin), (nameof(CreateActivePhoneCardRequest.Account), "10002"));
        Assert.That((await Client.PhoneCards.CreateAsync(created)).GetValueOrThrow().Password, Is.Null, "it was given");
        ActivePhoneCard card = await ReadAsync(Pin);
        Returned.AssertComplete(created, card);
        Assert.That(card.ActiveTime, Is.EqualTo(Now));

        ModifyActivePhoneCardRequest change = Sample.Of<ModifyActivePhoneCardRequest>(
            1, (nameof(ModifyActivePhoneCardRequest.Pin), Pin), (nameof(ModifyActivePhoneCardRequest.Account), "10003"));
        AssertDone(await Client.PhoneCards.ModifyAsync(change));
        Returned.AssertComplete(change, await ReadAsync(Pin));

        AssertDone(await Client.PhoneCards.DeleteAsync(Pin));
        AssertNotFound(await Client.PhoneCards.GetAsync(new GetActivePhoneCardRequest { Pins = [Pin] }));
        AssertNotFound(await Client.PhoneCards.ModifyAsync(change));
        AssertNotFound(await Client.PhoneCards.DeleteAsync(Pin));
    }

    [Test]
    public async Task Card_without_a_password_gets_one_that_works()
    {
        var request = new CreateActivePhoneCardRequest { Pin = Pin, Account = "10002" };

        Secret generated = (await Client.PhoneCards.CreateAsync(request)).GetValueOrThrow().Password!;

        Assert.That(generated.Length, Is.Positive);
        Assert.That((await ReadAsync(Pin)).Password, Is.EqualTo(generated));
    }

    [Test]
    public async Task Cards_of_an_account_are_found()
    {
        GetActivePhoneCardResponse answer =
            (await Client.PhoneCards.GetAsync(new GetActivePhoneCardRequest { Accounts = ["10003"], Pins = ["9000003"] })).GetValueOrThrow();

        Assert.That(answer.Cards.Select(static card => card.Pin), Is.EqualTo(new[] { "9000002", "9000003" }));
    }

    [Test]
    public async Task Card_in_stock_becomes_a_card_in_use_with_an_account_and_a_bound_number()
    {
        PhoneCard stock = (await Client.PhoneCards.GetStockAsync("7000003", "003234")).GetValueOrThrow().Card!;
        Assert.That((stock.Money, stock.UsedTime, stock.AgentAccount), Is.EqualTo((150m, (DateTimeOffset?)null, "10001")));
        Assert.That(((long)stock.BitsOfConfig!.Value, stock.ExpireTime), Is.EqualTo((22L, (DateTimeOffset?)Now.AddYears(1))));
        Assert.That(stock.SuiteNames, Is.EqualTo(new[] { "月租套餐" }));

        AssertDone(await Client.PhoneCards.ActivateAsync(new ActivatePhoneCardRequest { Pin = "7000003", Password = "003234", BoundNumber = Number }));

        Assert.That(((await ReadAsync("7000003")).ActiveTime, (await ReadAsync("7000003")).Password), Is.EqualTo(((DateTimeOffset?)Now, new Secret("003234"))));
        Customer account = (await Client.Customers.GetAsync("7000003")).GetValueOrThrow();
        Assert.That((account.Type, account.Money, account.AgentAccount), Is.EqualTo(((AccountType?)AccountType.PhoneCard, 150m, "10001")));
        Assert.That(account.BoundNumbers, Is.EqualTo(new[] { Number }));
        BoundNumber bound = (await Client.BoundNumbers.GetAsync(new GetBoundNumberRequest { Account = "7000003" })).GetValueOrThrow().Numbers.Single();
        Assert.That((bound.E164, bound.Pin, bound.BindTime), Is.EqualTo((Number, "7000003", (DateTimeOffset?)Now)));

        ApiError again = (await Client.PhoneCards.ActivateAsync(new ActivatePhoneCardRequest { Pin = "7000003", Password = null })).Error!;
        Assert.That(again.Code, Is.EqualTo(Vos3000Errors.CardUsed));
    }

    [Test]
    public async Task Card_in_stock_is_checked_by_its_password_only_when_it_is_given()
    {
        Assert.That((await Client.PhoneCards.GetStockAsync("7000001")).IsSuccess, Is.True);
        Assert.That((await Client.PhoneCards.GetStockAsync("7000001", "wrong")).Error!.Code, Is.EqualTo("-10005"));
        AssertNotFound(await Client.PhoneCards.GetStockAsync("nobody"));
    }

    [Test]
    public async Task Bound_number_lives_from_its_creation_to_its_deletion()
    {
        CreateBoundNumberRequest created = Sample.Of<CreateBoundNumberRequest>(
            0, (nameof(CreateBoundNumberRequest.E164), Number), (nameof(CreateBoundNumberRequest.Pin), "9000001"));
        AssertDone(await Client.BoundNumbers.CreateAsync(created));
        BoundNumber first = await ReadNumberAsync();
        Returned.AssertComplete(created, first);
        Assert.That((first.Account, first.BindTime), Is.EqualTo(("10002", (DateTimeOffset?)Now)));

        ModifyBoundNumberRequest change = Sample.Of<ModifyBoundNumberRequest>(
            1, (nameof(ModifyBoundNumberRequest.E164), Number), (nameof(ModifyBoundNumberRequest.Pin), "9000002"));
        AssertDone(await Client.BoundNumbers.ModifyAsync(change));
        BoundNumber second = await ReadNumberAsync();
        Returned.AssertComplete(change, second);
        Assert.That(second.Account, Is.EqualTo("10003"));
        Assert.That(
            (await Client.BoundNumbers.GetAsync(new GetBoundNumberRequest { Pin = "9000002" })).GetValueOrThrow().Numbers.Select(static number => number.E164),
            Is.EqualTo(new[] { Number, "13912340002" }));

        AssertDone(await Client.BoundNumbers.DeleteAsync(Number));
        AssertNotFound(await Client.BoundNumbers.GetAsync(new GetBoundNumberRequest { E164s = [Number] }));
        AssertNotFound(await Client.BoundNumbers.ModifyAsync(change));
        AssertNotFound(await Client.BoundNumbers.DeleteAsync(Number));
    }

    [Test]
    public async Task Number_cannot_be_bound_to_a_card_that_does_not_exist() =>
        AssertNotFound(await Client.BoundNumbers.CreateAsync(new CreateBoundNumberRequest { E164 = Number, Pin = "nobody" }));

    private async Task<ActivePhoneCard> ReadAsync(string pin) =>
        (await Client.PhoneCards.GetAsync(new GetActivePhoneCardRequest { Pins = [pin] })).GetValueOrThrow().Cards.Single();

    private async Task<BoundNumber> ReadNumberAsync() =>
        (await Client.BoundNumbers.GetAsync(new GetBoundNumberRequest { E164s = [Number] })).GetValueOrThrow().Numbers.Single();
}
