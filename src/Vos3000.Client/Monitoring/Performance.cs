// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Load of the server (性能).</summary>
public sealed class Performance
{
    /// <summary>Concurrent calls (并发数量).</summary>
    public int? CallSize { get; set; }

    /// <summary>Records waiting in the CDR queue (话单队列长度).</summary>
    public int? CdrQueueSize { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
