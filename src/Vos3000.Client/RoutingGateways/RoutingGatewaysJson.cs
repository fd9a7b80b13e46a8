// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(RealNumberConverter),
        typeof(FlagConverter), typeof(MoneyConverter), typeof(SecondsConverter), typeof(EpochMillisecondsConverter),
        typeof(RequiredEpochMillisecondsConverter), typeof(DayConverter), typeof(SecretClearTextConverter),
        typeof(EnumerationConverter<CalleeE164Restrict>),
        typeof(EnumerationConverter<CodecAnnexMode>),
        typeof(EnumerationConverter<CryptoType>),
        typeof(EnumerationConverter<DtmfReceiveMethod>),
        typeof(EnumerationConverter<DtmfSendMethodH323>),
        typeof(EnumerationConverter<DtmfSendMethodSip>),
        typeof(EnumerationConverter<G729SendMode>),
        typeof(EnumerationConverter<LockType>),
        typeof(EnumerationConverter<MediaCheckDirection>),
        typeof(EnumerationConverter<MediaRelayMode>),
        typeof(EnumerationConverter<PrefixStyle>),
        typeof(EnumerationConverter<Q931NumberType>),
        typeof(EnumerationConverter<Q931NumberingPlan>),
        typeof(EnumerationConverter<Q931PresentationIndicator>),
        typeof(EnumerationConverter<Q931ScreeningIndicator>),
        typeof(EnumerationConverter<RoutingGatewayRegisterType>),
        typeof(EnumerationConverter<ScheduledPrefixAction>),
        typeof(EnumerationConverter<ScheduledPrefixSide>),
        typeof(EnumerationConverter<SignalProtocol>),
        typeof(EnumerationConverter<SipIdentityMode>),
        typeof(EnumerationConverter<SipPrivacyMode>),
        typeof(EnumerationConverter<SipRequestAddressMethod>),
        typeof(EnumerationConverter<SipResponseAddressMethod>),
        typeof(EnumerationConverter<SystemSwitch>),
        typeof(EnumerationConverter<WeekDay>),
    ])]
[JsonSerializable(typeof(CreateRoutingGatewayRequest))]
[JsonSerializable(typeof(ModifyRoutingGatewayRequest))]
[JsonSerializable(typeof(DeleteRoutingGatewayRequest))]
[JsonSerializable(typeof(GetRoutingGatewayRequest))]
[JsonSerializable(typeof(GetRoutingGatewayResponse))]
[JsonSerializable(typeof(GetRoutingGatewayOnlineRequest))]
[JsonSerializable(typeof(GetRoutingGatewayOnlineResponse))]
internal sealed partial class RoutingGatewaysJson : JsonSerializerContext;
