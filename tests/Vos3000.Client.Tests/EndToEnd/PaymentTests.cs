using Sdk.Core;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Payments of every kind, and the records that they leave.</summary>
internal sealed class PaymentTests : LifeTest
{
    private const decimal Before = 12_850.36m;

    [TestCase("10002", 2)]
    [TestCase("80002", 6)]
    [TestCase("9000001", 11)]
    [TestCase("13912340001", 25)]
    [TestCase("mg-shanghai", 44)]
    public async Task Every_kind_of_owner_pays_into_its_account(string owner, int type)
    {
        Payment payment = (await Client.Payments.PayAsync(new PayRequest
        {
            OwnerName = owner, OwnerType = new PayOwnerType(type), Money = 0.01m,
        })).GetValueOrThrow().Payment!;

        Assert.That((payment.Account, payment.Money, payment.PayMoney), Is.EqualTo(("10002", Before + 0.01m, 0.01m)));
        Assert.That(payment.ValidTime, Is.EqualTo(Now.AddYears(3)));
    }

    [Test]
    public async Task Payment_and_deduction_stand_in_the_history_of_their_moment()
    {
        await Client.Payments.PayAsync(new PayRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Money = 20.5m, Memo = "订单 42" });
        await Client.Payments.PayAsync(new PayRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Money = -0.5m, Memo = "退款" });

        IReadOnlyList<PaymentRecord> records = await HistoryAsync(Now, Now);

        Assert.That(records.Select(static record => (record.Fee, record.Type, record.PayType, record.CustomerMoney, record.PayTime, record.Memo)), Is.EqualTo(new[]
        {
            ((decimal?)20.5m, (PayHistoryType?)PayHistoryType.Credit, (PayMethod?)PayMethod.Other, (decimal?)(Before + 20.5m), (DateTimeOffset?)Now, (string?)"订单 42"),
            (-0.5m, PayHistoryType.Deduct, PayMethod.Other, Before + 20m, Now, "退款"),
        }));
        Assert.That(await HistoryAsync(Now.AddSeconds(1), Now.AddDays(1)), Is.Empty);
        Assert.That(await HistoryAsync(Now.AddDays(-1), Now.AddSeconds(-1)), Is.Empty);
    }

    [Test]
    public async Task Card_pays_once_and_is_used_up()
    {
        var request = new PayByPhoneCardRequest
        {
            OwnerName = "80002", OwnerType = PayOwnerType.Phone, Pin = "7000002", Password = "002234", Memo = "充值卡",
        };

        Payment payment = (await Client.Payments.PayByPhoneCardAsync(request)).GetValueOrThrow().Payment!;
        ApiError again = (await Client.Payments.PayByPhoneCardAsync(request)).Error!;

        Assert.That((payment.Account, payment.PayMoney, payment.Money), Is.EqualTo(("10002", 100m, Before + 100)));
        Assert.That((again.Code, again.OutcomeUnknown), Is.EqualTo((Vos3000Errors.CardUsed, true)), "what the code means is not published");
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(Before + 100));
        PhoneCard card = (await Client.PhoneCards.GetStockAsync("7000002")).GetValueOrThrow().Card!;
        Assert.That((card.UsedTime, card.UsedAccount), Is.EqualTo(((DateTimeOffset?)Now, "10002")));
        PaymentRecord record = (await HistoryAsync(Now, Now)).Single();
        Assert.That((record.PayType, record.Fee, record.Memo), Is.EqualTo(((PayMethod?)PayMethod.RechargeCard, (decimal?)100m, "充值卡")));
    }

    [Test]
    public async Task Card_with_a_wrong_password_or_an_unknown_number_pays_nothing()
    {
        ApiResult<PayByPhoneCardResponse>[] results =
        [
            await Client.Payments.PayByPhoneCardAsync(new PayByPhoneCardRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account,
                Pin = "7000001", Password = "x" }),
            await Client.Payments.PayByPhoneCardAsync(new PayByPhoneCardRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Pin = "0", Password = null }),
        ];

        Assert.That(results.Select(static result => result.Error?.Code), Is.EqualTo(new[] { "-10005", Vos3000Errors.NotFound }));
        Assert.That(Switch.Customers["10002"].Money, Is.EqualTo(Before));
        Assert.That((await Client.Payments.PayByPhoneCardAsync(
            new PayByPhoneCardRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Pin = "7000001", Password = null })).IsSuccess, Is.True);
    }

    [Test]
    public async Task Histories_of_all_below_an_agent_come_together()
    {
        var begin = SwitchTime.At(Now.AddDays(-7), Switch.TimeZone);
        var end = SwitchTime.At(Now, Switch.TimeZone);

        IReadOnlyList<PaymentRecord> payments =
            (await Client.Payments.GetHistoryAsync(new GetPayHistoryRequest { AgentAccount = "10006", BeginTime = begin, EndTime = end })).GetValueOrThrow().Payments;
        IReadOnlyList<Consumption> charges =
            (await Client.Payments.GetConsumptionAsync(new GetConsumptionRequest { AgentAccount = "10006", BeginTime = begin,
                EndTime = end })).GetValueOrThrow().Consumptions;

        string[] below = ["10007", "10008", "10009"];
        Assert.That(payments.Select(static row => row.Account), Is.EqualTo(below));
        Assert.That(charges.Select(static row => row.Account), Is.EqualTo(below));
        Assert.That(charges.Select(static row => (row.Type, row.Money, row.ConsumptionName)), Is.EqualTo(new[]
        {
            ((ConsumptionType?)ConsumptionType.SuiteRent, (decimal?)30m, (string?)"1"),
            (ConsumptionType.PhoneMonthlyRent, 1.5m, "1"),
            (ConsumptionType.SuiteRent, 30m, "1"),
        }));
    }

    [Test]
    public async Task Opening_balance_stands_in_the_history_and_outlives_the_account()
    {
        await Client.Customers.CreateAsync(new CreateCustomerRequest { Account = "30001", Name = "n", Money = 8 });
        await Client.Customers.DeleteAsync("30001");

        IReadOnlyList<PaymentRecord> records = await HistoryAsync(Now, Now, "30001");

        Assert.That(records.Select(static record => (record.Type, record.Fee)), Is.EqualTo(new[]
        {
            ((PayHistoryType?)PayHistoryType.OpenAccount, (decimal?)8m), (PayHistoryType.ResetToZero, -8m),
        }));
    }

    private async Task<IReadOnlyList<PaymentRecord>> HistoryAsync(DateTimeOffset begin, DateTimeOffset end, string account = "10002") =>
        (await Client.Payments.GetHistoryAsync(new GetPayHistoryRequest
        {
            Account = account, BeginTime = SwitchTime.At(begin, Switch.TimeZone), EndTime = SwitchTime.At(end, Switch.TimeZone),
        })).GetValueOrThrow().Payments;
}
