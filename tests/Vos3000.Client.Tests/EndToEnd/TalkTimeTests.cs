namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>How long somebody may talk.</summary>
internal sealed class TalkTimeTests : LifeTest
{
    [Test]
    public async Task Money_and_overdraft_over_the_price_is_the_time_to_talk()
    {
        Switch.Customers.Update("10002", static row => row with { Money = 0.5m, LimitMoney = 0.18m, FeeRateGroup = "标准费率" });

        AvailableTime time = (await Client.TalkTime.GetAsync(new GetAvailableTimeRequest
        {
            BillingName = "80002",
            BillingMode = AvailableTimeBillingMode.Phone,
            CalleeE164 = "13912345678",
        })).GetValueOrThrow().AvailableTime!;

        Assert.That((time.Account, time.AccountName, time.AccountMoney), Is.EqualTo(("10002", Switch.Customers["10002"].Name, 0.5m)));
        Assert.That((time.Remaining, time.EndReason), Is.EqualTo(((TimeSpan?)TimeSpan.FromMinutes(8), (int?)null)));
        Assert.That(time.RemainingOfRoutingGateway, Is.Null);
    }

    [TestCase("80002", 0)]
    [TestCase("mg-shanghai", 1)]
    [TestCase("13912340001", 2)]
    [TestCase("9000001", 3)]
    [TestCase("mg-shanghai", 4)]
    public async Task Every_way_of_billing_finds_its_account(string name, int mode)
    {
        AvailableTime time = (await Client.TalkTime.GetAsync(new GetAvailableTimeRequest
        {
            BillingName = name,
            BillingMode = new AvailableTimeBillingMode(mode),
            CalleeE164 = "13912345678",
        })).GetValueOrThrow().AvailableTime!;

        Assert.That((time.Account, time.AccountMoney), Is.EqualTo(("10002", 12_850.36m)));
    }

    [Test]
    public async Task Routing_gateway_has_a_time_of_its_own_and_free_calls_have_no_end()
    {
        Switch.Customers.Update("10012", static row => row with { Money = 0.9m, LimitMoney = 0, FeeRateGroup = "标准费率" });

        AvailableTime time = (await Client.TalkTime.GetAsync(new GetAvailableTimeRequest
        {
            BillingName = "80002",
            BillingMode = AvailableTimeBillingMode.Phone,
            CalleeE164 = "80001",
            CalleeEndpointType = CalleeEndpointType.RoutingGateway,
            RoutingGateway = "rg-overseas",
            CalleeToGatewayE164 = "0049301234567",
        })).GetValueOrThrow().AvailableTime!;

        Assert.That((time.TimeRemain, time.RemainingOfRoutingGateway), Is.EqualTo(((int?)int.MaxValue, (TimeSpan?)TimeSpan.FromMinutes(1))));
    }

    [Test]
    public async Task Without_money_there_is_a_reason_instead_of_a_time()
    {
        Switch.Customers.Update("10002", static row => row with { Money = 0, LimitMoney = 0 });

        AvailableTime time = (await Client.TalkTime.GetAsync(new GetAvailableTimeRequest
        {
            BillingName = "80002",
            BillingMode = AvailableTimeBillingMode.Phone,
            CalleeE164 = "13912345678",
        })).GetValueOrThrow().AvailableTime!;

        Assert.That((time.Remaining, time.EndReason), Is.EqualTo(((TimeSpan?)null, time.TimeRemain)));
        Assert.That(time.EndReason, Is.Negative);
    }

    [Test]
    public async Task First_leg_of_a_call_back_counts_against_the_second()
    {
        Switch.Customers.Update("10002", static row => row with { Money = 0.85m, LimitMoney = 0, FeeRateGroup = "标准费率" });

        IvrSecondAvailableTime time = (await Client.TalkTime.GetIvrSecondAsync(new GetIvrSecondAvailableTimeRequest
        {
            BillingNumber = "80002",
            BillingType = IvrSecondBillingType.CallerPhone,
            CalleeE164 = "13912345678",
            MergeBillingType = IvrMergeBillingMode.None,
            FirstE164 = "13700137000",
            FirstConnectTime = Now.AddSeconds(-130),
            FirstStopTime = Now.AddSeconds(-9),
        })).GetValueOrThrow().AvailableTime!;

        // 121 seconds are three minutes, and seven are left.
        Assert.That((time.Account, time.Remaining, time.EndReason), Is.EqualTo(("10002", (TimeSpan?)TimeSpan.FromMinutes(7), (int?)null)));
    }

    [Test]
    public async Task Nobody_and_nowhere_are_not_found()
    {
        var nobody = new GetAvailableTimeRequest { BillingName = "nobody", BillingMode = AvailableTimeBillingMode.Phone, CalleeE164 = "139" };
        var nowhere = new GetAvailableTimeRequest { BillingName = "80002", BillingMode = AvailableTimeBillingMode.Phone, CalleeE164 = "7" };

        AssertNotFound(await Client.TalkTime.GetAsync(nobody));
        AssertNotFound(await Client.TalkTime.GetAsync(nowhere));
    }
}
