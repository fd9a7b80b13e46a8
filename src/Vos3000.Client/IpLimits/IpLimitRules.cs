namespace Vos3000.Client;

public sealed partial class CreateIpLimitRequest
{
    static partial void CheckRules(CreateIpLimitRequest request)
    {
        Check.Address(request.Ip);
        Check.Range(request.Count, 1, int.MaxValue);
    }
}
