using System.Text;

namespace Sdk.Sandbox;

/// <summary>An answer before it is written, so that a fault can spoil it.</summary>
internal sealed record SandboxAnswer
{
    public int Status { get; init; } = 200;

    public string? ContentType { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    public static SandboxAnswer Html(int status, string title) => new()
    {
        Status = status,
        ContentType = "text/html; charset=utf-8",
        Body = Encoding.UTF8.GetBytes($"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"),
    };
}
