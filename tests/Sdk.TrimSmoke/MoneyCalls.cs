using Vos3000.Client;

/// <summary>The calls that have to do with payments, cards, suites, prices, records and reports.</summary>
internal static class MoneyCalls
{
    private const string Account = "trim-smoke";

    public static async Task RunAsync(Vos3000Client vos, Checks run, DateOnly today)
    {
        var begin = new SwitchTime(today.AddDays(-6));
        var end = new SwitchTime(today.AddDays(1));
        await run.Check("Payments.PayByPhoneCard", vos.Payments.PayByPhoneCardAsync(new PayByPhoneCardRequest { OwnerName = Account,
            OwnerType = PayOwnerType.Account, Pin = "7000001", Password = "001234" }), answer => answer.Payment is { PayMoney: 50m });
        await run.Check("Payments.GetHistory", vos.Payments.GetHistoryAsync(new GetPayHistoryRequest { Account = Account, BeginTime = begin,
            EndTime = end }), answer => answer.Payments.Any(row => row.PayType == PayMethod.RechargeCard));
        await run.Check("Payments.GetConsumption", vos.Payments.GetConsumptionAsync(new GetConsumptionRequest { Account = "10002", BeginTime = begin,
            EndTime = end }), answer => answer.Consumptions is [{ ConsumptionName: "1" }, ..]);

        await run.Check("PhoneCards.Create", vos.PhoneCards.CreateAsync(new CreateActivePhoneCardRequest { Pin = "trim-pin", Account = Account }),
            answer => answer.Password is { Length: > 0 });
        await run.CheckDone("PhoneCards.Modify", vos.PhoneCards.ModifyAsync(new ModifyActivePhoneCardRequest { Pin = "trim-pin", BindLimit = 4 }));
        await run.Check("PhoneCards.Get", vos.PhoneCards.GetAsync(new GetActivePhoneCardRequest { Pins = ["trim-pin"] }),
            answer => answer.Cards is [{ BindLimit: 4, Password: not null, ActiveTime: not null }]);
        await run.Check("PhoneCards.GetStock", vos.PhoneCards.GetStockAsync("7000002", "002234"), answer => answer.Card is { Money: 100m,
            BitsOfConfig: not null, SuiteNames.Count: 1 });
        await run.CheckDone("PhoneCards.Activate", vos.PhoneCards.ActivateAsync(new ActivatePhoneCardRequest { Pin = "7000002", Password = "002234" }));
        await run.CheckDone("BoundNumbers.Create", vos.BoundNumbers.CreateAsync(new CreateBoundNumberRequest { E164 = "trim-number", Pin = "trim-pin" }));
        await run.CheckDone("BoundNumbers.Modify", vos.BoundNumbers.ModifyAsync(new ModifyBoundNumberRequest { E164 = "trim-number", Language = "zh" }));
        await run.Check("BoundNumbers.Get", vos.BoundNumbers.GetAsync(new GetBoundNumberRequest { Pin = "trim-pin" }),
            answer => answer.Numbers is [{ Language: "zh", Account: Account }]);
        await run.CheckDone("BoundNumbers.Delete", vos.BoundNumbers.DeleteAsync("trim-number"));
        await run.CheckDone("PhoneCards.Delete", vos.PhoneCards.DeleteAsync("trim-pin"));

        int suite = 0;
        int order = 0;
        int current = 0;
        await run.Check("Suites.Create", vos.Suites.CreateAsync(new CreateSuiteRequest { Name = "trim", RentPeriod = 3_600,
            RentType = RentType.OneTime, NonholonomicOrder = true, RentFee = 1, MinConsumption = 0, LowerConsumption = 0, GiftMoney = 0,
            GiftTimes = [new GiftWindow { Prefix = ["021", "13"], StartTime = TimeSpan.Zero, EndTime = TimeSpan.FromDays(1),
            GiftTime = TimeSpan.FromMinutes(1), BillingTime = 60 }] }), answer => (suite = answer.Id ?? 0) > 0);
        await run.Check("Suites.Get", vos.Suites.GetAsync([suite]), answer => answer.Suites is [{ GiftTimes: [{ Prefix.Count: 2, GiftTime.TotalSeconds: 60 }] }]);
        await run.Check("SuiteOrders.Create", vos.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest { OwnerName = Account,
            OwnerType = SuiteOwnerType.Account, SuiteId = suite, AvailableTime = DateTimeOffset.UnixEpoch }), answer => answer.Id > 0);
        await run.Check("Suites.GetCurrent", vos.Suites.GetCurrentAsync(Account, SuiteOwnerType.Account),
            answer => (current = answer.Suites is [{ Id: { } id }] ? id : 0) > 0);
        await run.CheckDone("Suites.DeleteCurrent", vos.Suites.DeleteCurrentAsync(current));
        await run.CheckDone("Suites.Delete", vos.Suites.DeleteAsync(suite));
        await run.Check("SuiteOrders.Get", vos.SuiteOrders.GetAsync("10002", SuiteOwnerType.Account),
            answer => (order = answer.Orders is [{ Id: { } id, ExpireTime: not null }] ? id : 0) > 0);
        await run.CheckDone("SuiteOrders.Modify", vos.SuiteOrders.ModifyAsync(new ModifySuiteOrderRequest { Id = order, Priority = 2,
            FailedProcessMode = FailedProcessMode.Delete }));
        await run.CheckDone("SuiteOrders.Delete", vos.SuiteOrders.DeleteAsync(order));

        await run.CheckDone("FeeRates.CreateGroup", vos.FeeRates.CreateGroupAsync(new CreateFeeRateGroupRequest { Name = "trim" }));
        await run.CheckDone("FeeRates.ModifyGroup", vos.FeeRates.ModifyGroupAsync(new ModifyFeeRateGroupRequest { Name = "trim", Memo = "m" }));
        await run.Check("FeeRates.GetGroups", vos.FeeRates.GetGroupsAsync(["trim"]), answer => answer.Groups is [{ Memo: "m" }]);
        await run.CheckDone("FeeRates.DeleteGroup", vos.FeeRates.DeleteGroupAsync("trim"));
        await run.Check("FeeRates.Get", vos.FeeRates.GetAsync("标准费率", ["138"]), answer => answer.Rates is [{ Fee: 0.07m, Sections.Count: 1 }]);

        await run.CheckDone("Cdrs.Create", vos.Cdrs.CreateAsync(new CreateCdrRequest { Account = Account, BillingMode = CdrBillingMode.PhoneAccount,
            BillingTime = 60, FlowNo = 42 }));
        int days = 0;
        await foreach (var day in vos.Cdrs.StreamDaysAsync(new GetCdrRequest { Accounts = [Account], BeginTime = today.AddDays(-1), EndTime = today }))
        {
            days += day.IsSuccess ? 1 : 0;
        }

        run.Report("Cdrs.StreamDays", days == 2, $"{days} days");
        DateOnly week = today.AddDays(-6);
        await run.Check("Reports.GetCustomerFees", vos.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest { Accounts = ["10002"],
            Period = ReportPeriod.Days(7), BeginTime = week, EndTime = today }), answer => answer.Reports is [{ CdrCount: > 0,
            TotalTime.TotalSeconds: > 0 }]);
        await run.Check("Reports.GetPhoneFees", vos.Reports.GetPhoneFeesAsync(new GetPhoneFeeReportRequest { Account = "10002",
            Period = ReportPeriod.Day, BeginTime = week, EndTime = today }), answer => answer.Reports.Count > 0);
        await run.Check("Reports.GetCustomerLocationFees",
            vos.Reports.GetCustomerLocationFeesAsync(new GetCustomerLocationFeeReportRequest { Account = "10002", Period = ReportPeriod.Month,
            BeginTime = week, EndTime = today }), answer => answer.Reports.Count > 0);
    }
}
