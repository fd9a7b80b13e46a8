using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>All customer accounts.</summary>
public sealed class GetAllCustomersResponse
{
    /// <summary>The account numbers (账户账号列表), when only numbers were asked for.</summary>
    [AllowNull]
    [JsonConverter(typeof(TextListConverter))]
    public IReadOnlyList<string> Accounts { get => field ?? []; init; }

    /// <summary>The accounts in short (账户简要信息), when short rows were asked for.</summary>
    [AllowNull]
    [JsonPropertyName("infoCustomerBriefs")]
    public IReadOnlyList<CustomerBrief> Customers { get => field ?? []; init; }
}
