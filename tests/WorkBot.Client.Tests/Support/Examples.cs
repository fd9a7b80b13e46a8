using System.Text.Json;

namespace WorkBot.Client.Tests.Support;

/// <summary>The JSON examples of the server's documentation. The name is the number of the section and what the example is.</summary>
internal static class Examples
{
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "Seed", "Examples");

    /// <summary>The names of all examples.</summary>
    public static IReadOnlyList<string> Names =>
        [.. System.IO.Directory.GetFiles(Directory, "*.json").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The text of an example.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Directory, name + ".json"));

    /// <summary>An example as JSON.</summary>
    public static JsonElement Json(string name) => Parse(Text(name));

    /// <summary>A text as JSON.</summary>
    public static JsonElement Parse(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
