using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>A call that is turned down. It never leaves <see cref="WeComProvider"/>.</summary>
internal sealed class WeComRefusal(int code, string? message = null) : Exception(message ?? WeComCodes.TextOf(code))
{
    public int Code => code;

    /// <summary>Members that the refusal carries beside its code.</summary>
    public JsonObject Members { get; init; } = [];

    /// <summary>A refusal that names what is wrong.</summary>
    public static WeComRefusal Of(int code, string subject) => new(code, $"{WeComCodes.TextOf(code)}: {subject}");

    public static WeComRefusal Illegal(string name) => Of(WeComCodes.InvalidParameter, name);
}
