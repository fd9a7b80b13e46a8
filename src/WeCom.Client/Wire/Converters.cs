using System.Text.Json;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A moment as seconds since 1970-01-01 UTC, as a number or as text. Zero, which the service writes for "never", reads as null.</summary>
internal sealed class UnixSecondsConverter : NullableConverter<DateTimeOffset>
{
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    protected override DateTimeOffset? ReadValue(ref Utf8JsonReader reader) =>
        WireNumber.ReadInt64(ref reader) is > 0 and { } seconds && seconds <= Latest ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    protected override void WriteValue(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteNumberValue(value.ToUnixTimeSeconds());
}

/// <summary>On or off as 1 or 0; reads texts and JSON's own words, too.</summary>
internal sealed class NumericFlagConverter : NullableConverter<bool>
{
    protected override bool? ReadValue(ref Utf8JsonReader reader) => FlagConverter.Read(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, bool value) => writer.WriteNumberValue(value ? 1 : 0);
}
