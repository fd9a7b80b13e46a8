namespace Vos3000.Client;

public sealed partial class GetCustomerRequest
{
    static partial void CheckRules(GetCustomerRequest request)
    {
        if (request is { Accounts: null, E164s: null, AgentFilter: null })
        {
            throw new ArgumentException("Accounts, E164s or AgentFilter is needed.", nameof(request));
        }
    }
}
