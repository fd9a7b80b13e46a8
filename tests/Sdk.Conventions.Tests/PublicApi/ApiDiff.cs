namespace Sdk.Conventions.Tests;

/// <summary>What came and what went between two renderings of an API, every member with the type that it belongs to.</summary>
internal static class ApiDiff
{
    public static IReadOnlyList<string> Between(string reviewed, string actual)
    {
        string[] before = [.. Flatten(reviewed)];
        string[] after = [.. Flatten(actual)];
        return
        [
            .. before.Except(after).Select(line => (Line: line, Sign: "-"))
                .Concat(after.Except(before).Select(line => (Line: line, Sign: "+")))
                .OrderBy(change => change.Line, StringComparer.Ordinal)
                .Select(change => $"{change.Sign} {change.Line}"),
        ];
    }

    private static IEnumerable<string> Flatten(string api)
    {
        string type = "";
        foreach (string line in api.Split('\n').Where(line => line.Length > 0))
        {
            bool isMember = line.StartsWith(' ');
            type = isMember ? type : line;
            yield return isMember ? $"{ShortName(type)}:  {line.Trim()}" : line;
        }
    }

    /// <summary>The name within <c>public sealed class Some.Name : Base</c>, so that a member still matches when its type changes.</summary>
    private static string ShortName(string header) =>
        header.Split(" : ")[0].Split(" where ")[0].Split(' ').FirstOrDefault(word => word.Contains('.', StringComparison.Ordinal)) ?? header;
}
