using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Calls that were billed outside and are recorded here.</summary>
internal sealed class CreateCdrTests : LifeTest
{
    [Test]
    public async Task Record_that_was_created_is_read_back_and_charged_once()
    {
        decimal before = Switch.Customers["10002"].Money;
        CreateCdrRequest request = Sample.Of<CreateCdrRequest>(
            0, (nameof(CreateCdrRequest.Account), "10002"), (nameof(CreateCdrRequest.CalleeE164), "13912345678"), (nameof(CreateCdrRequest.FlowNo), 77L),
            (nameof(CreateCdrRequest.BillingTime), 125), (nameof(CreateCdrRequest.StartTime), Now.AddMinutes(-10)),
                (nameof(CreateCdrRequest.StopTime), Now.AddMinutes(-7)));

        AssertDone(await Client.Cdrs.CreateAsync(request));
        AssertDone(await Client.Cdrs.CreateAsync(request));

        Cdr record = (await ReadAsync()).Single(static row => row.FlowNo == 77);
        Returned.AssertComplete(
            request, record, "callerIp", "callerGatewayId", "calleeIp", "calleeGatewayId", "startTime", "stopTime", "billingTime");
        Assert.That((record.CallerIp, record.CalleeIp), Is.EqualTo((request.CallerIp, request.CalleeIp)));
        Assert.That((record.CallerGateway, record.CalleeGateway), Is.EqualTo((request.CallerGatewayId, request.CalleeGatewayId)));
        Assert.That((record.Start, record.Stop), Is.EqualTo((request.StartTime, request.StopTime)));
        Assert.That((record.HoldTime, record.FeeTime), Is.EqualTo(((TimeSpan?)TimeSpan.FromSeconds(125), (TimeSpan?)TimeSpan.FromSeconds(180))));
        Assert.That((record.CalleeBilling, record.CallLevel), Is.EqualTo((CdrBillingSide.External, CallLevel.DomesticLongDistance)));
        Assert.That((record.AgentAccount, record.AgentName), Is.EqualTo(("10001", Switch.Customers["10001"].Name)));
        Assert.That(record.Fee, Is.EqualTo(3 * 0.068m));
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(before - (3 * 0.068m)));
    }

    [Test]
    public async Task Without_a_number_every_record_is_a_new_one()
    {
        int count = Switch.Cdrs.Count;
        var request = new CreateCdrRequest { Account = "10002", BillingMode = CdrBillingMode.PhoneAccount, BillingTime = 60, FlowNo = -1 };

        AssertDone(await Client.Cdrs.CreateAsync(request));
        AssertDone(await Client.Cdrs.CreateAsync(request));

        Assert.That(Switch.Cdrs, Has.Count.EqualTo(count + 2));
    }

    [TestCase("80002", "", 0)]
    [TestCase("80001", "mg-shanghai", 1)]
    [TestCase("13912340001", "", 2)]
    [TestCase("9000001", "", 3)]
    public async Task Account_is_found_by_the_way_of_billing(string caller, string gateway, int mode)
    {
        AssertDone(await Client.Cdrs.CreateAsync(new CreateCdrRequest
        {
            BillingMode = new CdrBillingMode(mode), CallerE164 = caller, CallerGatewayId = gateway, CalleeE164 = "021", BillingTime = 1, FlowNo = 5,
        }));

        Assert.That((Switch.Cdrs[5].Account, Switch.Cdrs[5].BillingMode), Is.EqualTo(("10002", mode)));
    }

    [Test]
    public async Task Record_with_a_number_of_its_own_is_sent_again_after_a_lost_answer_and_charged_once()
    {
        decimal before = Switch.Customers["10002"].Money;
        Switch.Faults.Enqueue("CreateCdr", Fault.ExecuteThenReset);

        AssertDone(await Client.Cdrs.CreateAsync(new CreateCdrRequest
        {
            Account = "10002", BillingMode = CdrBillingMode.PhoneAccount, CalleeE164 = "139", BillingTime = 60, FlowNo = 9,
        }));

        Assert.That(Server.Journal.Count("CreateCdr"), Is.EqualTo(2));
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(before - 0.068m));
    }

    [Test]
    public async Task Record_of_an_account_that_does_not_exist_is_not_found() => AssertNotFound(
        await Client.Cdrs.CreateAsync(new CreateCdrRequest { Account = "nobody", BillingMode = CdrBillingMode.PhoneAccount, BillingTime = 60 }));

    private async Task<IReadOnlyList<Cdr>> ReadAsync() =>
        (await Client.Cdrs.GetAsync(new GetCdrRequest { Accounts = ["10002"], BeginTime = Today, EndTime = Today })).GetValueOrThrow().Cdrs;
}
