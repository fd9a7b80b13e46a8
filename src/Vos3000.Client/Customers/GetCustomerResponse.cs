// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetCustomer</c> answers (查询账户).</summary>
public sealed class GetCustomerResponse
{
    /// <summary>Matching accounts (账户信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoCustomers")]
    public IReadOnlyList<Customer> Customers { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
