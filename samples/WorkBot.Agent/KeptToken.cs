using System.Text.Json.Serialization;

namespace WorkBot.Agent;

/// <summary>A robot's token as it stands in the file: in clear text, since it has to be sent again.</summary>
internal sealed record KeptToken(string RobotId, string? Token, string? RefreshToken, DateTimeOffset? ExpiresAt);

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(KeptToken))]
internal sealed partial class KeptTokenJson : JsonSerializerContext;
