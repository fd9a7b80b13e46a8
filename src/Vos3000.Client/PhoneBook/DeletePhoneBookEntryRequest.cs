// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteCustomerPhoneBook</c> (删除账户电话簿): delete phone-book entries.</summary>
internal sealed class DeletePhoneBookEntryRequest
{
    public required string Account { get; init; }

    public required IReadOnlyList<string> E164s { get; init; }
}
