using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The kind of a live (直播的类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComLiveType>))]
public readonly record struct WeComLiveType(int Value) : IOpenEnumeration<WeComLiveType>
{
    /// <summary>A live for anybody (通用直播) (<c>0</c>).</summary>
    public static WeComLiveType General => new(0);

    /// <summary>A class of a few, for schools and IT only (小班课) (<c>1</c>).</summary>
    public static WeComLiveType SmallClass => new(1);

    /// <summary>A class of many, for schools and IT only (大班课) (<c>2</c>).</summary>
    public static WeComLiveType LargeClass => new(2);

    /// <summary>A training (企业培训) (<c>3</c>).</summary>
    public static WeComLiveType Training => new(3);

    /// <summary>An event (活动直播) (<c>4</c>).</summary>
    public static WeComLiveType Activity => new(4);

    /// <inheritdoc/>
    public static WeComLiveType FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
