using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Where a message was said (房间类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<RoomType>))]
public readonly record struct RoomType(int Value) : IOpenEnumeration<RoomType>
{
    /// <summary>Not known (未知) (0).</summary>
    public static RoomType Unknown => new(0);

    /// <summary>A group with people from outside (外部群) (1).</summary>
    public static RoomType ExternalGroup => new(1);

    /// <summary>Someone from outside (外部联系人) (2).</summary>
    public static RoomType ExternalContact => new(2);

    /// <summary>A group of the company (内部群) (3).</summary>
    public static RoomType InternalGroup => new(3);

    /// <summary>Someone of the company (内部联系人) (4).</summary>
    public static RoomType InternalContact => new(4);

    /// <inheritdoc/>
    public static RoomType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Unknown),
        1 => nameof(ExternalGroup),
        2 => nameof(ExternalContact),
        3 => nameof(InternalGroup),
        4 => nameof(InternalContact),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
