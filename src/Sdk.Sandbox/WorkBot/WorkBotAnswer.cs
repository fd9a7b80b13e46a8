using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>What an operation answers when it says yes.</summary>
/// <param name="Data">Writes the members of <c>data</c>; <see langword="null"/> for no data.</param>
/// <param name="Message">The words.</param>
/// <param name="Code">The code. One that is not 0 is the HTTP status too.</param>
internal sealed record WorkBotAnswer(Action<Utf8JsonWriter>? Data, string Message = "success", int Code = 0);
