using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Which of its addresses a member is looked for by (邮箱类型, <c>email_type</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComEmailType>))]
public readonly record struct WeComEmailType(int Value) : IOpenEnumeration<WeComEmailType>
{
    /// <summary>The address at the company (企业邮箱) (1).</summary>
    public static WeComEmailType Corporate => new(1);

    /// <summary>The personal address (个人邮箱) (2).</summary>
    public static WeComEmailType Personal => new(2);

    /// <inheritdoc/>
    public static WeComEmailType FromValue(int value) => new(value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
