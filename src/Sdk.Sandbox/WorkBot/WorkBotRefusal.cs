using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>A call that is turned down. It never leaves <see cref="WorkBotProvider"/>.</summary>
internal sealed class WorkBotRefusal(int code, string message, Action<Utf8JsonWriter>? data = null) : Exception(message)
{
    public int Code => code;

    /// <summary>The members of <c>data</c>; <see langword="null"/> for no data.</summary>
    public new Action<Utf8JsonWriter>? Data => data;

    /// <summary>After how many seconds to try again; <see langword="null"/> when that is not the matter.</summary>
    public int? RetryAfter { get; private init; }

    public static WorkBotRefusal BadRequest(string message) => new(400, message);

    public static WorkBotRefusal Unauthorized(string message) => new(401, message);

    public static WorkBotRefusal Forbidden(string message) => new(403, message);

    public static WorkBotRefusal NotFound(string message) => new(404, message);

    public static WorkBotRefusal TooMany(string message, TimeSpan wait)
    {
        int seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(429, message, json => json.WriteNumber("retryAfter", seconds)) { RetryAfter = seconds };
    }
}
