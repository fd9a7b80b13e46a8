namespace Vos3000.Client;

public sealed partial class CreateSuiteRequest
{
    static partial void CheckRules(CreateSuiteRequest request) => Check.Range(request.RentPeriod, 1, int.MaxValue);
}

public sealed partial class GiftWindow
{
    static partial void CheckRules(GiftWindow giftWindow) => Check.Range(giftWindow.GiftTime?.Ticks, 0, long.MaxValue, "giftWindow.GiftTime");
}
