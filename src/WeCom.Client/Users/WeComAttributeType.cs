using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>What an attribute of a member holds (属性类型, <c>type</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComAttributeType>))]
public readonly record struct WeComAttributeType(int Value) : IOpenEnumeration<WeComAttributeType>
{
    /// <summary>A text (文本) (0).</summary>
    public static WeComAttributeType Text => new(0);

    /// <summary>A web page (网页) (1).</summary>
    public static WeComAttributeType Web => new(1);

    /// <summary>A mini program (小程序) (2): in the external profile only.</summary>
    public static WeComAttributeType MiniProgram => new(2);

    /// <inheritdoc/>
    public static WeComAttributeType FromValue(int value) => new(value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
