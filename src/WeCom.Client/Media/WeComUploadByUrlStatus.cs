using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The state of an upload by address (异步上传任务状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComUploadByUrlStatus>))]
public readonly record struct WeComUploadByUrlStatus(int Value) : IOpenEnumeration<WeComUploadByUrlStatus>
{
    /// <summary>Under way (处理中) (1).</summary>
    public static WeComUploadByUrlStatus Running => new(1);

    /// <summary>Done (完成) (2).</summary>
    public static WeComUploadByUrlStatus Done => new(2);

    /// <summary>Failed (异常失败) (3).</summary>
    public static WeComUploadByUrlStatus Failed => new(3);

    /// <inheritdoc/>
    public static WeComUploadByUrlStatus FromValue(int value) => new(value);
}
