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
        typeof(EnumerationConverter<CallRemainingTimePrompt>),
        typeof(EnumerationConverter<CryptoType>),
        typeof(EnumerationConverter<DtmfReceiveMethod>),
        typeof(EnumerationConverter<DtmfSendMethodSip>),
        typeof(EnumerationConverter<ForwardDisplayMode>),
        typeof(EnumerationConverter<ForwardMethod>),
        typeof(EnumerationConverter<IvrCallbackBillingMode>),
        typeof(EnumerationConverter<IvrEquipmentType>),
        typeof(EnumerationConverter<IvrMergeBillingMode>),
        typeof(EnumerationConverter<IvrSecondBillingMode>),
        typeof(EnumerationConverter<LockType>),
        typeof(EnumerationConverter<LrnFailureAction>),
        typeof(EnumerationConverter<MediaCheckDirection>),
        typeof(EnumerationConverter<MediaRelayMode>),
        typeof(EnumerationConverter<PhoneRegisterType>),
        typeof(EnumerationConverter<PhoneSipRequestAddress>),
        typeof(EnumerationConverter<PhoneSipResponseAddress>),
        typeof(EnumerationConverter<RoutePolicy>),
        typeof(EnumerationConverter<SignalProtocol>),
        typeof(EnumerationConverter<SipAuthenticationMethod>),
        typeof(EnumerationConverter<SipIdentityMode>),
        typeof(EnumerationConverter<SipPrivacyMode>),
        typeof(EnumerationConverter<SipRemoteAlertingMethod>),
        typeof(EnumerationConverter<SystemSwitch>),
        typeof(EnumerationConverter<VoiceMailAudioType>),
        typeof(EnumerationConverter<WeekDay>),
    ])]
[JsonSerializable(typeof(CreatePhoneRequest))]
[JsonSerializable(typeof(CreatePhoneResponse))]
[JsonSerializable(typeof(ModifyPhoneRequest))]
[JsonSerializable(typeof(DeletePhoneRequest))]
[JsonSerializable(typeof(GetPhoneRequest))]
[JsonSerializable(typeof(GetPhoneResponse))]
[JsonSerializable(typeof(GetPhoneOnlineRequest))]
[JsonSerializable(typeof(GetPhoneOnlineResponse))]
[JsonSerializable(typeof(GetAllPhoneOnlineResponse))]
[JsonSerializable(typeof(EmptyRequest))]
internal sealed partial class PhonesJson : JsonSerializerContext;
