// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The kind of an identity document (证件类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<IdentityCardType>))]
public readonly record struct IdentityCardType(int Value) : IOpenEnumeration<IdentityCardType>
{
    /// <summary>Identity card (0).</summary>
    public static IdentityCardType IdentityCard => new(0);

    /// <summary>Passport (1).</summary>
    public static IdentityCardType Passport => new(1);

    /// <summary>Officer card (2).</summary>
    public static IdentityCardType OfficerCard => new(2);

    /// <summary>Work permit (3).</summary>
    public static IdentityCardType WorkPermit => new(3);

    /// <summary>Student card (4).</summary>
    public static IdentityCardType StudentCard => new(4);

    /// <summary>Other (5).</summary>
    public static IdentityCardType Other => new(5);

    /// <inheritdoc/>
    public static IdentityCardType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(IdentityCard),
        1 => nameof(Passport),
        2 => nameof(OfficerCard),
        3 => nameof(WorkPermit),
        4 => nameof(StudentCard),
        5 => nameof(Other),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
