using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Compares what was sent with what comes back, member by member, as values and not as JSON.</summary>
internal static class Returned
{
    private const string Nothing = "nothing";

    /// <summary>Every member that was sent comes back with the value that was sent.</summary>
    /// <param name="sent">The request.</param>
    /// <param name="received">The object as it is read.</param>
    /// <param name="notReturned">The members, as the wire names them, that the switch does not show; exactly these.</param>
    public static void AssertComplete(object sent, object received, params string[] notReturned) =>
        Assert.That(Differences(sent, received, notReturned), Is.Empty);

    /// <summary>What <see cref="AssertComplete"/> finds fault with.</summary>
    public static IReadOnlyList<string> Differences(object sent, object received, params string[] notReturned)
    {
        Dictionary<string, JsonPropertyInfo> answered =
            Contracts.Members(received.GetType()).ToDictionary(static member => member.Name, StringComparer.Ordinal);
        List<string> differences = [];
        foreach (JsonPropertyInfo member in Contracts.Members(sent.GetType()))
        {
            string value = Describe(member.Property().GetValue(sent));
            bool isAnswered = answered.TryGetValue(member.Name, out JsonPropertyInfo? other);
            if (value == Nothing)
            {
                continue;
            }

            if (isAnswered == notReturned.Contains(member.Name))
            {
                differences.Add($"{member.Name} {(isAnswered ? "comes back" : "does not come back")}");
            }
            else if (isAnswered && Describe(other!.Property().GetValue(received)) is { } answer && answer != value)
            {
                differences.Add($"{member.Name} was {value} and came back as {answer}");
            }
        }

        return differences;
    }

    /// <summary>A value as a text that differs when the value does.</summary>
    public static string Describe(object? value) => value switch
    {
        null => Nothing,
        string text => $"\"{text}\"",
        Secret secret => $"secret {secret.Reveal()}",
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Describe))}]",
        _ when Contracts.IsModel(value.GetType()) => DescribeModel(value),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string DescribeModel(object model) => $"{{{string.Join(", ", Contracts.Members(model.GetType())
        .Select(member => (member.Name, Value: member.Property().GetValue(model)))
        .Where(static member => member.Value is not null)
        .Select(static member => $"{member.Name}: {Describe(member.Value)}"))}}}";
}
