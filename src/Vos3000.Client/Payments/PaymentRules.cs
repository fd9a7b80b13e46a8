namespace Vos3000.Client;

public sealed partial class GetPayHistoryRequest
{
    static partial void CheckRules(GetPayHistoryRequest request)
    {
        PaymentRules.CheckOwner(request.Account, request.AgentAccount, nameof(request));
        Check.Order(request.BeginTime, request.EndTime);
    }
}

public sealed partial class GetConsumptionRequest
{
    static partial void CheckRules(GetConsumptionRequest request)
    {
        PaymentRules.CheckOwner(request.Account, request.AgentAccount, nameof(request));
        Check.Order(request.BeginTime, request.EndTime);
    }
}

internal static class PaymentRules
{
    public static void CheckOwner(string? account, string? agentAccount, string name)
    {
        Check.Filter(account, "request.Account");
        Check.Filter(agentAccount, "request.AgentAccount");
        if (account is null && agentAccount is null)
        {
            throw new ArgumentException("Account or AgentAccount is needed.", name);
        }
    }
}
