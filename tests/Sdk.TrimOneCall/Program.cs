// Calls one operation of the system whose address is the first argument.

using Sdk.Core;
using Vos3000.Client;

if (args is not [var address])
{
    Console.Error.WriteLine("usage: Sdk.TrimOneCall ADDRESS");
    return 100;
}

using Vos3000Client vos = Vos3000Client.Create(new Vos3000Options { BaseAddress = new Uri(address) });
ApiResult<GetAllCustomersResponse> answer = await vos.Customers.GetAllAsync();
Console.WriteLine(answer.IsSuccess ? $"{answer.Value.Customers.Count} customers" : answer.Error.Describe());
return answer.IsSuccess ? 0 : 1;
