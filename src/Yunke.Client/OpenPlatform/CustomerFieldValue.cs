namespace Yunke.Client;

/// <summary>The value of one of the company's own fields (自定义字段).</summary>
public sealed class CustomerFieldValue
{
    /// <summary>The id of the field (<c>id</c>), see <see cref="YunkeOpenPlatformClient.GetCustomerFieldsAsync"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The values: one, or several for a field that allows them (<c>values</c>).</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The type of the field (<c>fieldType</c>), as its definition names it.</summary>
    public string? FieldType { get; init; }
}
