// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetCustomerPhoneBook</c> answers (查询账户电话簿).</summary>
public sealed class GetPhoneBookEntryResponse
{
    /// <summary>Phone-book entries (电话簿信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoCustomerPhoneBooks")]
    public IReadOnlyList<PhoneBookEntry> Entries { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
