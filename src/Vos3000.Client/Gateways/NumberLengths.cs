using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The lengths of numbers that a gateway lets through, 1 to 31 digits each, as a bit mask (允许号码长度).</summary>
/// <param name="Value">The bit mask on the wire: bit n stands for n digits; 0 for any length.</param>
[JsonConverter(typeof(NumberLengthsConverter))]
public readonly record struct NumberLengths(int Value) : IOpenEnumeration<NumberLengths>
{
    /// <summary>Numbers of any length (0).</summary>
    public static NumberLengths Any => default;

    /// <summary>Numbers of these lengths.</summary>
    /// <param name="lengths">Numbers of digits, 1 to 31.</param>
    /// <exception cref="ArgumentException">There is none, or one is out of range.</exception>
    public static NumberLengths Of(params ReadOnlySpan<int> lengths)
    {
        if (lengths.IsEmpty)
        {
            throw new ArgumentException("At least one length is needed; use Any for all.", nameof(lengths));
        }

        int mask = 0;
        foreach (int length in lengths)
        {
            Check.Range(length, 1, 31, nameof(lengths));
            mask |= 1 << length;
        }

        return new NumberLengths(mask);
    }

    /// <inheritdoc/>
    public static NumberLengths FromValue(int value) => new(value);

    /// <summary>Whether numbers of a length are let through.</summary>
    /// <param name="length">The number of digits.</param>
    public bool Allows(int length) => Value == 0 || (length is >= 0 and <= 31 && (Value & (1 << length)) != 0);

    /// <summary>The lengths, separated by commas, or <c>Any</c>.</summary>
    public override string ToString()
    {
        int mask = Value;
        return mask == 0
            ? nameof(Any)
            : string.Join(',', Enumerable.Range(0, 32).Where(length => (mask & (1 << length)) != 0).Select(length => length.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>A bit mask of 32 bits; also where a build writes the highest bit without a sign.</summary>
internal sealed class NumberLengthsConverter : JsonConverter<NumberLengths>
{
    public override NumberLengths Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(unchecked((int)(WireNumber.ReadInt64(ref reader) ?? 0)));

    public override void Write(Utf8JsonWriter writer, NumberLengths value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
