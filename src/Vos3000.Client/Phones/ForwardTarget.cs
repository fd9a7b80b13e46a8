// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Where calls are forwarded to (前转号码).</summary>
public sealed class ForwardTarget
{
    /// <summary>How several targets are tried (前转方式).</summary>
    public ForwardMethod? ForwardMethod { get; set; }

    /// <summary>Ring time of a target; ignored for the last one, -1 uses the default (前转后振铃时长).</summary>
    public TimeSpan? AlertSecond { get; set; }

    /// <summary>Forwarding numbers (前转号码).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? E164 { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ForwardTarget forwardTarget)
    {
        Check.Seconds(forwardTarget.AlertSecond);
        Check.CommaText(forwardTarget.E164);
        Check.ExtraMembers(forwardTarget.ExtraMembers, PhonesJson.Default.ForwardTarget);
    }
}
