using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>What an operation answers when it says yes.</summary>
/// <param name="Members">The members beside <c>errcode</c> and <c>errmsg</c>.</param>
/// <param name="Message">The words.</param>
internal sealed record WeComAnswer(JsonObject Members, string Message = "ok")
{
    /// <summary>An answer that is no JSON; <see langword="null"/> for all others.</summary>
    public SandboxAnswer? Content { get; init; }

    public static WeComAnswer Of(SandboxAnswer content) => new([]) { Content = content };

    public static WeComAnswer Done(string message = "ok") => new([], message);

    public static implicit operator WeComAnswer(JsonObject members) => new(members);
}
