namespace Sdk.Sandbox;

/// <summary>Demo rates, packages and phone cards.</summary>
internal static class Vos3000DemoProducts
{
    public static void Fill(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        AddRates(sandbox, "标准费率", factor: 1m);
        AddRates(sandbox, "优惠费率", factor: 0.8m);
        AddSuites(sandbox, now);
        AddCards(sandbox, now);
    }

    private static void AddRates(Vos3000Sandbox sandbox, string group, decimal factor)
    {
        sandbox.RateGroups.Set(Vos3000SandboxRecord.Parse($$"""{"name":"{{group}}","memo":"按分钟计费"}"""));
        (string Prefix, string Area, string AreaName, int Level, decimal Fee, int Period)[] rates =
        [
            ("8", "8", "内网", 1, 0m, 60), ("021", "021", "上海", 2, 0.06m, 60), ("13", "13", "全国移动", 4, 0.085m, 60),
            ("138", "138", "上海移动", 2, 0.07m, 60), ("00", "00", "国际", 5, 0.9m, 60), ("400", "400", "企业热线", 4, 0.00005m, 1),
        ];
        foreach ((string prefix, string area, string areaName, int level, decimal fee, int period) in rates)
        {
            FormattableString members = $$"""
                {"feeRateGroup":"{{group}}","feePrefix":"{{prefix}}","areaCode":"{{area}}","type":{{level}},"areaName":"{{areaName}}",
                 "infoFeeRateSections":[{"fee":{{fee * factor}},"time":{{period}},"position":0}],"fee":{{fee * factor}},
                 "period":{{period}},"lockType":0,"ivrFee":{{fee}},"ivrPeriod":60}
                """;
            sandbox.Rates.Set(Vos3000SandboxRecord.Parse(FormattableString.Invariant(members)));
        }
    }

    private static void AddSuites(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        long today = Vos3000Calendar.Midnight(sandbox, Vos3000Calendar.Today(sandbox)).ToUnixTimeMilliseconds();
        string[] suites =
        [
            """
            {"id":1,"name":"月租套餐","rentPeriod":1,"rentType":1,"nonholonomicOrder":true,"rentFee":30,"minConsumption":0,
             "lowerConsumption":0,"giftMoney":10,"infoGiftTimes":[{"prefix":"021,13","startTime":0,"endTime":86400,"giftTime":6000,
             "billingTime":60,"memo":"全天"}],"memo":"含100分钟"}
            """,
            """
            {"id":2,"name":"日套餐","rentPeriod":1,"rentType":0,"nonholonomicOrder":false,"rentFee":2.5,"minConsumption":0,
             "lowerConsumption":0,"giftMoney":0,"infoGiftTimes":[{"prefix":"13","startTime":28800,"endTime":64800,"giftTime":600,
             "billingTime":60}]}
            """,
            """
            {"id":3,"name":"一次性加油包","rentPeriod":2592000,"rentType":3,"nonholonomicOrder":true,"rentFee":15,"minConsumption":0,
             "lowerConsumption":0,"giftMoney":5,"infoGiftTimes":[],"memo":"30天有效"}
            """,
        ];
        foreach (string suite in suites) sandbox.Suites.Set(Vos3000SandboxRecord.Parse(suite));

        sandbox.SuiteOrders.Set(Vos3000SandboxRecord.Parse($$"""
            {"id":101,"ownerName":"10002","ownerType":2,"suiteId":1,"availableTime":{{today}},"expireTime":9223372036854775807,
             "priority":1,"failedProcessMode":0,"rentPercent":100,"memo":"自动续订"}
            """));
        sandbox.CurrentSuites.Set(Vos3000SandboxRecord.Parse($$"""
            {"id":201,"ownerName":"10002","ownerType":2,"suiteId":1,"suiteOrderId":101,"rentPeriod":1,"rentType":1,"rentFee":30,
             "expireTime":{{now.AddDays(20).ToUnixTimeMilliseconds()}},"minConsumption":0,"currentConsumption":3.25,"lowerConsumption":0,
             "giftMoney":10,"infoGiftTimes":[{"prefix":"021,13","startTime":0,"endTime":86400,"giftTime":4380,"billingTime":60,
             "memo":"全天"}],"memo":"自动续订"}
            """));
    }

    private static void AddCards(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        for (int i = 1; i <= 5; i++)
        {
            // The last one has been used.
            string used = i == 5 ? $$""","usedTime":{{now.AddDays(-3).ToUnixTimeMilliseconds()}},"usedAccount":"10003" """ : "";
            sandbox.PhoneCards.Set(Vos3000SandboxRecord.Parse($$"""
                {"pin":"700000{{i}}","password":"00{{i}}234","money":{{i * 50}},"limitMoney":0,"bitsOfConfig":22,"feeRateGroup":"标准费率",
                 "expireTime":{{now.AddYears(1).ToUnixTimeMilliseconds()}},"agentAccount":"10001","suiteNames":["月租套餐"],
                 "memo":"面值{{i * 50}}"{{used}}}
                """));
        }

        long active = now.AddDays(-60).ToUnixTimeMilliseconds();
        for (int i = 1; i <= 3; i++)
        {
            sandbox.ActivePhoneCards.Set(Vos3000SandboxRecord.Parse($$"""
                {"pin":"900000{{i}}","account":"1000{{i + 1}}","password":"0{{i}}4321","displayE164":"0216000900{{i}}","bindLimit":3,
                 "activeTime":{{active}},"memo":""}
                """));
            sandbox.BoundNumbers.Set(Vos3000SandboxRecord.Parse($$"""
                {"e164":"1391234000{{i}}","pin":"900000{{i}}","displayE164":"","rewriteRulesOutCallee":"0:9","bindTime":{{active}},
                 "language":"zh","memo":""}
                """));
        }
    }
}
