namespace Vos3000.Models;

/// <summary>The names and places that a person chose. What is not listed here follows from the specification.</summary>
public static class Names
{
    /// <summary>The resource folders with the operations that belong to each, in the order of the README.</summary>
    public static readonly IReadOnlyList<(string Folder, string[] Operations)> Resources =
    [
        ("Customers", ["CreateCustomer", "ModifyCustomer", "DeleteCustomer", "GetCustomer", "GetAllCustomers"]),
        ("Phones", ["CreatePhone", "ModifyPhone", "DeletePhone", "GetPhone", "GetPhoneOnline", "GetAllPhoneOnline"]),
        ("MappingGateways", ["CreateGatewayMapping", "ModifyGatewayMapping", "DeleteGatewayMapping", "GetGatewayMapping", "GetGatewayMappingOnline"]),
        ("RoutingGateways", ["CreateGatewayRouting", "ModifyGatewayRouting", "DeleteGatewayRouting", "GetGatewayRouting", "GetGatewayRoutingOnline"]),
        ("Calls", ["GetCurrentCall", "DisconnectCurrentCall", "DisconnectIvrCall", "CallBack", "PlayAudio", "ReserveCalleeE164"]),
        ("TalkTime", ["GetAvailableTime", "GetIvrSecondAvailableTime"]),
        ("Payments", ["Pay", "PayByPhoneCard", "GetPayHistory", "GetConsumption"]),
        ("PhoneCards", ["CreateActivePhoneCard", "ModifyActivePhoneCard", "DeleteActivePhoneCard", "GetActivePhoneCard", "PhoneCardActive", "GetPhoneCard"]),
        ("BoundNumbers", ["CreateBindedE164", "ModifyBindedE164", "DeleteBindedE164", "GetBindedE164"]),
        ("Suites", ["CreateSuite", "DeleteSuite", "GetSuite", "GetCurrentSuite", "DeleteCurrentSuite"]),
        ("SuiteOrders", ["CreateSuiteOrder", "ModifySuiteOrder", "DeleteSuiteOrder", "GetSuiteOrder"]),
        ("FeeRates", ["GetFeeRateGroup", "CreateFeeRateGroup", "ModifyFeeRateGroup", "DeleteFeeRateGroup", "GetFeeRate"]),
        ("Cdrs", ["GetCdr", "CreateCdr"]),
        ("Reports", ["GetReportCustomerFee", "GetReportPhoneFee", "GetReportCustomerLocationFee"]),
        ("NumberConversions", ["GetE164Convert", "CreateE164Convert", "ModifyE164Convert", "DeleteE164Convert"]),
        ("NumberGroups",
        [
            "CreateLimitE164Group", "ModifyLimitE164Group", "DeleteLimitE164Group", "GetLimitE164Group", "CreateLimitE164", "DeleteLimitE164", "GetLimitE164",
        ]),
        ("MobileAreas", ["CreateMobileArea", "DeleteMobileArea", "GetMobileArea"]),
        ("PhoneBook", ["GetCustomerPhoneBook", "CreateCustomerPhoneBook", "ModifyCustomerPhoneBook", "DeleteCustomerPhoneBook"]),
        ("IvrAudio", ["CreateIvrAudio", "ModifyIvrAudio", "DeleteIvrAudio", "GetIvrAudio", "ModifyIvrAudioData"]),
        ("Monitoring", ["GetSoftSwitch", "GetPerformance", "CreateAlarm", "GetAlarmCurrent"]),
        ("IpLimits", ["CreateIpLimit", "DeleteIpLimit"]),
    ];

    /// <summary>Operations whose few members are parameters of the method: their request types stay inside.</summary>
    public static readonly IReadOnlySet<string> WithParameters = new HashSet<string>(StringComparer.Ordinal)
    {
        "DeleteCustomer", "GetAllCustomers", "DeletePhone", "GetPhoneOnline", "GetAllPhoneOnline",
        "DeleteGatewayMapping", "GetGatewayMapping", "GetGatewayMappingOnline", "DeleteGatewayRouting", "GetGatewayRouting", "GetGatewayRoutingOnline",
        "DisconnectCurrentCall", "DisconnectIvrCall", "DeleteActivePhoneCard", "GetPhoneCard", "DeleteBindedE164",
        "DeleteSuite", "GetSuite", "GetCurrentSuite", "DeleteCurrentSuite", "DeleteSuiteOrder", "GetSuiteOrder",
        "GetFeeRateGroup", "DeleteFeeRateGroup", "GetFeeRate", "GetE164Convert", "DeleteE164Convert",
        "CreateLimitE164Group", "ModifyLimitE164Group", "DeleteLimitE164Group", "GetLimitE164Group", "CreateLimitE164", "DeleteLimitE164", "GetLimitE164",
        "CreateMobileArea", "DeleteMobileArea", "GetMobileArea", "GetCustomerPhoneBook", "DeleteCustomerPhoneBook",
        "DeleteIvrAudio", "ModifyIvrAudioData", "GetSoftSwitch", "GetPerformance", "GetAlarmCurrent", "DeleteIpLimit",
    };

    /// <summary>Types of the specification by the names that users see; all others lose the prefix Info.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["FilterAgentAccount"] = "AgentFilter",
        ["InfoAlarmCurrent"] = "Alarm",
        ["InfoBindedE164"] = "BoundNumber",
        ["InfoCustomerPhoneBook"] = "PhoneBookEntry",
        ["InfoCustomerPhoneBookOverWrite"] = "PhoneBookOverwrite",
        ["InfoE164Convert"] = "NumberConversion",
        ["InfoGiftTime"] = "GiftWindow",
        ["InfoGatewayMapping"] = "MappingGateway",
        ["InfoGatewayMappingOnline"] = "MappingGatewayOnline",
        ["InfoGatewayRouting"] = "RoutingGateway",
        ["InfoGatewayRoutingOnline"] = "RoutingGatewayOnline",
        ["InfoLimitE164"] = "NumberGroupEntry",
        ["InfoLimitE164Group"] = "NumberGroup",
        ["InfoPay"] = "Payment",
        ["InfoPayHistory"] = "PaymentRecord",
        ["InfoPhoneValueAddedForwardE164"] = "ForwardTarget",
        ["InfoPhoneValueAddedPeriodForwarding"] = "ForwardingPeriod",
        ["InfoReportCustomerFee"] = "CustomerFeeReport",
        ["InfoReportCustomerLocationFee"] = "CustomerLocationFeeReport",
        ["InfoReportPhoneFee"] = "PhoneFeeReport",
        ["InfoScheduledCallinPrefixes"] = "ScheduledPrefixes",
    };

    /// <summary>What stands for parts of the names of operations in the names of their request and answer types.</summary>
    public static readonly IReadOnlyList<(string Wire, string Name)> OperationWords =
    [
        ("GatewayMapping", "MappingGateway"), ("GatewayRouting", "RoutingGateway"), ("BindedE164", "BoundNumber"), ("E164Convert", "NumberConversion"),
        ("LimitE164Group", "NumberGroup"), ("LimitE164", "NumberGroupEntry"), ("CustomerPhoneBook", "PhoneBookEntry"),
        ("PhoneCardActive", "ActivatePhoneCard"), ("ReportCustomerLocationFee", "CustomerLocationFeeReport"), ("ReportCustomerFee", "CustomerFeeReport"),
        ("ReportPhoneFee", "PhoneFeeReport"), ("AlarmCurrent", "CurrentAlarm"), ("ReserveCalleeE164", "ReserveCallee"),
    ];

    /// <summary>Members by the names that users see; all others are the wire's, with a capital letter and without the prefix Info.</summary>
    public static readonly IReadOnlyDictionary<string, string> Members = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["audioes"] = "Audios",
        ["callerip"] = "CallerIp",
        ["calleeip"] = "CalleeIp",
        ["dtmfSendMethodSIP"] = "DtmfSendMethodSip",
        ["dtmfSendPayloadTypeSIP"] = "DtmfSendPayloadTypeSip",
        ["dtmfSIPSendMethod"] = "DtmfSipSendMethod",
        ["feerateGroup"] = "FeeRateGroup",
        ["feerateRestrict"] = "FeeRateRestrict",
        ["h323AlertingFromSIP183Sdp"] = "H323AlertingFromSip183Sdp",
        ["h323CallProceedingFromSIPTrying"] = "H323CallProceedingFromSipTrying",
        ["infoActivePhoneCards"] = "Cards",
        ["infoAlarmCurrents"] = "Alarms",
        ["infoBindedE164s"] = "Numbers",
        ["infoCurrentCalls"] = "Calls",
        ["infoCurrentSuites"] = "Suites",
        ["infoCustomerAdditional"] = "Additional",
        ["infoCustomerBriefs"] = "Customers",
        ["infoCustomerPhoneBookOverWrite"] = "Overwrite",
        ["infoCustomerPhoneBooks"] = "Entries",
        ["infoE164Converts"] = "Conversions",
        ["infoFeeRateGroups"] = "Groups",
        ["infoFeeRates"] = "Rates",
        ["infoFeeRateSections"] = "Sections",
        ["infoGatewayMappingOnlines"] = "Gateways",
        ["infoGatewayMappings"] = "Gateways",
        ["infoGatewayRoutingOnlines"] = "Gateways",
        ["infoGatewayRoutings"] = "Gateways",
        ["infoIvrAudios"] = "Audios",
        ["infoIvrSecondAvailableTime"] = "AvailableTime",
        ["infoLimitE164Groups"] = "Groups",
        ["infoLimitE164s"] = "Entries",
        ["infoMobileAreas"] = "Areas",
        ["infoPay"] = "Payment",
        ["infoPayHistorys"] = "Payments",
        ["infoPhoneAdditional"] = "Additional",
        ["infoPhoneCard"] = "Card",
        ["infoPhoneOnlines"] = "Phones",
        ["infoPhoneValueAdded"] = "ValueAdded",
        ["infoPhoneValueAddedPeriodForwardings"] = "PeriodForwardings",
        ["infoReportCustomerFees"] = "Reports",
        ["infoReportCustomerLocationFees"] = "Reports",
        ["infoReportPhoneFees"] = "Reports",
        ["infoSuiteOrders"] = "Orders",
        ["ivrCallbackBillingSecordConnectedOnSecondAccount"] = "IvrCallbackBillingSecondConnectedOnSecondAccount",
        ["ivrCallbackBillingSecordNotConnectedOnAccessE164"] = "IvrCallbackBillingSecondNotConnectedOnAccessE164",
        ["phonebookLimit"] = "PhoneBookLimit",
        ["proportionCalleePrefixs"] = "ProportionCalleePrefixes",
    };

    /// <summary>Members whose name depends on where they stand.</summary>
    public static readonly IReadOnlyDictionary<string, string> MembersOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GetCustomer.filterAgentAccount"] = "AgentFilter",
        ["FilterAgentAccount.filterAgentAccount"] = "AgentAccount",
    };

    /// <summary>Enumerations that are another one of the specification under a second name.</summary>
    public static readonly IReadOnlyDictionary<string, string> SameEnumeration = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CallLevelAsInModifyPhone"] = "CallLevel",
        ["GatewayLockType"] = "LockType",
    };

    /// <summary>Enumerations that no type needs: methods stand for their values, or only requests of the switch hold them.</summary>
    public static readonly IReadOnlySet<string> WithoutEnumeration = new HashSet<string>(StringComparer.Ordinal) { "GetAllCustomersType", "DeleteForce", "CallState" };

    /// <summary>Secrets that the switch returns, or wants, in clear text.</summary>
    public static readonly IReadOnlySet<string> Secrets = new HashSet<string>(StringComparer.Ordinal)
    {
        "password", "customerPassword", "accessE164Password", "callbackBillingPassword", "calloutBillingPassword",
    };

    /// <summary>Durations that stay numbers: their unit is not stated, or some of their values are no durations.</summary>
    public static readonly IReadOnlySet<string> BareNumbers = new HashSet<string>(StringComparer.Ordinal)
    {
        "fakeMinute", "maxCallDurationLower", "maxCallDurationUpper", "timeRemain", "timeRemainRoutingGateway", "InfoCurrentCall.keepTime",
    };

    /// <summary>Members that a user has to state, because leaving them out has a meaning of its own.</summary>
    public static readonly IReadOnlyDictionary<string, string> Stated = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ModifySuiteOrder.priority"] = "int",
        ["ModifySuiteOrder.failedProcessMode"] = "FailedProcessMode",
        ["ModifyActivePhoneCard.bindLimit"] = "int?",
        ["PayByPhoneCard.password"] = "Secret?",
        ["PhoneCardActive.password"] = "Secret?",
    };

    /// <summary>Members that the manual calls mandatory and that may be left out all the same.</summary>
    public static readonly IReadOnlySet<string> NotRequired = new HashSet<string>(StringComparer.Ordinal)
    {
        "GetPhoneOnline.e164s", "GetGatewayMapping.names", "GetGatewayRouting.names",
    };

    /// <summary>Requests with rules beyond lengths, in a file of their own.</summary>
    public static readonly IReadOnlySet<string> WithRules = new HashSet<string>(StringComparer.Ordinal)
    {
        "GetCustomerRequest", "GetPhoneRequest", "GetActivePhoneCardRequest", "GetBoundNumberRequest", "GetIvrAudioRequest",
        "GetPayHistoryRequest", "GetConsumptionRequest", "GetCdrRequest", "CreateCdrRequest", "CreateSuiteRequest",
        "GetCustomerFeeReportRequest", "GetPhoneFeeReportRequest", "GetCustomerLocationFeeReportRequest",
        "CallBackRequest", "PlayAudioRequest", "CreatePhoneBookEntryRequest", "GatewaySettings", "PhoneAdditional", "GiftWindow",
        "CreateIpLimitRequest",
    };

    /// <summary>The values of a second enumeration next to a member, and other members that are written by hand: the type is partial.</summary>
    public static readonly IReadOnlySet<string> Partial = new HashSet<string>(StringComparer.Ordinal)
    {
        "CurrentCall", "PhoneOnline", "AvailableTime", "IvrSecondAvailableTime",
    };

    /// <summary>The settings that the create and modify operations and the answer of a kind of object share.</summary>
    public static readonly IReadOnlyList<(string Name, string Folder, string Create, string Modify, string Type, string Key, string Summary)> Settings =
    [
        ("PhoneSettings", "Phones", "CreatePhone", "ModifyPhone", "InfoPhone", "e164", "What can be set on a phone (话机)."),
        ("MappingGatewaySettings", "MappingGateways", "CreateGatewayMapping", "ModifyGatewayMapping", "InfoGatewayMapping", "name", "What can be set on a mapping gateway (对接网关)."),
        ("RoutingGatewaySettings", "RoutingGateways", "CreateGatewayRouting", "ModifyGatewayRouting", "InfoGatewayRouting", "name", "What can be set on a routing gateway (落地网关)."),
    ];

    /// <summary>Settings of both kinds of gateways that the specification explains differently, and that are the same.</summary>
    public static readonly IReadOnlySet<string> SharedDespiteMeaning = new HashSet<string>(StringComparer.Ordinal) { "minProfitPercentEnable" };

    /// <summary>What stands for parts of the names of members.</summary>
    private static readonly (string Wire, string Name)[] MemberWords =
    [
        ("BindedE164", "BoundNumber"), ("bindedE164", "boundNumber"), ("InfoRtpFlow", "RtpFlow"), ("gatewayMappingName", "mappingGatewayName"),
        ("gatewayRoutingName", "routingGatewayName"),
    ];

    private static string WithWords(string wire)
    {
        foreach ((string word, string name) in MemberWords)
        {
            wire = wire.Replace(word, name, StringComparison.Ordinal);
        }

        return wire;
    }

    public static string ToType(string wire) =>
        Types.TryGetValue(wire, out string? name) ? name : wire.StartsWith("Info", StringComparison.Ordinal) ? wire["Info".Length..] : wire;

    public static string ToOperation(string wire)
    {
        foreach ((string word, string name) in OperationWords)
        {
            if (wire.Contains(word, StringComparison.Ordinal))
            {
                return wire.Replace(word, name, StringComparison.Ordinal);
            }
        }

        return wire;
    }

    public static string ToMember(string owner, string wire)
    {
        if (MembersOf.TryGetValue($"{owner}.{wire}", out string? name) || Members.TryGetValue(wire, out name))
        {
            return name;
        }

        wire = WithWords(wire);
        string bare = wire.StartsWith("info", StringComparison.OrdinalIgnoreCase) && wire.Length > 4 && char.IsUpper(wire[4]) ? wire[4..] : wire;
        return char.ToUpperInvariant(bare[0]) + bare[1..];
    }
}
