namespace Vos3000.Client;

public sealed partial class CreateSuiteRequest
{
    static partial void CheckRules(CreateSuiteRequest request) => Check.Range(request.RentPeriod, 1, int.MaxValue);
}

public sealed partial class GiftWindow
{
    static partial void CheckRules(GiftWindow giftWindow)
    {
        if (giftWindow.GiftTime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException("giftWindow.GiftTime", giftWindow.GiftTime, "Nobody can give less than nothing.");
        }
    }
}
