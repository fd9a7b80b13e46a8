using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateSuite, DeleteSuite, GetSuite.</summary>
internal static class SuiteOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateSuite", Create),
        new("DeleteSuite", Delete),
        new("GetSuite", (sandbox, request) => RecordOperations.Answer(
            "infoSuites", "InfoSuite", RecordOperations.Find(sandbox.Suites, request.IntegersOrNull("ids")))),
    ];

    private static Action<Utf8JsonWriter> Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("name");
        if (request.Integer("rentPeriod") <= 0) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        return RecordOperations.CreateWithId(sandbox, sandbox.Suites, Vos3000SandboxRecord.Of(request));
    }

    private static Action<Utf8JsonWriter>? Delete(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        int id = request.Integer("id");
        RecordOperations.MustExist(sandbox.Suites, id);
        int[] orders = DependentsOf(sandbox.SuiteOrders, id);
        int[] current = DependentsOf(sandbox.CurrentSuites, id);
        if (request.IntegerOrNull("force") is not 1 && orders.Length + current.Length > 0)
            throw new Vos3000Refusal(Vos3000Sandbox.InUseCode);

        foreach (int order in orders) sandbox.SuiteOrders.Remove(order);
        foreach (int suite in current) sandbox.CurrentSuites.Remove(suite);
        return RecordOperations.Delete(sandbox.Suites, id);
    }

    private static int[] DependentsOf(SandboxTable<int, Vos3000SandboxRecord> table, int suite) =>
        [.. table.Where(row => row.Number("suiteId") == suite).Select(row => (int)row.Number("id"))];
}
