using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Live calls and customers at the sandbox, whose code knows nothing of the client's.</summary>
internal sealed class CallTests : SandboxTest
{
    [Test]
    public async Task Live_calls_show_duration_or_state()
    {
        IReadOnlyList<CurrentCall> calls = (await Client.Calls.GetCurrentAsync()).GetValueOrThrow().Calls;

        Assert.That(calls.Select(static call => (call.CallId, call.Duration, call.State)), Is.EqualTo(new (int?, TimeSpan?, CurrentCallState?)[]
        {
            (7001, TimeSpan.FromSeconds(754), null), (7002, TimeSpan.FromSeconds(211), null),
            (7003, TimeSpan.FromSeconds(38), null), (7004, null, CurrentCallState.Ringing),
        }));
        Assert.That(calls[0].CallerRtpFlowAudio!.RtpDuration, Is.EqualTo(TimeSpan.FromSeconds(754)));
        Assert.That(calls[0].CallerReceiveDtmf, Is.EqualTo(CallDtmfMethod.Rfc2833));
        Assert.That(calls[0].ConnectedTime, Is.EqualTo(Now.AddSeconds(-754)));
    }

    [Test]
    public async Task Calls_are_filtered_and_hung_up()
    {
        CurrentCall call = (await Client.Calls.GetCurrentAsync(new GetCurrentCallRequest { CallerE164s = ["80003"] })).GetValueOrThrow().Calls.Single();

        Assert.That((await Client.Calls.DisconnectAsync([call.CallId!.Value])).IsSuccess, Is.True);
        Assert.That(Switch.Calls.TryGet(7003, out _), Is.False);
        Assert.That((await Client.Calls.DisconnectAsync([7003])).Error!.Category, Is.EqualTo(ErrorCategory.NotFound));
    }

    [Test]
    public async Task Customer_that_was_created_is_read_back()
    {
        await Client.Customers.CreateAsync(new CreateCustomerRequest
        {
            Account = "30001", Name = "苏州“新”客户", Money = 3.9E-5m, LimitMoney = 100, Memo = "备注 & <b>", ValidTime = Now.AddYears(1),
            Additional = new CustomerAdditional { LinkMan = "王五", CardType = IdentityCardType.Passport },
        });

        Customer customer = (await Client.Customers.GetAsync("30001")).GetValueOrThrow();

        Assert.That((customer.Name, customer.Money, customer.Memo), Is.EqualTo(("苏州“新”客户", 0.000039m, "备注 & <b>")));
        Assert.That(customer.ValidTime, Is.EqualTo(Now.AddYears(1)));
        Assert.That(customer.StartTime, Is.EqualTo(Now));
        Assert.That((customer.Additional!.LinkMan, customer.Additional.CardType), Is.EqualTo(("王五", (IdentityCardType?)IdentityCardType.Passport)));
    }

    [Test]
    public async Task Customers_are_found_by_phone_and_by_agent()
    {
        Customer owner = (await Client.Customers.GetAsync(new GetCustomerRequest { E164s = ["80002"] })).GetValueOrThrow().Customers.Single();
        var below = new AgentFilter { AgentAccount = "10001", QuerySonMode = QuerySonMode.DirectChildren };

        Assert.That(owner.Account, Is.EqualTo("10002"));
        Assert.That((await Client.Customers.GetAsync(new GetCustomerRequest { AgentFilter = below })).GetValueOrThrow().Customers, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Customers_come_in_short_or_as_numbers_only()
    {
        GetAllCustomersResponse rows = (await Client.Customers.GetAllAsync()).GetValueOrThrow();
        GetAllCustomersResponse numbers = (await Client.Customers.GetAllNumbersAsync()).GetValueOrThrow();

        Assert.That((rows.Customers.Count, rows.Accounts.Count), Is.EqualTo((12, 0)));
        Assert.That((numbers.Customers.Count, numbers.Accounts.Count), Is.EqualTo((0, 12)));
        Assert.That(rows.Customers.Select(static row => row.Money), Is.EqualTo(Switch.Customers.Select(static row => (decimal?)row.Money)));
    }
}
