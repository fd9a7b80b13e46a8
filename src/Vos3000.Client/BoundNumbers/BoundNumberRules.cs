namespace Vos3000.Client;

public sealed partial class GetBoundNumberRequest
{
    static partial void CheckRules(GetBoundNumberRequest request)
    {
        Check.Filter(request.Pin);
        Check.Filter(request.Account);
        int filters = (request.E164s is null ? 0 : 1) + (request.Pin is null ? 0 : 1) + (request.Account is null ? 0 : 1);
        if (filters != 1)
        {
            throw new ArgumentException("Exactly one of E164s, Pin and Account is needed.", nameof(request));
        }
    }
}
