using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sdk.Sandbox;

/// <summary>Group chats of applications.</summary>
internal static partial class WeComChatOperations
{
    private const int MaximumNameLength = 50;
    private const int MinimumMembers = 2;
    private const int MaximumMembers = 2000;
    private const int CreationsPerDay = 1000;
    private const int UpdatesPerHour = 1000;
    private const int PersonTimesPerMinute = 20_000;
    private const string PersonTimes = "appchat/send:persons";

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "appchat/create", WeComAccess.GroupChat, Create) { Missing = 86204 },
        new("POST", "appchat/update", WeComAccess.GroupChat, Update) { Missing = 86201 },
        new("GET", "appchat/get", WeComAccess.GroupChat, Get) { Missing = 86201 },
        new("POST", "appchat/send", WeComAccess.GroupChat, Send) { Missing = 86201, RefusesEscapes = true },
    ];

    private static WeComAnswer Create(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        string[] members = Known(sandbox, body.Texts("userlist"));
        if (members.Length is < MinimumMembers or > MaximumMembers) throw new WeComRefusal(86006, "invalid count of members");
        string owner = body.TextOrNull("owner") is { Length: > 0 } named ? named : members[0];
        if (!members.Contains(owner, StringComparer.OrdinalIgnoreCase)) throw new WeComRefusal(86207, "owner is not in userlist");
        string chatId = body.TextOrNull("chatid") is { Length: > 0 } given ? given : NewId(sandbox);
        if (!ChatIdPattern().IsMatch(chatId)) throw new WeComRefusal(86001, "invalid chatid");
        if (sandbox.Chats.TryGet(chatId, out _)) throw new WeComRefusal(86215, "chatid existed");
        sandbox.Count("appchat/create:day", CreationsPerDay, TimeSpan.FromDays(1));
        sandbox.Chats.Set(new WeComSandboxChat
        {
            ChatId = chatId,
            Name = body.Characters("name", MaximumNameLength, 86004) ?? "群聊",
            Owner = owner,
            Members = members,
            CreatedBy = call.AgentId!.Value,
        });
        return new JsonObject { ["chatid"] = chatId };
    }

    private static WeComAnswer Update(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        WeComSandboxChat chat = Own(call, body.Text("chatid", 86201));
        StringComparer anyCase = StringComparer.OrdinalIgnoreCase;
        string[] members = [.. chat.Members.Union(Known(sandbox, body.Texts("add_user_list")), anyCase).Except(body.Texts("del_user_list"), anyCase)];
        string owner = body.TextOrNull("owner") is { Length: > 0 } named ? named : chat.Owner;
        if (!members.Contains(owner, anyCase)) throw new WeComRefusal(86005, "invalid owner");
        if (members.Length is < MinimumMembers or > MaximumMembers) throw new WeComRefusal(86006, "invalid count of members");
        sandbox.Count("appchat/update:hour", UpdatesPerHour, TimeSpan.FromHours(1));
        string name = body.Characters("name", MaximumNameLength, 86004) ?? chat.Name;
        sandbox.Chats.Set(chat with { Name = name, Owner = owner, Members = members });
        return WeComAnswer.Done();
    }

    private static WeComAnswer Get(WeComCall call)
    {
        WeComSandboxChat chat = Own(call, call.Query("chatid", 86201));
        JsonObject info = new()
        {
            ["chatid"] = chat.ChatId,
            ["name"] = chat.Name,
            ["owner"] = chat.Owner,
            ["userlist"] = WeComJson.Texts(chat.Members),
            ["chat_type"] = chat.ChatType,
        };
        return new JsonObject { ["chat_info"] = info };
    }

    private static WeComAnswer Send(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        WeComSandboxChat chat = Own(call, body.Text("chatid", 86201));
        string type = WeComContentReader.TypeOf(body, WeComDialect.GroupChat);
        int safe = body.Between("safe", 0, 1, 0);
        if (safe == 1 && type is ("voice" or "textcard" or "news" or "markdown")) throw body.Wrong("safe");
        WeComContent content = WeComContentReader.Read(sandbox, body, type, WeComDialect.GroupChat);
        CountPersonTimes(sandbox, chat.Members.Count);
        WeComSandboxMessage message = new()
        {
            MessageId = "",
            AgentId = call.AgentId,
            ChatId = chat.ChatId,
            MessageType = type,
            Text = content.Text,
            IsTruncated = content.IsTruncated,
        };
        sandbox.Delivery.Send(message, chat.Members, call.Raw, isChat: true);
        return WeComAnswer.Done();
    }

    // Letters and digits only, as all chat ids.
    private static string NewId(WeComSandbox sandbox) => string.Create(CultureInfo.InvariantCulture, $"wr{sandbox.NextNumber():x16}");

    private static void CountPersonTimes(WeComSandbox sandbox, int members)
    {
        if (!sandbox.EnforcesLimits) return;
        if (sandbox.Limits.Count(PersonTimes, TimeSpan.FromMinutes(1)) + members > PersonTimesPerMinute)
            throw new WeComRefusal(WeComCodes.FrequencyLimit);
        for (int i = 0; i < members; i++) sandbox.Limits.Add(PersonTimes);
    }

    private static string[] Known(WeComSandbox sandbox, IReadOnlyList<string> userIds)
    {
        foreach (string userId in userIds)
            if (!sandbox.Members.TryGet(userId, out _)) throw new WeComRefusal(86007, $"invalid member: {userId}");
        return [.. userIds.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static WeComSandboxChat Own(WeComCall call, string chatId)
    {
        if (!call.Sandbox.Chats.TryGet(chatId, out WeComSandboxChat? chat)) throw new WeComRefusal(40050);
        return chat.CreatedBy == call.AgentId ? chat : throw new WeComRefusal(86008, "not created by this agent");
    }

    [GeneratedRegex(@"\A[0-9A-Za-z]{1,32}\z")]
    private static partial Regex ChatIdPattern();
}
