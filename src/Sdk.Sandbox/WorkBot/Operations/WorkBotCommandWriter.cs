using System.Text;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes commands in the shape that polls and the push of the seed share.</summary>
internal static class WorkBotCommandWriter
{
    public static void Write(Utf8JsonWriter json, WorkBotSandboxCommand command)
    {
        json.WriteString("commandId", command.CommandId);
        json.WriteString("commandType", command.CommandType);
        json.WritePropertyName("commandParams");
        json.WriteRawValue(command.Parameters);
        json.Time("createdAt", command.CreatedAt);
    }

    /// <summary>A request to send is handed on as it came, but for the robot.</summary>
    public static string ParametersOf(JsonElement request) => Encoding.UTF8.GetString(WorkBotJson.Write(json =>
    {
        foreach (JsonProperty member in request.EnumerateObject().Where(member => member.Name != "robotId")) member.WriteTo(json);
    }).Span);
}
