using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>CreateSuiteOrder, ModifySuiteOrder, DeleteSuiteOrder, GetSuiteOrder, GetCurrentSuite, DeleteCurrentSuite.</summary>
internal static class SuiteOrderOperations
{
    private const int RentByDay = 0;
    private const int RentByMonth = 1;
    private const int RentByYear = 2;
    private const int RentOnce = 3;
    private const int DeleteOrderWhenUnpaid = 2;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateSuiteOrder", Create),
        new("ModifySuiteOrder", (sandbox, request) => RecordOperations.Modify(sandbox.SuiteOrders, request.Integer("id"), request)),
        new("DeleteSuiteOrder", (sandbox, request) => RecordOperations.Delete(sandbox.SuiteOrders, request.Integer("id"))),
        new("GetSuiteOrder", (sandbox, request) =>
            RecordOperations.Answer("infoSuiteOrders", "InfoSuiteOrder", OfOwner(sandbox, sandbox.SuiteOrders, request))),
        new("GetCurrentSuite", (sandbox, request) =>
            RecordOperations.Answer("infoCurrentSuites", "InfoCurrentSuite", OfOwner(sandbox, sandbox.CurrentSuites, request))),
        new("DeleteCurrentSuite", (sandbox, request) => RecordOperations.Delete(sandbox.CurrentSuites, request.Integer("id"))),
    ];

    private static Action<Utf8JsonWriter> Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxCustomer owner = OwnerOf(sandbox, request);
        if (!sandbox.Suites.TryGet(request.Integer("suiteId"), out Vos3000SandboxRecord? suite))
            throw new Vos3000Refusal(Vos3000Codes.NotFound);

        // 0 is today's midnight, and at once.
        bool atOnce = request.LongOrNull("availableTime") is 0;
        DateTimeOffset available = atOnce
            ? Vos3000Calendar.Midnight(sandbox, Vos3000Calendar.Today(sandbox))
            : Vos3000Calendar.Instant(request.LongOrNull("availableTime") ?? 0);
        if (available != Vos3000Calendar.Midnight(sandbox, Vos3000Calendar.DayOf(sandbox, available)))
            throw new Vos3000Refusal(Vos3000Codes.WrongParameter);

        bool once = suite.Number("rentType") == RentOnce;
        Vos3000SandboxRecord order = Vos3000SandboxRecord.Of(request)
            .With("id", sandbox.NextId())
            .With("availableTime", available.ToUnixTimeMilliseconds());
        decimal rent = suite.Number("rentFee") * order.Number("rentPercent") / 100;
        bool paid = !atOnce || owner.Money + owner.LimitMoney >= rent;
        if (atOnce && paid && rent > 0)
            Vos3000Ledger.Charge(sandbox, owner.Account, rent, Vos3000Ledger.SuiteRent, (int)suite.Number("id"));

        bool inEffect = paid && (atOnce || once);
        if (inEffect) sandbox.CurrentSuites.Set(CurrentOf(sandbox, suite, order, available));
        bool dropped = !paid && order.Number("failedProcessMode") == DeleteOrderWhenUnpaid;
        // An order for a one-time package becomes a package in effect; there is nothing to renew.
        if (!dropped && !(once && inEffect)) sandbox.SuiteOrders.Set(order);
        return json => json.Integer("id", (int)order.Number("id"));
    }

    private static Vos3000SandboxRecord CurrentOf(
        Vos3000Sandbox sandbox, Vos3000SandboxRecord suite, Vos3000SandboxRecord order, DateTimeOffset available)
    {
        long period = EndOf(suite, available).ToUnixTimeMilliseconds();
        return suite
            .With("id", sandbox.NextId())
            .With("suiteId", (int)suite.Number("id"))
            .With("suiteOrderId", (int)order.Number("id"))
            .With("ownerName", order.Text("ownerName"))
            .With("ownerType", (int)order.Number("ownerType"))
            .With("currentConsumption", 0)
            .With("expireTime", Math.Min(period, (long)order.Number("expireTime")))
            .With("memo", order.Has("memo") ? JsonValue.Create(order.Text("memo")) : null);
    }

    private static DateTimeOffset EndOf(Vos3000SandboxRecord suite, DateTimeOffset begin)
    {
        int period = (int)suite.Number("rentPeriod");
        try
        {
            return (int)suite.Number("rentType") switch
            {
                RentByDay => begin.AddDays(period),
                RentByMonth => begin.AddMonths(period),
                RentByYear => begin.AddYears(period),
                _ => begin.AddSeconds(period),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Longer than there are years.
            return DateTimeOffset.MaxValue;
        }
    }

    private static List<Vos3000SandboxRecord> OfOwner(
        Vos3000Sandbox sandbox, SandboxTable<int, Vos3000SandboxRecord> table, Vos3000Arguments request)
    {
        OwnerOf(sandbox, request);
        string name = request.Text("ownerName");
        int type = request.Integer("ownerType");
        return [.. table.Where(row => row.Text("ownerName") == name && row.Number("ownerType") == type)];
    }

    private static Vos3000SandboxCustomer OwnerOf(Vos3000Sandbox sandbox, Vos3000Arguments request) =>
        Vos3000Ledger.OwnerOf(sandbox, request.Text("ownerName"), request.Integer("ownerType"));
}
