namespace Sdk.Conventions.Tests;

/// <summary>Fails a test with the rule and every place that breaks it.</summary>
internal static class Convention
{
    public static void Holds(string rule, IEnumerable<string> violations)
    {
        string[] found = [.. violations];
        if (found.Length > 0)
        {
            Assert.Fail($"{rule} Not so:\n  {string.Join("\n  ", found)}");
        }
    }
}
