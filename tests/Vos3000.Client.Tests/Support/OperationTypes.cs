namespace Vos3000.Client.Tests.Support;

/// <summary>What each operation takes and answers; null for nothing but the envelope.</summary>
internal static class OperationTypes
{
    public static IReadOnlyDictionary<string, (Type? Request, Type? Response)> All { get; } = new Dictionary<string, (Type?, Type?)>(StringComparer.Ordinal)
    {
        ["CreateCustomer"] = (typeof(CreateCustomerRequest), null),
        ["ModifyCustomer"] = (typeof(ModifyCustomerRequest), null),
        ["DeleteCustomer"] = (typeof(DeleteCustomerRequest), null),
        ["GetCustomer"] = (typeof(GetCustomerRequest), typeof(GetCustomerResponse)),
        ["CreatePhone"] = (typeof(CreatePhoneRequest), typeof(CreatePhoneResponse)),
        ["ModifyPhone"] = (typeof(ModifyPhoneRequest), null),
        ["DeletePhone"] = (typeof(DeletePhoneRequest), null),
        ["GetPhone"] = (typeof(GetPhoneRequest), typeof(GetPhoneResponse)),
        ["GetPhoneOnline"] = (typeof(GetPhoneOnlineRequest), typeof(GetPhoneOnlineResponse)),
        ["CreateGatewayMapping"] = (typeof(CreateMappingGatewayRequest), null),
        ["ModifyGatewayMapping"] = (typeof(ModifyMappingGatewayRequest), null),
        ["GetGatewayMapping"] = (typeof(GetMappingGatewayRequest), typeof(GetMappingGatewayResponse)),
        ["DeleteGatewayMapping"] = (typeof(DeleteMappingGatewayRequest), null),
        ["GetGatewayMappingOnline"] = (typeof(GetMappingGatewayOnlineRequest), typeof(GetMappingGatewayOnlineResponse)),
        ["CreateGatewayRouting"] = (typeof(CreateRoutingGatewayRequest), null),
        ["ModifyGatewayRouting"] = (typeof(ModifyRoutingGatewayRequest), null),
        ["DeleteGatewayRouting"] = (typeof(DeleteRoutingGatewayRequest), null),
        ["GetGatewayRouting"] = (typeof(GetRoutingGatewayRequest), typeof(GetRoutingGatewayResponse)),
        ["GetGatewayRoutingOnline"] = (typeof(GetRoutingGatewayOnlineRequest), typeof(GetRoutingGatewayOnlineResponse)),
        ["GetCurrentCall"] = (typeof(GetCurrentCallRequest), typeof(GetCurrentCallResponse)),
        ["Pay"] = (typeof(PayRequest), typeof(PayResponse)),
        ["CreateSuite"] = (typeof(CreateSuiteRequest), typeof(CreateSuiteResponse)),
        ["DeleteSuite"] = (typeof(DeleteSuiteRequest), null),
        ["GetSuite"] = (typeof(GetSuiteRequest), typeof(GetSuiteResponse)),
        ["CreateSuiteOrder"] = (typeof(CreateSuiteOrderRequest), typeof(CreateSuiteOrderResponse)),
        ["ModifySuiteOrder"] = (typeof(ModifySuiteOrderRequest), null),
        ["DeleteSuiteOrder"] = (typeof(DeleteSuiteOrderRequest), null),
        ["GetSuiteOrder"] = (typeof(GetSuiteOrderRequest), typeof(GetSuiteOrderResponse)),
        ["GetCurrentSuite"] = (typeof(GetCurrentSuiteRequest), typeof(GetCurrentSuiteResponse)),
        ["DeleteCurrentSuite"] = (typeof(DeleteCurrentSuiteRequest), null),
        ["CreateActivePhoneCard"] = (typeof(CreateActivePhoneCardRequest), typeof(CreateActivePhoneCardResponse)),
        ["ModifyActivePhoneCard"] = (typeof(ModifyActivePhoneCardRequest), null),
        ["DeleteActivePhoneCard"] = (typeof(DeleteActivePhoneCardRequest), null),
        ["GetActivePhoneCard"] = (typeof(GetActivePhoneCardRequest), typeof(GetActivePhoneCardResponse)),
        ["CreateBindedE164"] = (typeof(CreateBoundNumberRequest), null),
        ["ModifyBindedE164"] = (typeof(ModifyBoundNumberRequest), null),
        ["DeleteBindedE164"] = (typeof(DeleteBoundNumberRequest), null),
        ["GetBindedE164"] = (typeof(GetBoundNumberRequest), typeof(GetBoundNumberResponse)),
        ["GetFeeRateGroup"] = (typeof(GetFeeRateGroupRequest), typeof(GetFeeRateGroupResponse)),
        ["CreateFeeRateGroup"] = (typeof(CreateFeeRateGroupRequest), null),
        ["ModifyFeeRateGroup"] = (typeof(ModifyFeeRateGroupRequest), null),
        ["DeleteFeeRateGroup"] = (typeof(DeleteFeeRateGroupRequest), null),
        ["GetFeeRate"] = (typeof(GetFeeRateRequest), typeof(GetFeeRateResponse)),
        ["GetE164Convert"] = (typeof(GetNumberConversionRequest), typeof(GetNumberConversionResponse)),
        ["GetPayHistory"] = (typeof(GetPayHistoryRequest), typeof(GetPayHistoryResponse)),
        ["GetCdr"] = (typeof(GetCdrRequest), typeof(GetCdrResponse)),
        ["GetReportCustomerFee"] = (typeof(GetCustomerFeeReportRequest), typeof(GetCustomerFeeReportResponse)),
        ["GetReportPhoneFee"] = (typeof(GetPhoneFeeReportRequest), typeof(GetPhoneFeeReportResponse)),
        ["GetReportCustomerLocationFee"] = (typeof(GetCustomerLocationFeeReportRequest), typeof(GetCustomerLocationFeeReportResponse)),
        ["CreateCdr"] = (typeof(CreateCdrRequest), null),
        ["GetCustomerPhoneBook"] = (typeof(GetPhoneBookEntryRequest), typeof(GetPhoneBookEntryResponse)),
        ["CreateCustomerPhoneBook"] = (typeof(CreatePhoneBookEntryRequest), null),
        ["ModifyCustomerPhoneBook"] = (typeof(ModifyPhoneBookEntryRequest), null),
        ["DeleteCustomerPhoneBook"] = (typeof(DeletePhoneBookEntryRequest), null),
        ["GetSoftSwitch"] = (null, typeof(GetSoftSwitchResponse)),
        ["GetPerformance"] = (null, typeof(GetPerformanceResponse)),
        ["PayByPhoneCard"] = (typeof(PayByPhoneCardRequest), typeof(PayByPhoneCardResponse)),
        ["PhoneCardActive"] = (typeof(ActivatePhoneCardRequest), null),
        ["CallBack"] = (typeof(CallBackRequest), typeof(CallBackResponse)),
        ["PlayAudio"] = (typeof(PlayAudioRequest), typeof(PlayAudioResponse)),
        ["GetAvailableTime"] = (typeof(GetAvailableTimeRequest), typeof(GetAvailableTimeResponse)),
        ["GetIvrSecondAvailableTime"] = (typeof(GetIvrSecondAvailableTimeRequest), typeof(GetIvrSecondAvailableTimeResponse)),
        ["GetConsumption"] = (typeof(GetConsumptionRequest), typeof(GetConsumptionResponse)),
        ["GetAllCustomers"] = (typeof(GetAllCustomersRequest), typeof(GetAllCustomersResponse)),
        ["ReserveCalleeE164"] = (typeof(ReserveCalleeRequest), null),
        ["CreateLimitE164Group"] = (typeof(CreateNumberGroupRequest), null),
        ["ModifyLimitE164Group"] = (typeof(ModifyNumberGroupRequest), null),
        ["DeleteLimitE164Group"] = (typeof(DeleteNumberGroupRequest), null),
        ["GetLimitE164Group"] = (typeof(GetNumberGroupRequest), typeof(GetNumberGroupResponse)),
        ["CreateLimitE164"] = (typeof(CreateNumberGroupEntryRequest), null),
        ["DeleteLimitE164"] = (typeof(DeleteNumberGroupEntryRequest), null),
        ["GetLimitE164"] = (typeof(GetNumberGroupEntryRequest), typeof(GetNumberGroupEntryResponse)),
        ["CreateIvrAudio"] = (typeof(CreateIvrAudioRequest), typeof(CreateIvrAudioResponse)),
        ["ModifyIvrAudio"] = (typeof(ModifyIvrAudioRequest), null),
        ["DeleteIvrAudio"] = (typeof(DeleteIvrAudioRequest), null),
        ["GetIvrAudio"] = (typeof(GetIvrAudioRequest), typeof(GetIvrAudioResponse)),
        ["ModifyIvrAudioData"] = (typeof(ModifyIvrAudioDataRequest), null),
        ["CreateE164Convert"] = (typeof(CreateNumberConversionRequest), typeof(CreateNumberConversionResponse)),
        ["ModifyE164Convert"] = (typeof(ModifyNumberConversionRequest), null),
        ["DeleteE164Convert"] = (typeof(DeleteNumberConversionRequest), null),
        ["DisconnectCurrentCall"] = (typeof(DisconnectCurrentCallRequest), null),
        ["GetAllPhoneOnline"] = (null, typeof(GetAllPhoneOnlineResponse)),
        ["GetPhoneCard"] = (typeof(GetPhoneCardRequest), typeof(GetPhoneCardResponse)),
        ["CreateAlarm"] = (typeof(CreateAlarmRequest), null),
        ["CreateIpLimit"] = (typeof(CreateIpLimitRequest), null),
        ["DeleteIpLimit"] = (typeof(DeleteIpLimitRequest), null),
        ["GetAlarmCurrent"] = (null, typeof(GetCurrentAlarmResponse)),
        ["DisconnectIvrCall"] = (typeof(DisconnectIvrCallRequest), null),
        ["CreateMobileArea"] = (typeof(CreateMobileAreaRequest), null),
        ["DeleteMobileArea"] = (typeof(DeleteMobileAreaRequest), null),
        ["GetMobileArea"] = (typeof(GetMobileAreaRequest), typeof(GetMobileAreaResponse)),
    };

    /// <summary>The types of the specification, by the models that hold their members: found by walking from the operations.</summary>
    public static IReadOnlyDictionary<string, Type> Models { get; } = Walk();

    private static Dictionary<string, Type> Walk()
    {
        Dictionary<string, Type> found = new(StringComparer.Ordinal);
        Queue<(Type Model, IReadOnlyList<SpecifiedMember> Members)> open = new();
        foreach (SpecifiedOperation operation in SpecificationFile.Operations)
        {
            (Type? request, Type? response) = All[operation.Name];
            Enqueue(request, operation.Request);
            Enqueue(response, operation.Response);
        }

        while (open.TryDequeue(out var next))
        {
            foreach (SpecifiedMember member in next.Members)
            {
                if (SpecificationFile.Types.TryGetValue(member.Type, out IReadOnlyList<SpecifiedMember>? members)
                    && Contracts.Members(next.Model).FirstOrDefault(property => property.Name == member.Name) is { } property
                    && found.TryAdd(member.Type, Contracts.Element(property.PropertyType) ?? property.PropertyType))
                {
                    Enqueue(found[member.Type], members);
                }
            }
        }

        return found;

        void Enqueue(Type? model, IReadOnlyList<SpecifiedMember> members)
        {
            if (model is not null)
            {
                open.Enqueue((model, members));
            }
        }
    }
}
