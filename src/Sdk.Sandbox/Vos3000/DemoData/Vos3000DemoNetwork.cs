namespace Sdk.Sandbox;

/// <summary>Demo softswitches, gateways and alarms.</summary>
internal static class Vos3000DemoNetwork
{
    public static void Fill(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        AddSoftSwitches(sandbox, now);
        AddMappingGateways(sandbox, now);
        AddRoutingGateways(sandbox, now);
        AddAlarms(sandbox, now);
        sandbox.IpLimits.Set(Vos3000SandboxRecord.Parse("""{"area":"境外","ip":"198.51.100.0","count":256,"memo":"测试网段"}"""));
    }

    private static void AddSoftSwitches(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        long created = now.AddDays(-500).ToUnixTimeMilliseconds();
        sandbox.SoftSwitches.Set(Vos3000SandboxRecord.Parse($$"""
            {"name":"mbx3000-1","identification":"A1B2C3D4","createTime":{{created}},
             "accessTime":{{now.AddDays(-9).ToUnixTimeMilliseconds()}},"accessAddress":"{{Vos3000DemoData.SoftSwitchAddress}}",
             "memo":"主用"}
            """));
        // A softswitch that is not connected has no time and no address of access.
        sandbox.SoftSwitches.Set(Vos3000SandboxRecord.Parse($$"""
            {"name":"mbx3000-2","identification":"E5F6A7B8","createTime":{{created}},"memo":"备用"}
            """));
    }

    private static void AddMappingGateways(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        (string Name, string Account, int Capacity, int RegisterType)[] gateways =
        [
            ("mg-shanghai", "10002", 200, 0), ("mg-shenzhen", "10007", 120, 1),
            ("mg-beijing", "10010", 300, 0), ("mg-chengdu", "10011", 30, 1),
        ];
        for (int i = 0; i < gateways.Length; i++)
        {
            (string name, string account, int capacity, int registerType) = gateways[i];
            sandbox.MappingGateways.Set(Gateway(i, name, registerType, now, isOnline: name != "mg-chengdu", $$"""
                {"name":"{{name}}","password":"gw-{{name}}","lockType":0,"callLevel":5,"capacity":{{capacity}},"priority":{{i}},
                 "gatewayGroups":"","routingGatewayGroupsAllow":true,"routingGatewayGroups":"","registerType":{{registerType}},
                 "remoteIps":"198.51.100.{{10 + i}}","customerPassword":"web-{{name}}","rtpForwardType":1,"maxCallDurationLower":-1,
                 "maxCallDurationUpper":-1,"allowPhoneBilling":true,"timeoutCallProceeding":-1,"dtmfSendMethodSIP":10,
                 "dtmfSendPayloadTypeSIP":101,"q931ProgressIndicator":-1,"account":"{{account}}","h323FastStart":true,"sipTimer":true,
                 "sipCodecAssign":true,"sipCodecs":["audio/PCMA","audio/G729"],"maxSecondRates":0.0025,"softswitchName":"mbx3000-1",
                 "mediaRecord":false,"proportionCalleePrefixs":[{"proportion":70,"addPrefix":"7"},{"proportion":30,"addPrefix":"3"}],
                 "memo":"对接{{i + 1}}"}
                """));
        }
    }

    private static void AddRoutingGateways(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        (string Name, string Prefix, int Capacity, int RegisterType)[] gateways =
        [
            ("rg-telecom", "9", 240, 0), ("rg-unicom", "9", 240, 0), ("rg-mobile", "9", 480, 0),
            ("rg-overseas", "900", 60, 2), ("rg-backup", "", 60, 0),
        ];
        for (int i = 0; i < gateways.Length; i++)
        {
            (string name, string prefix, int capacity, int registerType) = gateways[i];
            sandbox.RoutingGateways.Set(Gateway(10 + i, name, registerType, now, isOnline: name != "rg-backup", $$"""
                {"name":"{{name}}","prefix":"{{prefix}}","prefixStyle":0,"password":"gw-{{name}}","customerPassword":"web-{{name}}",
                 "gatewayGroups":"","capacity":{{capacity}},"lockType":0,"priority":{{i}},"registerType":{{registerType}},
                 "remoteIp":"203.0.113.{{10 + i}}","rtpForwardType":1,"protocol":1,"signalPort":5060,"maxCallDurationLower":-1,
                 "maxCallDurationUpper":-1,"rewriteRulesInCallee":"9:","dtmfSendMethodSIP":10,"q931NumberingPlan":-1,"q931NumberType":-1,
                 "q931PresentationIndicator":-1,"q931ScreeningIndicator":-1,"clearingAccount":"10012","sipCodecAssign":true,
                 "sipCodecs":["audio/PCMA","audio/PCMU"],"maxSecondRates":0.0015,"softswitchName":"mbx3000-1",
                 "externalNumberVerifyBits":3,"scheduledCallinPrefixes":[{"days":[1,2,3,4,5],"beginTime":28800,"endTime":64800,"action":1,
                 "type":1,"prefixes":["021","010"]}],"memo":"落地{{i + 1}}"}
                """));
        }
    }

    private static Vos3000SandboxGateway Gateway(int id, string name, int registerType, DateTimeOffset now, bool isOnline, string members)
    {
        bool isStatic = registerType == 0;
        return new Vos3000SandboxGateway
        {
            Members = Vos3000SandboxRecord.Parse(members),
            IsOnline = isOnline,
            Id = id + 1,
            RegisterTime = isStatic ? null : now.AddHours(-6 - name.Length),
            UpdateTime = isStatic ? null : now.AddSeconds(-30),
            Asr = 0.4m + (id * 0.02m),
            Acd = 60 + (id * 5),
            ResponseRatio = 0.95m,
            ConnectedRatio = 0.45m,
        };
    }

    private static void AddAlarms(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        long start = now.AddMinutes(-42).ToUnixTimeMilliseconds();
        sandbox.Alarms.Set(Vos3000SandboxRecord.Parse($$"""
            {"id":1,"type":20000,"level":1,"name":"rg-backup","startTime":{{start}},"value":0.12,"upper":1,"lower":0.3,"memo":""}
            """));
        sandbox.Alarms.Set(Vos3000SandboxRecord.Parse($$"""
            {"id":2,"type":20007,"level":2,"name":"10009","startTime":{{start}},"value":-118.65,"lower":0,"confirmUser":"admin",
             "confirmTime":{{start + 60_000}},"memo":"已通知客户"}
            """));
        sandbox.Alarms.Set(Vos3000SandboxRecord.Parse($$"""
            {"id":3,"type":20005,"level":3,"name":"/home","startTime":{{start}},"stopTime":{{start + 600_000}},"value":93.5,"upper":90,
             "memo":""}
            """));
    }
}
