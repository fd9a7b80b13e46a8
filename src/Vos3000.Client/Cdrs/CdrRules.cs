namespace Vos3000.Client;

public sealed partial class GetCdrRequest
{
    static partial void CheckRules(GetCdrRequest request) => Check.Order(request.BeginTime, request.EndTime);
}

public sealed partial class CreateCdrRequest
{
    static partial void CheckRules(CreateCdrRequest request)
    {
        Check.Range(request.FlowNo, -1, long.MaxValue);
        Check.Range(request.BillingTime, 0, int.MaxValue);
        if (request.StartTime is { } start && request.StopTime is { } stop)
        {
            Check.Order(start, stop, "request.StopTime");
        }
    }
}
