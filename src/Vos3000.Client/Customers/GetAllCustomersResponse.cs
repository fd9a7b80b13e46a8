// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetAllCustomers</c> answers (获取所有账户账号).</summary>
public sealed class GetAllCustomersResponse
{
    /// <summary>Account numbers, filled when type is 0 (账户账号列表).</summary>
    [AllowNull]
    public IReadOnlyList<string> Accounts { get => field ?? []; set; }

    /// <summary>Short account rows (账户简要信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoCustomerBriefs")]
    public IReadOnlyList<CustomerBrief> Customers { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
