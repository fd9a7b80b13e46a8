namespace Sdk.Sandbox.Tests;

/// <summary>For every operation one request that the demo data can answer with something.</summary>
internal static class ValidRequests
{
    private const string Days = "\"beginTime\":\"20260501\",\"endTime\":\"20260520\"";
    private const string Seconds = "\"beginTime\":\"20240101000000\",\"endTime\":\"20260520235959\"";
    private const string Access = "\"accessE164\":\"80001\",\"accessE164Password\":\"pw-80001\"";

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["CreateCustomer"] = """{"account":"20001","name":"新账户","money":5,"infoCustomerAdditional":{"linkMan":"张三"}}""",
        ["ModifyCustomer"] = """{"account":"10002","memo":"改"}""",
        ["DeleteCustomer"] = """{"account":"10003"}""",
        ["GetCustomer"] = """{"accounts":["10001"],"filterAgentAccount":{"filterAgentAccount":"10001","querySonMode":0}}""",
        ["GetAllCustomers"] = """{"type":1}""",
        ["CreatePhone"] = """{"autoCreateAccount":false,"e164":"81000","account":"10002"}""",
        ["ModifyPhone"] = """{"e164":"80001","memo":"改"}""",
        ["DeletePhone"] = """{"e164":"80001"}""",
        ["GetPhone"] = """{"accounts":["10002"]}""",
        ["GetPhoneOnline"] = """{"e164s":["80001","80002"]}""",
        ["GetAllPhoneOnline"] = "{}",
        ["CreateGatewayMapping"] = """{"name":"mg-new","capacity":10,"proportionCalleePrefixs":[{"proportion":1,"addPrefix":"7"}]}""",
        ["ModifyGatewayMapping"] = """{"name":"mg-shanghai","memo":"改"}""",
        ["DeleteGatewayMapping"] = """{"name":"mg-shanghai"}""",
        ["GetGatewayMapping"] = "{}",
        ["GetGatewayMappingOnline"] = "{}",
        ["CreateGatewayRouting"] =
            """
            {"name":"rg-new","prefix":"9","scheduledCallinPrefixes":[{"days":[1],"beginTime":0,"endTime":86400,"action":1,"type":0,
             "prefixes":["021"]}]}
            """,
        ["ModifyGatewayRouting"] = """{"name":"rg-telecom","memo":"改"}""",
        ["DeleteGatewayRouting"] = """{"name":"rg-telecom"}""",
        ["GetGatewayRouting"] = "{}",
        ["GetGatewayRoutingOnline"] = "{}",
        ["GetCurrentCall"] = "{}",
        ["DisconnectCurrentCall"] = """{"callIds":[7001]}""",
        ["DisconnectIvrCall"] = """{"callIdentifiers":["ivr-demo-1"]}""",
        ["Pay"] = """{"ownerName":"10002","ownerType":2,"money":1}""",
        ["PayByPhoneCard"] = """{"ownerName":"10002","ownerType":2,"pin":"7000001"}""",
        ["GetPayHistory"] = $$"""{"account":"10002",{{Seconds}}}""",
        ["GetConsumption"] = $$"""{"agentAccount":"10001",{{Seconds}}}""",
        ["CreateSuite"] =
            """
            {"name":"新套餐","rentPeriod":1,"rentType":1,"nonholonomicOrder":true,"rentFee":10,"minConsumption":0,"lowerConsumption":0,
             "giftMoney":0,"infoGiftTimes":[{"prefix":"13","startTime":0,"endTime":86400,"giftTime":60,"billingTime":60}]}
            """,
        ["DeleteSuite"] = """{"id":2}""",
        ["GetSuite"] = "{}",
        ["CreateSuiteOrder"] = """{"ownerName":"10002","ownerType":2,"suiteId":2,"availableTime":0}""",
        ["ModifySuiteOrder"] = """{"id":101,"priority":3}""",
        ["DeleteSuiteOrder"] = """{"id":101}""",
        ["GetSuiteOrder"] = """{"ownerName":"10002","ownerType":2}""",
        ["GetCurrentSuite"] = """{"ownerName":"10002","ownerType":2}""",
        ["DeleteCurrentSuite"] = """{"id":201}""",
        ["CreateActivePhoneCard"] = """{"pin":"9100001","account":"10002"}""",
        ["ModifyActivePhoneCard"] = """{"pin":"9000001","bindLimit":5}""",
        ["DeleteActivePhoneCard"] = """{"pin":"9000001"}""",
        ["GetActivePhoneCard"] = """{"pins":["9000001","9000002"]}""",
        ["PhoneCardActive"] = """{"pin":"7000002","bindedE164":"13900000009"}""",
        ["GetPhoneCard"] = """{"pin":"7000005"}""",
        ["CreateBindedE164"] = """{"e164":"13900000001","pin":"9000001"}""",
        ["ModifyBindedE164"] = """{"e164":"13912340001","language":"en"}""",
        ["DeleteBindedE164"] = """{"e164":"13912340001"}""",
        ["GetBindedE164"] = """{"pin":"9000001"}""",
        ["GetFeeRateGroup"] = "{}",
        ["CreateFeeRateGroup"] = """{"name":"新费率","fakeMinute":50}""",
        ["ModifyFeeRateGroup"] = """{"name":"标准费率","memo":"改"}""",
        ["DeleteFeeRateGroup"] = """{"name":"标准费率"}""",
        ["GetFeeRate"] = """{"feeRateGroup":"标准费率"}""",
        ["GetCdr"] = """{"accounts":["10002"],"beginTime":"20260519","endTime":"20260519"}""",
        ["CreateCdr"] = """{"billingMode":0,"callerE164":"80002","calleeE164":"13800138000","billingTime":61}""",
        ["GetReportCustomerFee"] = $$"""{"accounts":["10002","10003"],"period":7,{{Days}}}""",
        ["GetReportPhoneFee"] = $$"""{"account":"10002","period":7,{{Days}}}""",
        ["GetReportCustomerLocationFee"] = $$"""{"account":"10002","period":-2,{{Days}}}""",
        ["GetE164Convert"] = """{"e164":"80002"}""",
        ["CreateE164Convert"] = """{"mappingGatewayCallerE164":"021","e164":"80003","routingGatewayCalleeE164":"80003","memo":""}""",
        ["ModifyE164Convert"] = """{"id":1,"memo":"改"}""",
        ["DeleteE164Convert"] = """{"id":1}""",
        ["CreateLimitE164Group"] = """{"name":"新号码组"}""",
        ["ModifyLimitE164Group"] = """{"name":"黑名单","memo":"改"}""",
        ["DeleteLimitE164Group"] = """{"name":"黑名单"}""",
        ["GetLimitE164Group"] = "{}",
        ["CreateLimitE164"] = """{"limitE164GroupName":"黑名单","infoLimitE164s":[{"e164":"13300000009"}]}""",
        ["DeleteLimitE164"] = """{"limitE164GroupName":"黑名单","e164s":["13300000000"]}""",
        ["GetLimitE164"] = """{"limitE164GroupName":"黑名单"}""",
        ["CreateMobileArea"] = """{"infoMobileAreas":[{"mobilePrefix":"1301234","areaCode":"021"}]}""",
        ["DeleteMobileArea"] = """{"mobilePrefixes":["1380013"]}""",
        ["GetMobileArea"] = "{}",
        ["CreateCustomerPhoneBook"] = """{"account":"10002","e164":"13700000000"}""",
        ["ModifyCustomerPhoneBook"] = """{"account":"10002","e164":"13800138000","name":"改"}""",
        ["DeleteCustomerPhoneBook"] = """{"account":"10002","e164s":["13800138000"]}""",
        ["GetCustomerPhoneBook"] = """{"account":"10002"}""",
        ["CreateIvrAudio"] = """{"type":0,"name":"新语音"}""",
        ["ModifyIvrAudio"] = """{"id":1,"memo":"改"}""",
        ["ModifyIvrAudioData"] = """{"id":1,"data":"00FF80"}""",
        ["DeleteIvrAudio"] = """{"id":1}""",
        ["GetIvrAudio"] = """{"type":0}""",
        ["GetSoftSwitch"] = "{}",
        ["GetPerformance"] = "{}",
        ["CreateAlarm"] = """{"name":"外部告警","level":2}""",
        ["GetAlarmCurrent"] = "{}",
        ["CreateIpLimit"] = """{"ip":"192.0.2.0"}""",
        ["DeleteIpLimit"] = """{"ips":"198.51.100.0"}""",
        ["CallBack"] = $$"""{"callerE164":"80002","calleeE164s":"13800138000",{{Access}}}""",
        ["PlayAudio"] = $$"""{"audioes":"欢迎语","callee":"13800138000",{{Access}}}""",
        ["ReserveCalleeE164"] = $$"""{"callerE164":"80002","calleeE164":"13800138000",{{Access}}}""",
        ["GetAvailableTime"] = """{"billingName":"80002","billingMode":0,"calleeE164":"13800138000","routingGateway":"rg-telecom"}""",
        ["GetIvrSecondAvailableTime"] =
            """
            {"billingNumber":"80002","billingType":3,"calleeE164":"13800138000","firstE164":"02160000000",
             "firstConnectTime":0,"firstStopTime":60000}
            """,
    };

    public static IEnumerable<string> Operations => Bodies.Keys;

    public static string For(string operation) => Bodies[operation];
}
