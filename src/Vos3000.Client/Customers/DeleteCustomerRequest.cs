// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteCustomer</c> (删除账户): delete (close) an account.</summary>
internal sealed class DeleteCustomerRequest
{
    public required string Account { get; init; }
}
