using Sdk.Core;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Suites, the orders for them and the suites in effect.</summary>
internal sealed class SuiteTests : LifeTest
{
    private const int Monthly = 1;
    private const int OneTime = 3;
    private const decimal Before = 12_850.36m;

    [Test]
    public async Task Suite_lives_from_its_creation_to_its_deletion()
    {
        CreateSuiteRequest created = Sample.Of<CreateSuiteRequest>(0);
        int id = (await Client.Suites.CreateAsync(created)).GetValueOrThrow().Id!.Value;

        Returned.AssertComplete(created, (await Client.Suites.GetAsync([id])).GetValueOrThrow().Suites.Single());
        Assert.That((await Client.Suites.GetAsync()).GetValueOrThrow().Suites.Select(static suite => suite.Id), Is.EqualTo(new int?[] { 1, 2, 3, id }));

        AssertDone(await Client.Suites.DeleteAsync(id));
        AssertNotFound(await Client.Suites.GetAsync([id]));
        AssertNotFound(await Client.Suites.DeleteAsync(id));
    }

    [Test]
    public async Task Seeded_suite_shows_its_free_hours()
    {
        GiftWindow window = (await Client.Suites.GetAsync([2])).GetValueOrThrow().Suites.Single().GiftTimes.Single();

        Assert.That(window.Prefix, Is.EqualTo(new[] { "13" }));
        Assert.That(
            (window.StartTime, window.EndTime, window.GiftTime, window.BillingTime),
            Is.EqualTo(((TimeSpan?)TimeSpan.FromHours(8), (TimeSpan?)TimeSpan.FromHours(18), (TimeSpan?)TimeSpan.FromMinutes(10), (int?)60)));
    }

    [Test]
    public async Task Suite_in_use_is_deleted_only_by_force_and_takes_orders_along()
    {
        ApiResult refused = await Client.Suites.DeleteAsync(Monthly);
        Assert.That(refused.Error!.Code, Is.EqualTo("-10009"));
        Assert.That(((await OrdersAsync()).Count, (await CurrentAsync()).Count), Is.EqualTo((1, 1)));

        AssertDone(await Client.Suites.DeleteAsync(Monthly, force: true));

        Assert.That(await OrdersAsync(), Is.Empty);
        Assert.That(await CurrentAsync(), Is.Empty);
    }

    [Test]
    public async Task Order_lives_from_its_creation_to_its_deletion()
    {
        CreateSuiteOrderRequest created = Sample.Of<CreateSuiteOrderRequest>(
            0, (nameof(CreateSuiteOrderRequest.OwnerName), "80002"), (nameof(CreateSuiteOrderRequest.OwnerType), SuiteOwnerType.Phone),
            (nameof(CreateSuiteOrderRequest.SuiteId), Monthly), (nameof(CreateSuiteOrderRequest.AvailableTime), Midnight.AddDays(1)));
        int id = (await Client.SuiteOrders.CreateAsync(created)).GetValueOrThrow().Id!.Value;
        SuiteOrder order = (await Client.SuiteOrders.GetAsync("80002", SuiteOwnerType.Phone)).GetValueOrThrow().Orders.Single();
        Assert.That(order.Id, Is.EqualTo(id));
        Returned.AssertComplete(created, order, "ownerName", "ownerType", "failedProcessMode");
        Assert.That(Switch.SuiteOrders[id].Number("failedProcessMode"), Is.EqualTo(created.FailedProcessMode!.Value.Value));
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(Before), "it has not begun");

        ModifySuiteOrderRequest change = Sample.Of<ModifySuiteOrderRequest>(1, (nameof(ModifySuiteOrderRequest.Id), id));
        AssertDone(await Client.SuiteOrders.ModifyAsync(change));
        Returned.AssertComplete(
            change, (await Client.SuiteOrders.GetAsync("80002", SuiteOwnerType.Phone)).GetValueOrThrow().Orders.Single(), "failedProcessMode");
        Assert.That(Switch.SuiteOrders[id].Number("failedProcessMode"), Is.EqualTo(change.FailedProcessMode.Value));

        AssertDone(await Client.SuiteOrders.DeleteAsync(id));
        Assert.That((await Client.SuiteOrders.GetAsync("80002", SuiteOwnerType.Phone)).GetValueOrThrow().Orders, Is.Empty);
        AssertNotFound(await Client.SuiteOrders.ModifyAsync(change));
        AssertNotFound(await Client.SuiteOrders.DeleteAsync(id));
    }

    [Test]
    public async Task Order_for_a_one_time_suite_becomes_a_current_suite_at_once()
    {
        int order = (await Client.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest
        {
            OwnerName = "10002", OwnerType = SuiteOwnerType.Account, SuiteId = OneTime, AvailableTime = DateTimeOffset.UnixEpoch, RentPercent = 50, Memo = "加油包",
        })).GetValueOrThrow().Id!.Value;

        CurrentSuite suite = (await CurrentAsync()).Single(item => item.SuiteOrderId == order);
        Assert.That((suite.SuiteId, suite.RentType, suite.RentFee, suite.GiftMoney), Is.EqualTo((OneTime, RentType.OneTime, 15m, 5m)));
        Assert.That((suite.ExpireTime, suite.CurrentConsumption, suite.Memo), Is.EqualTo(((DateTimeOffset?)Midnight.AddDays(30), (decimal?)0m, "加油包")));
        Assert.That((await OrdersAsync()).Select(static item => item.Id), Is.EqualTo(new int?[] { 101 }));
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(Before - 7.5m));
        Assert.That(await ChargesAsync(), Is.EqualTo(new[] { ((decimal?)7.5m, (ConsumptionType?)ConsumptionType.SuiteRent) }));

        AssertDone(await Client.Suites.DeleteCurrentAsync(suite.Id!.Value));
        Assert.That((await CurrentAsync()).Select(static item => item.Id), Is.EqualTo(new int?[] { 201 }));
        AssertNotFound(await Client.Suites.DeleteCurrentAsync(suite.Id.Value));
    }

    [Test]
    public async Task Order_for_a_monthly_suite_stays_to_be_renewed_and_may_never_end()
    {
        int order = (await Client.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest
        {
            OwnerName = "10003", OwnerType = SuiteOwnerType.Account, SuiteId = Monthly,
            AvailableTime = DateTimeOffset.UnixEpoch, ExpireTime = DateTimeOffset.MaxValue,
        })).GetValueOrThrow().Id!.Value;

        SuiteOrder kept = (await Client.SuiteOrders.GetAsync("10003", SuiteOwnerType.Account)).GetValueOrThrow().Orders.Single();
        Assert.That((kept.Id, kept.AvailableTime, kept.ExpireTime), Is.EqualTo((order, (DateTimeOffset?)Midnight, (DateTimeOffset?)DateTimeOffset.MaxValue)));
        CurrentSuite suite = (await Client.Suites.GetCurrentAsync("10003", SuiteOwnerType.Account)).GetValueOrThrow().Suites.Single();
        Assert.That((suite.SuiteOrderId, suite.ExpireTime), Is.EqualTo((order, (DateTimeOffset?)Midnight.AddMonths(1))));
        Assert.That(suite.GiftTimes.Single().Prefix, Is.EqualTo(new[] { "021", "13" }));
    }

    [Test]
    public async Task Balance_that_does_not_cover_the_rent_waits_or_drops_the_order()
    {
        Switch.Customers.Update("10003", static row => row with { Money = 0, LimitMoney = 0 });
        foreach (FailedProcessMode mode in new[] { FailedProcessMode.WaitForNextPayment, FailedProcessMode.Delete })
        {
            Assert.That((await Client.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest
            {
                OwnerName = "10003", OwnerType = SuiteOwnerType.Account, SuiteId = Monthly, AvailableTime = DateTimeOffset.UnixEpoch, FailedProcessMode = mode,
            })).IsSuccess, Is.True);
        }

        Assert.That((await Client.SuiteOrders.GetAsync("10003", SuiteOwnerType.Account)).GetValueOrThrow().Orders, Has.Count.EqualTo(1));
        Assert.That((await Client.Suites.GetCurrentAsync("10003", SuiteOwnerType.Account)).GetValueOrThrow().Suites, Is.Empty);
        Assert.That(Switch.Customers["10003"].Money, Is.Zero);
    }

    private async Task<IReadOnlyList<SuiteOrder>> OrdersAsync() =>
        (await Client.SuiteOrders.GetAsync("10002", SuiteOwnerType.Account)).GetValueOrThrow().Orders;

    private async Task<IReadOnlyList<CurrentSuite>> CurrentAsync() =>
        (await Client.Suites.GetCurrentAsync("10002", SuiteOwnerType.Account)).GetValueOrThrow().Suites;

    private async Task<IEnumerable<(decimal?, ConsumptionType?)>> ChargesAsync()
    {
        var now = SwitchTime.At(Now, Switch.TimeZone);
        var request = new GetConsumptionRequest { Account = "10002", BeginTime = now, EndTime = now };
        return (await Client.Payments.GetConsumptionAsync(request)).GetValueOrThrow().Consumptions.Select(static charge => (charge.Money, charge.Type));
    }
}
