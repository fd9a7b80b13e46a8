using Sdk.Core;
using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Answers that are lost after the switch did as it was told.</summary>
internal sealed class LostAnswerTests : LifeTest
{
    private static readonly string[] Refused = ["GetCustomer", "GetPhone", "GetGatewayMapping", "GetCurrentCall", "GetReportCustomerFee"];

    [Test]
    public async Task Payment_was_made_once_and_stands_in_the_history()
    {
        Switch.Faults.Enqueue("Pay", Fault.ExecuteThenReset);

        ApiResult<PayResponse> result = await Client.Payments.PayAsync(
            new PayRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Money = 10, Memo = "订单 43" });

        AssertUnknown(result.Error, "Pay");
        var now = SwitchTime.At(Now, Switch.TimeZone);
        var request = new GetPayHistoryRequest { Account = "10002", BeginTime = now, EndTime = now };
        Assert.That(
            (await Client.Payments.GetHistoryAsync(request)).GetValueOrThrow().Payments.Select(static payment => (payment.Memo, payment.Fee)),
            Is.EqualTo(new[] { ("订单 43", (decimal?)10m) }));
    }

    [Test]
    public async Task Card_was_used_once_and_says_so()
    {
        var request = new PayByPhoneCardRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Pin = "7000001", Password = "001234" };
        Switch.Faults.Enqueue("PayByPhoneCard", Fault.ExecuteThenReset);

        AssertUnknown((await Client.Payments.PayByPhoneCardAsync(request)).Error, "PayByPhoneCard");

        Assert.That((await Client.Payments.PayByPhoneCardAsync(request)).Error!.Code, Is.EqualTo(Vos3000Errors.CardUsed));
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(12_900.36m));
    }

    [Test]
    public async Task Call_back_rings_once()
    {
        Switch.Faults.Enqueue("CallBack", Fault.ExecuteThenReset);

        ApiResult<CallBackResponse> result = await Client.Calls.CallBackAsync(new CallBackRequest
        {
            CallerE164 = "13911112222", CalleeE164s = ["13800138000"], AccessE164 = "80001", AccessE164Password = "pw-80001",
        });

        AssertUnknown(result.Error, "CallBack");
        var request = new GetCurrentCallRequest { CallerE164s = ["13911112222"] };
        Assert.That((await Client.Calls.GetCurrentAsync(request)).GetValueOrThrow().Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Suite_was_ordered_and_charged_once()
    {
        Switch.Faults.Enqueue("CreateSuiteOrder", Fault.ExecuteThenReset);

        ApiResult<CreateSuiteOrderResponse> result = await Client.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest
        {
            OwnerName = "10003", OwnerType = SuiteOwnerType.Account, SuiteId = 1, AvailableTime = DateTimeOffset.UnixEpoch,
        });

        AssertUnknown(result.Error, "CreateSuiteOrder");
        Assert.That((await Client.SuiteOrders.GetAsync("10003", SuiteOwnerType.Account)).GetValueOrThrow().Orders, Has.Count.EqualTo(1));
        Assert.That(Switch.Customers["10003"].Money, Is.EqualTo(4_180.08m));
    }

    [Test]
    public async Task Change_that_may_be_repeated_is_repeated_and_succeeds()
    {
        Switch.Faults.Enqueue("ModifyGatewayRouting", Fault.ExecuteThenReset);

        AssertDone(await Client.RoutingGateways.UpdateAsync("rg-unicom", static gateway => gateway.Capacity = 17));

        Assert.That(Switch.RoutingGateways["rg-unicom"].Members.Number("capacity"), Is.EqualTo(17));
        Assert.That((Server.Journal.Count("GetGatewayRouting"), Server.Journal.Count("ModifyGatewayRouting")), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Deletion_whose_answer_was_lost_finds_nothing_the_second_time()
    {
        Switch.Faults.Enqueue("DeleteCustomer", Fault.ExecuteThenReset);

        ApiResult result = await Client.Customers.DeleteAsync("10012");

        AssertNotFound(result);
        Assert.That((result.Call.Attempts, Switch.Customers.TryGet("10012", out _)), Is.EqualTo((2, false)));
    }

    [Test]
    public async Task Reads_are_repeated_until_they_succeed()
    {
        foreach (string operation in Refused)
        {
            Switch.Faults.Enqueue(operation, Fault.ExecuteThenReset);
            Switch.Faults.Enqueue(operation, Fault.Status(503));
        }

        bool[] done =
        [
            (await Client.Customers.GetAsync("10002")).IsSuccess,
            (await Client.Phones.GetAsync("80001")).IsSuccess,
            (await Client.MappingGateways.GetAsync()).IsSuccess,
            (await Client.Calls.GetCurrentAsync()).IsSuccess,
            (await Client.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest
            {
                Accounts = ["10002"], Period = ReportPeriod.Day, BeginTime = Today, EndTime = Today,
            })).IsSuccess,
        ];

        Assert.That(done, Has.All.True);
        Assert.That(Refused.Select(Server.Journal.Count), Has.All.EqualTo(3));
    }

    private void AssertUnknown(ApiError? error, string operation)
    {
        Assert.That((error?.Category, error?.OutcomeUnknown), Is.EqualTo(((ErrorCategory?)ErrorCategory.Network, (bool?)true)));
        Assert.That(Server.Journal.Count(operation), Is.EqualTo(1));
    }
}
