// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetCustomerPhoneBook</c> (查询账户电话簿): read the phone book of an account.</summary>
internal sealed class GetPhoneBookEntryRequest
{
    public string? Account { get; init; }

    public string? E164 { get; init; }
}
