using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Demo payments and charges.</summary>
internal static class Vos3000DemoMoney
{
    private const int PhoneRent = 1;

    public static void Fill(Vos3000Sandbox sandbox, DateTimeOffset now)
    {
        long id = 0;
        int index = 0;
        foreach (Vos3000SandboxCustomer customer in sandbox.Customers)
        {
            AddPayment(sandbox, ++id, customer, customer.StartTime, 100m, Vos3000Ledger.Opening, "开户");
            AddPayment(sandbox, ++id, customer, now.AddDays(-6).AddHours(index), 500m + (index * 10), Vos3000Ledger.Credit, "充值");
            int charge = index % 2 == 0 ? Vos3000Ledger.SuiteRent : PhoneRent;
            AddConsumption(sandbox, index + 1, customer, now.AddDays(-5).AddHours(index), charge);
            index++;
        }
    }

    private static void AddPayment(
        Vos3000Sandbox sandbox, long id, Vos3000SandboxCustomer customer, DateTimeOffset time, decimal money, int type, string memo) =>
        sandbox.PayHistory.Set(new Vos3000SandboxRecord(new JsonObject
        {
            ["id"] = id,
            ["account"] = customer.Account,
            ["fee"] = money,
            ["type"] = type,
            ["payType"] = 0,
            ["customerMoney"] = customer.Money,
            ["payTime"] = time.ToUnixTimeMilliseconds(),
            ["memo"] = memo,
        }));

    private static void AddConsumption(Vos3000Sandbox sandbox, long id, Vos3000SandboxCustomer customer, DateTimeOffset time, int type) =>
        sandbox.Consumptions.Set(new Vos3000SandboxRecord(new JsonObject
        {
            ["id"] = id,
            ["account"] = customer.Account,
            ["money"] = type == PhoneRent ? 1.5m : 30m,
            ["customerMoney"] = customer.Money,
            ["type"] = type,
            ["consumptionName"] = 1,
            ["time"] = time.ToUnixTimeMilliseconds(),
        }));
}
