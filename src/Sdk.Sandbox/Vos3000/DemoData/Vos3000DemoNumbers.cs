namespace Sdk.Sandbox;

/// <summary>Demo data around numbers: phones in detail, conversions, groups, areas, the phone book and audio.</summary>
internal static class Vos3000DemoNumbers
{
    public static void Fill(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        sandbox.NumberConversions.Set(Vos3000SandboxRecord.Parse(
            """{"id":1,"e164":"80002","mappingGatewayCallerE164":"02160000002","routingGatewayCalleeE164":"80002","memo":"外显"}"""));
        sandbox.NumberConversions.Set(Vos3000SandboxRecord.Parse(
            """{"id":2,"e164":"80007","mappingGatewayCallerE164":"075560000007","routingGatewayCalleeE164":"80007","memo":""}"""));
        AddGroups(sandbox);
        AddAreas(sandbox);
        AddPhoneBook(sandbox, now);
        AddAudio(sandbox);
    }

    public static Vos3000SandboxRecord PhoneDetails(int e164) => Vos3000SandboxRecord.Parse($$"""
        {"password":"pw-{{e164}}","displayNumber":"0216000{{e164 % 10_000:0000}}","lockType":0,"callLevel":4,"feerateGroup":"",
         "monthlyMoneyMinimum":0,"monthlyMoneyMaximum":0,"monthlyRentFee":1.5,"rewriteRulesOutCallee":"0:9",
         "routingGatewayGroupsAllow":true,"routingGatewayGroups":"","equipment":"","calleeBilling":false,
         "customerPassword":"web-{{e164}}","lineCallIn":2147483647,"lineCallOut":2147483647,"lineCapacity":2,"phonebookLimit":100,
         "dids":"","memo":"","infoPhoneValueAdded":{"callerIdDisplay":true,"callTransfer":true,"doNotDisturb":false,
         "periodForwarding":true,"infoPhoneValueAddedPeriodForwardings":[{"weekOfDay":"0,6","beginSecondInDay":0,"endSecondInDay":86400,
         "forwardE164":{"forwardMethod":0,"alertSecond":-1,"e164":"13800138000"} }],"noAnswerForward":true,
         "noAnswerForwardE164":{"forwardMethod":2,"alertSecond":20,"e164":"80001,80002"},"voiceMail":false},
         "infoPhoneAdditional":{"registerType":1,"protocol":1,"rtpRelay":0,"callDurationLimit":-1,"maxSecondRatesEnable":false,
         "maxSecondRates":0.0025,"dtmfReceiveMethod":0,"dtmfSIPSendMethod":10,"sipCodecAssign":true,"sipCodecs":["audio/PCMA",
         "audio/PCMU"],"ivrEquipmentType":-1,"callStateReport":false} }
        """);

    private static void AddGroups(Vos3000Sandbox sandbox)
    {
        sandbox.NumberGroups.Set(Vos3000SandboxRecord.Parse("""{"name":"黑名单","memo":"投诉号码"}"""));
        sandbox.NumberGroups.Set(Vos3000SandboxRecord.Parse("""{"name":"白名单"}"""));
        for (int i = 0; i < 3; i++)
        {
            sandbox.GroupNumbers.Set(Vos3000SandboxRecord.Parse(
                $$"""{"limitE164GroupName":"黑名单","e164":"1330000000{{i}}","memo":"投诉{{i}}"}"""));
        }
    }

    private static void AddAreas(Vos3000Sandbox sandbox)
    {
        (string Prefix, string Code, string Name)[] areas = [("1300021", "021", "上海"), ("1380013", "010", "北京"), ("1390755", "0755", "深圳")];
        foreach ((string prefix, string code, string name) in areas)
        {
            sandbox.MobileAreas.Set(Vos3000SandboxRecord.Parse(
                $$"""{"mobilePrefix":"{{prefix}}","areaCode":"{{code}}","areaName":"{{name}}","memo":""}"""));
        }
    }

    private static void AddPhoneBook(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        long updated = now.AddDays(-12).ToUnixTimeMilliseconds();
        sandbox.PhoneBook.Set(Vos3000SandboxRecord.Parse($$"""
            {"account":"10002","e164":"13800138000","shortE164s":["601","602"],"name":"王建国","department":"销售部","deviceType":1,
             "addressType":1,"type":0,"lastUpdateTime":{{updated}},"memo":"客户"}
            """));
        sandbox.PhoneBook.Set(Vos3000SandboxRecord.Parse($$"""
            {"account":"10002","e164":"02160000001","shortE164s":[],"name":"前台","department":"","deviceType":2,"addressType":1,"type":1,
             "lastUpdateTime":{{updated}},"memo":""}
            """));
    }

    private static void AddAudio(Vos3000Sandbox sandbox)
    {
        sandbox.IvrAudios.Set(Vos3000SandboxRecord.Parse(
            """{"id":1,"type":0,"name":"欢迎语","language":"zh","ivrServiceName":"","size":48000,"memo":""}"""));
        sandbox.IvrAudios.Set(Vos3000SandboxRecord.Parse(
            """{"id":2,"type":3,"name":"总机导航","language":"zh","ivrServiceName":"pbx","size":96000,"memo":""}"""));
    }
}
