// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetAllCustomers</c> (获取所有账户账号): list all account numbers, or short rows with balances.</summary>
internal sealed class GetAllCustomersRequest
{
    public int? Type { get; init; }
}
