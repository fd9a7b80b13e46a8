using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>How a message is kept from being passed on (保密消息, <c>safe</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComConfidentiality>))]
public readonly record struct WeComConfidentiality(int Value) : IOpenEnumeration<WeComConfidentiality>
{
    /// <summary>It may be passed on (可对外分享) (0).</summary>
    public static WeComConfidentiality None => new(0);

    /// <summary>It may not be passed on, and shows a watermark (不能分享且内容显示水印) (1): texts, pictures, videos, files and mpnews.</summary>
    public static WeComConfidentiality Confidential => new(1);

    /// <summary>It may be passed on inside the company (仅限在企业内分享) (2): mpnews only.</summary>
    public static WeComConfidentiality WithinCompany => new(2);

    /// <inheritdoc/>
    public static WeComConfidentiality FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
