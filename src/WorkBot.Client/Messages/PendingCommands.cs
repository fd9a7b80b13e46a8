using System.Text.Json;

namespace WorkBot.Client;

internal sealed class PendingCommands
{
    /// <summary>Read one by one: an odd one must not hide the others.</summary>
    public IReadOnlyList<JsonElement>? Commands { get; set; }
}
