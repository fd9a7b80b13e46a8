// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How the annex of a codec is announced (G729 annexb, G723 annexa).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CodecAnnexMode>))]
public readonly record struct CodecAnnexMode(int Value) : IOpenEnumeration<CodecAnnexMode>
{
    /// <summary>Auto (0).</summary>
    public static CodecAnnexMode Auto => new(0);

    /// <summary>Yes (1).</summary>
    public static CodecAnnexMode Yes => new(1);

    /// <summary>No (2).</summary>
    public static CodecAnnexMode No => new(2);

    /// <summary>Omit (3).</summary>
    public static CodecAnnexMode Omit => new(3);

    /// <summary>Passthrough (4).</summary>
    public static CodecAnnexMode Passthrough => new(4);

    /// <inheritdoc/>
    public static CodecAnnexMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        1 => nameof(Yes),
        2 => nameof(No),
        3 => nameof(Omit),
        4 => nameof(Passthrough),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
