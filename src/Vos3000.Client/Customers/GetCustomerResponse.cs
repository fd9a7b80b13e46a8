using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The accounts that were found.</summary>
public sealed class GetCustomerResponse
{
    /// <summary>Matching accounts (账户信息).</summary>
    [JsonPropertyName("infoCustomers")]
    [AllowNull]
    public IReadOnlyList<Customer> Customers { get => field ?? []; init; }
}
