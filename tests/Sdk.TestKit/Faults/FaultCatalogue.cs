namespace Sdk.TestKit.Faults;

/// <summary>All rows of the fault matrix.</summary>
public static class FaultCatalogue
{
    /// <summary>The rows that are data.</summary>
    public static IReadOnlyList<FaultRow> Rows { get; } = [.. ConnectionRows.All, .. AnswerRows.All, .. StatusRows.All];

    /// <summary>The numbers of all rows.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. Enumerable.Range(1, 24).Select(static number => $"F{number:00}"),
        .. Enumerable.Range(1, 8).Select(static number => $"C{number:00}"),
        "D01",
    ];

    /// <summary>The rows that have tests of their own in the matrix, because they are more than one call.</summary>
    internal static IReadOnlyList<string> OwnTests { get; } =
        ["F09", "F13", "F20", "F23", "F24", "C01", "C02", "C04", "C05", "C06", "C07", "C08", "D01"];

    /// <summary>The same, for clients with tokens.</summary>
    internal static IReadOnlyList<string> TokenTests { get; } = ["F16", "F17", "C03"];
}
