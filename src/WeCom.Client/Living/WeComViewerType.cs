using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Where a viewer from outside of the company watches from (外部成员类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComViewerType>))]
public readonly record struct WeComViewerType(int Value) : IOpenEnumeration<WeComViewerType>
{
    /// <summary>WeChat (微信用户) (<c>1</c>).</summary>
    public static WeComViewerType WeChat => new(1);

    /// <summary>The WeCom of another company (企业微信用户) (<c>2</c>).</summary>
    public static WeComViewerType WeCom => new(2);

    /// <inheritdoc/>
    public static WeComViewerType FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
