using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary><c>dtmfSendMethodSIP</c>.</summary>
internal sealed class DtmfSendMethodSipConverter() : DtmfMethodSecondSpellingConverter("dtmfSendMethodSip");

/// <summary><c>dtmfSIPSendMethod</c>.</summary>
internal sealed class DtmfSipSendMethodConverter() : DtmfMethodSecondSpellingConverter("dtmfSipSendMethod");

/// <summary><c>dtmfSendPayloadTypeSIP</c>.</summary>
internal sealed class DtmfSendPayloadTypeSipConverter() : SecondSpellingConverter<int?>("dtmfSendPayloadTypeSip")
{
    protected override int? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadInt32(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, int? value) => writer.WriteNumberValue(value!.Value);
}

/// <summary><c>h323CallProceedingFromSIPTrying</c>.</summary>
internal sealed class H323CallProceedingFromSipTryingConverter() : FlagSecondSpellingConverter("h323CallProceedingFromSipTrying");

/// <summary><c>h323AlertingFromSIP183Sdp</c>.</summary>
internal sealed class H323AlertingFromSip183SdpConverter() : FlagSecondSpellingConverter("h323AlertingFromSip183Sdp");

/// <summary><c>e164</c> of <c>CreateE164Convert</c>.</summary>
internal sealed class PhoneE164Converter() : SecondSpellingConverter<string>("phoneE164")
{
    protected override string? ReadValue(ref Utf8JsonReader reader) => TextConverter.Read(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

/// <summary>How DTMF is sent over SIP.</summary>
internal abstract class DtmfMethodSecondSpellingConverter(string second) : SecondSpellingConverter<DtmfSendMethodSip?>(second)
{
    protected override DtmfSendMethodSip? ReadValue(ref Utf8JsonReader reader) =>
        WireNumber.ReadInt32(ref reader) is { } number ? DtmfSendMethodSip.FromValue(number) : null;

    protected override void WriteValue(Utf8JsonWriter writer, DtmfSendMethodSip? value) => writer.WriteNumberValue(value!.Value.Value);
}

/// <summary>A member that is on or off.</summary>
internal abstract class FlagSecondSpellingConverter(string second) : SecondSpellingConverter<bool?>(second)
{
    protected override bool? ReadValue(ref Utf8JsonReader reader) => FlagConverter.Read(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, bool? value) => writer.WriteBooleanValue(value!.Value);
}

/// <summary>
/// A member whose name the manual and the vendor's own pages spell differently. The switch ignores names that it does not know, so both
/// are written; either is read, because names are read in any case.
/// </summary>
internal abstract class SecondSpellingConverter<T>(string second) : JsonConverter<T>
{
    private readonly JsonEncodedText _second = JsonEncodedText.Encode(second);

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    /// <summary>The serializer has written the first name: its value follows, then the second name, whose value is the same.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        WriteValue(writer, value);
        writer.WritePropertyName(_second);
        WriteValue(writer, value);
    }

    protected abstract T? ReadValue(ref Utf8JsonReader reader);

    protected abstract void WriteValue(Utf8JsonWriter writer, T value);
}
