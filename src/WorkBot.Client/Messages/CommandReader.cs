using System.Text.Json;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Reads commands one by one. One whose members are not what they should be keeps its id, and all else as it came.</summary>
internal static class CommandReader
{
    public static IReadOnlyList<RobotCommand> Read(IReadOnlyList<JsonElement> elements)
    {
        var commands = new List<RobotCommand>(elements.Count);
        foreach (JsonElement element in elements)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                commands.Add(JsonFrame.TryRead(element, MessagesJson.Default.RobotCommand, out RobotCommand? command) ? command : Odd(element));
            }
        }

        return commands;
    }

    private static RobotCommand Odd(JsonElement element)
    {
        var command = new RobotCommand { ExtraMembers = new Dictionary<string, JsonElement>(StringComparer.Ordinal) };
        foreach (JsonProperty member in element.EnumerateObject())
        {
            switch (member.Name)
            {
                case "commandId" when member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number:
                    command.CommandId = member.Value.ToString();
                    break;
                case "commandType" when member.Value.ValueKind == JsonValueKind.String:
                    command.CommandType = new RobotCommandType(member.Value.GetString()!);
                    break;
                default:
                    command.ExtraMembers[member.Name] = member.Value;
                    break;
            }
        }

        return command;
    }
}
