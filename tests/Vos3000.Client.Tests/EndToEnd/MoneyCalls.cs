namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>A call of every method that has to do with payments, cards, suites, prices, records and reports.</summary>
internal static class MoneyCalls
{
    private static readonly DateOnly Day = new(2026, 5, 19);
    private static readonly SwitchTime Begin = new(Day);
    private static readonly SwitchTime End = new(Day.AddDays(1));

    public static CallTable All => new()
    {
        { "Payments.PayAsync(PayRequest)", "Pay", static client => client.Payments.PayAsync(new PayRequest { OwnerName = "10002",
            OwnerType = PayOwnerType.Account, Money = 1 }) },
        { "Payments.PayByPhoneCardAsync(PayByPhoneCardRequest)", "PayByPhoneCard",
            static client => client.Payments.PayByPhoneCardAsync(new PayByPhoneCardRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account,
            Pin = "7000001", Password = "001234" }) },
        { "Payments.GetHistoryAsync(GetPayHistoryRequest)", "GetPayHistory",
            static client => client.Payments.GetHistoryAsync(new GetPayHistoryRequest { Account = "10002", BeginTime = Begin, EndTime = End }) },
        { "Payments.GetConsumptionAsync(GetConsumptionRequest)", "GetConsumption",
            static client => client.Payments.GetConsumptionAsync(new GetConsumptionRequest { Account = "10002", BeginTime = Begin, EndTime = End }) },

        { "PhoneCards.CreateAsync(CreateActivePhoneCardRequest)", "CreateActivePhoneCard",
            static client => client.PhoneCards.CreateAsync(new CreateActivePhoneCardRequest { Pin = "9100001", Account = "10002" }) },
        { "PhoneCards.ModifyAsync(ModifyActivePhoneCardRequest)", "ModifyActivePhoneCard",
            static client => client.PhoneCards.ModifyAsync(new ModifyActivePhoneCardRequest { Pin = "9000001", BindLimit = 4 }) },
        { "PhoneCards.DeleteAsync(String)", "DeleteActivePhoneCard", static client => client.PhoneCards.DeleteAsync("9000001") },
        { "PhoneCards.GetAsync(GetActivePhoneCardRequest)", "GetActivePhoneCard",
            static client => client.PhoneCards.GetAsync(new GetActivePhoneCardRequest { Pins = ["9000001"] }) },
        { "PhoneCards.ActivateAsync(ActivatePhoneCardRequest)", "PhoneCardActive",
            static client => client.PhoneCards.ActivateAsync(new ActivatePhoneCardRequest { Pin = "7000001", Password = "001234" }) },
        { "PhoneCards.GetStockAsync(String, Secret)", "GetPhoneCard", static client => client.PhoneCards.GetStockAsync("7000001") },

        { "BoundNumbers.CreateAsync(CreateBoundNumberRequest)", "CreateBindedE164",
            static client => client.BoundNumbers.CreateAsync(new CreateBoundNumberRequest { E164 = "137", Pin = "9000001" }) },
        { "BoundNumbers.ModifyAsync(ModifyBoundNumberRequest)", "ModifyBindedE164",
            static client => client.BoundNumbers.ModifyAsync(new ModifyBoundNumberRequest { E164 = "13912340001", Memo = "m" }) },
        { "BoundNumbers.DeleteAsync(String)", "DeleteBindedE164", static client => client.BoundNumbers.DeleteAsync("13912340001") },
        { "BoundNumbers.GetAsync(GetBoundNumberRequest)", "GetBindedE164", static client => client.BoundNumbers.GetAsync(new GetBoundNumberRequest { Pin = "9000001" }) },

        { "Suites.CreateAsync(CreateSuiteRequest)", "CreateSuite", static client => client.Suites.CreateAsync(new CreateSuiteRequest { Name = "n",
            RentPeriod = 1, RentType = RentType.Day, NonholonomicOrder = true, RentFee = 1, MinConsumption = 0, LowerConsumption = 0,
            GiftMoney = 0 }) },
        { "Suites.DeleteAsync(Int32, Boolean)", "DeleteSuite", static client => client.Suites.DeleteAsync(1, force: true) },
        { "Suites.GetAsync(Int32[])", "GetSuite", static client => client.Suites.GetAsync() },
        { "Suites.GetCurrentAsync(String, SuiteOwnerType)", "GetCurrentSuite", static client => client.Suites.GetCurrentAsync("10002", SuiteOwnerType.Account) },
        { "Suites.DeleteCurrentAsync(Int32)", "DeleteCurrentSuite", static client => client.Suites.DeleteCurrentAsync(201) },

        { "SuiteOrders.CreateAsync(CreateSuiteOrderRequest)", "CreateSuiteOrder",
            static client => client.SuiteOrders.CreateAsync(new CreateSuiteOrderRequest { OwnerName = "10002", OwnerType = SuiteOwnerType.Account,
            SuiteId = 3, AvailableTime = DateTimeOffset.UnixEpoch }) },
        { "SuiteOrders.ModifyAsync(ModifySuiteOrderRequest)", "ModifySuiteOrder",
            static client => client.SuiteOrders.ModifyAsync(new ModifySuiteOrderRequest { Id = 101, Priority = 2,
            FailedProcessMode = FailedProcessMode.Delete }) },
        { "SuiteOrders.DeleteAsync(Int32)", "DeleteSuiteOrder", static client => client.SuiteOrders.DeleteAsync(101) },
        { "SuiteOrders.GetAsync(String, SuiteOwnerType)", "GetSuiteOrder", static client => client.SuiteOrders.GetAsync("10002", SuiteOwnerType.Account) },

        { "FeeRates.GetGroupsAsync(String[])", "GetFeeRateGroup", static client => client.FeeRates.GetGroupsAsync() },
        { "FeeRates.CreateGroupAsync(CreateFeeRateGroupRequest)", "CreateFeeRateGroup",
            static client => client.FeeRates.CreateGroupAsync(new CreateFeeRateGroupRequest { Name = "n" }) },
        { "FeeRates.ModifyGroupAsync(ModifyFeeRateGroupRequest)", "ModifyFeeRateGroup",
            static client => client.FeeRates.ModifyGroupAsync(new ModifyFeeRateGroupRequest { Name = "标准费率", Memo = "m" }) },
        { "FeeRates.DeleteGroupAsync(String)", "DeleteFeeRateGroup", static client => client.FeeRates.DeleteGroupAsync("标准费率") },
        { "FeeRates.GetAsync(String, String[])", "GetFeeRate", static client => client.FeeRates.GetAsync("标准费率") },

        { "Cdrs.GetAsync(GetCdrRequest)", "GetCdr", static client => client.Cdrs.GetAsync(Records) },
        { "Cdrs.StreamAsync(GetCdrRequest)", "GetCdr", static client => client.Cdrs.StreamAsync(Records) },
        { "Cdrs.StreamDaysAsync(GetCdrRequest)", "GetCdr", static client => client.Cdrs.StreamDaysAsync(Records) },
        { "Cdrs.CreateAsync(CreateCdrRequest)", "CreateCdr", static client => client.Cdrs.CreateAsync(new CreateCdrRequest { Account = "10002",
            BillingMode = CdrBillingMode.PhoneAccount, BillingTime = 60 }) },

        { "Reports.GetCustomerFeesAsync(GetCustomerFeeReportRequest)", "GetReportCustomerFee",
            static client => client.Reports.GetCustomerFeesAsync(new GetCustomerFeeReportRequest { Accounts = ["10002"], Period = ReportPeriod.Day,
            BeginTime = Day, EndTime = Day }) },
        { "Reports.GetPhoneFeesAsync(GetPhoneFeeReportRequest)", "GetReportPhoneFee",
            static client => client.Reports.GetPhoneFeesAsync(new GetPhoneFeeReportRequest { Account = "10002", Period = ReportPeriod.Day,
            BeginTime = Day, EndTime = Day }) },
        { "Reports.GetCustomerLocationFeesAsync(GetCustomerLocationFeeReportRequest)", "GetReportCustomerLocationFee",
            static client => client.Reports.GetCustomerLocationFeesAsync(new GetCustomerLocationFeeReportRequest { Account = "10002",
            Period = ReportPeriod.Month, BeginTime = Day, EndTime = Day }) },
    };

    private static GetCdrRequest Records { get; } = new() { Accounts = ["10001", "10002", "10003"], BeginTime = Day, EndTime = Day.AddDays(1) };
}
