using Sdk.Core;
using Sdk.Sandbox;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Money is never sent twice by itself, and an outcome that nobody knows is called unknown.</summary>
internal sealed class MoneyTests : SandboxTest
{
    private const string Account = "10002";
    private const decimal Before = 12_850.36m;

    private static readonly PayRequest TenYuan = new() { OwnerName = Account, OwnerType = PayOwnerType.Account, Money = 10, Memo = "订单 42" };

    public static IEnumerable<TestCaseData> Losses =>
    [
        Loss(Fault.ResetBeforeAnswer, paid: false, ErrorCategory.Network),
        Loss(Fault.ExecuteThenReset, paid: true, ErrorCategory.Network),
        Loss(Fault.ResetDuringHeaders, paid: true, ErrorCategory.Network),
        Loss(Fault.ResetDuringBody, paid: true, ErrorCategory.Network),
        Loss(Fault.ShortContentLength, paid: true, ErrorCategory.Network),
        Loss(Fault.ChunkedWithoutEnd, paid: true, ErrorCategory.Network),
        Loss(Fault.TruncatedJson, paid: true, ErrorCategory.InvalidResponse),
        Loss(Fault.MalformedJson, paid: true, ErrorCategory.InvalidResponse),
        Loss(Fault.NoReturnCode, paid: true, ErrorCategory.InvalidResponse),
        Loss(Fault.EmptyBody, paid: false, ErrorCategory.InvalidResponse),
        Loss(Fault.EmptyBody.AfterExecution(), paid: true, ErrorCategory.InvalidResponse),
        Loss(Fault.CorruptGzip, paid: true, ErrorCategory.InvalidResponse),
        Loss(Fault.Status(504).AfterExecution(), paid: true, ErrorCategory.ProviderFault),
        Loss(Fault.Status(503), paid: false, ErrorCategory.ProviderBusy),
    ];

    [TestCaseSource(nameof(Losses))]
    public async Task Lost_answer_to_a_payment_is_an_unknown_outcome_after_one_request(Fault fault, bool paid, ErrorCategory category)
    {
        Switch.Faults.Enqueue("Pay", fault);

        ApiError error = (await Client.Payments.PayAsync(TenYuan)).Error!;

        Assert.That((error.Category, error.OutcomeUnknown), Is.EqualTo((category, true)));
        Assert.That(Server.Journal.Count("Pay"), Is.EqualTo(1));
        Assert.That(Switch.Customers[Account].Money, Is.EqualTo(paid ? Before + 10 : Before));
        Assert.That(() => throw error.ToException(), Throws.InstanceOf<ApiException>().With.Message.Contains("outcome unknown"));
    }

    [Test]
    public async Task Payment_that_was_refused_for_now_is_sent_again()
    {
        Switch.Faults.Enqueue("Pay", Fault.Status(429));

        ApiResult<PayResponse> result = await Client.Payments.PayAsync(TenYuan);

        Assert.That(result.GetValueOrThrow().Payment!.Money, Is.EqualTo(Before + 10));
        Assert.That(result.Call.Attempts, Is.EqualTo(2));
        Assert.That(Switch.Customers[Account].Money, Is.EqualTo(Before + 10));
    }

    [Test]
    public async Task Payment_tells_the_new_balance()
    {
        Payment payment = (await Client.Payments.PayAsync(TenYuan)).GetValueOrThrow().Payment!;

        Assert.That((payment.Account, payment.PayMoney, payment.Money), Is.EqualTo((Account, 10m, Before + 10)));
        Assert.That(Server.Journal.Entries.Single().Body, Does.Contain("订单 42"));
    }

    [Test]
    public async Task Payment_to_an_owner_that_does_not_exist_is_known_not_to_have_happened()
    {
        ApiError error = (await Client.Payments.PayAsync(new PayRequest { OwnerName = "nobody", OwnerType = PayOwnerType.Account, Money = 10 })).Error!;

        Assert.That((error.Code, error.OutcomeUnknown), Is.EqualTo((Vos3000Errors.NotFound, false)));
    }

    [Test]
    public async Task Customer_is_created_once_whatever_happens_to_the_answer()
    {
        Switch.Faults.Enqueue("CreateCustomer", Fault.ExecuteThenReset);

        ApiResult result = await Client.Customers.CreateAsync(new CreateCustomerRequest { Account = "30001", Name = "新客户", Money = 50 });

        Assert.That(result.Error, Has.Property(nameof(ApiError.OutcomeUnknown)).True);
        Assert.That(Server.Journal.Count("CreateCustomer"), Is.EqualTo(1));
        Assert.That((await Client.Customers.GetAsync("30001")).GetValueOrThrow().Name, Is.EqualTo("新客户"));
    }

    [Test]
    public async Task Read_is_repeated_where_a_payment_is_not()
    {
        Switch.Faults.Enqueue("GetCustomer", Fault.ResetBeforeAnswer);
        Switch.Faults.Enqueue("GetCustomer", Fault.Status(503));

        ApiResult<Customer> result = await Client.Customers.GetAsync(Account);

        Assert.That(result.GetValueOrThrow().Money, Is.EqualTo(Before));
        Assert.That((result.Call.Attempts, Server.Journal.Count("GetCustomer")), Is.EqualTo((3, 3)));
    }

    private static TestCaseData Loss(Fault fault, bool paid, ErrorCategory category) =>
        new TestCaseData(fault, paid, category).SetArgDisplayNames(fault.Name, paid ? "paid" : "not paid");
}
