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
        typeof(EnumerationConverter<CallLevel>),
        typeof(EnumerationConverter<CalleeE164Restrict>),
        typeof(EnumerationConverter<CodecAnnexMode>),
        typeof(EnumerationConverter<CryptoType>),
        typeof(EnumerationConverter<DtmfReceiveMethod>),
        typeof(EnumerationConverter<DtmfSendMethodH323>),
        typeof(EnumerationConverter<DtmfSendMethodSip>),
        typeof(EnumerationConverter<G729SendMode>),
        typeof(EnumerationConverter<H323CalleeE164Domain>),
        typeof(EnumerationConverter<H323CallerE164Domain>),
        typeof(EnumerationConverter<LockType>),
        typeof(EnumerationConverter<LrnFailureAction>),
        typeof(EnumerationConverter<MappingGatewayRegisterType>),
        typeof(EnumerationConverter<MediaCheckDirection>),
        typeof(EnumerationConverter<MediaRelayMode>),
        typeof(EnumerationConverter<Q931ProgressIndicator>),
        typeof(EnumerationConverter<RoutePolicy>),
        typeof(EnumerationConverter<SipAuthenticationMethod>),
        typeof(EnumerationConverter<SipCalleeE164Domain>),
        typeof(EnumerationConverter<SipCallerE164Domain>),
        typeof(EnumerationConverter<SipRemoteRingSignal>),
        typeof(EnumerationConverter<SipRequestAddressMethod>),
        typeof(EnumerationConverter<SipResponseAddressMethod>),
        typeof(EnumerationConverter<SystemSwitch>),
    ])]
[JsonSerializable(typeof(CreateMappingGatewayRequest))]
[JsonSerializable(typeof(ModifyMappingGatewayRequest))]
[JsonSerializable(typeof(DeleteMappingGatewayRequest))]
[JsonSerializable(typeof(GetMappingGatewayRequest))]
[JsonSerializable(typeof(GetMappingGatewayResponse))]
[JsonSerializable(typeof(GetMappingGatewayOnlineRequest))]
[JsonSerializable(typeof(GetMappingGatewayOnlineResponse))]
internal sealed partial class MappingGatewaysJson : JsonSerializerContext;
