using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Tags.</summary>
internal static class WeComTagOperations
{
    private const int MaximumNameLength = 32;
    private const int MaximumUsers = 1000;
    private const int MaximumParties = 100;
    private const int MaximumTags = 3000;
    private const int LargestTag = 30_000;

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "tag/create", WeComAccess.AnyToken, Create) { Missing = WeComCodes.EmptyParameter },
        new("POST", "tag/update", WeComAccess.AnyToken, Update) { Missing = 41017 },
        new("GET", "tag/delete", WeComAccess.AnyToken, Delete) { Missing = 41017 },
        new("GET", "tag/get", WeComAccess.AnyToken, Get) { Missing = 41017 },
        new("POST", "tag/addtagusers", WeComAccess.AnyToken, call => Change(call, isAdded: true)) { Missing = 41017 },
        new("POST", "tag/deltagusers", WeComAccess.AnyToken, call => Change(call, isAdded: false)) { Missing = 41017 },
        new("GET", "tag/list", WeComAccess.AnyToken, List),
    ];

    private static WeComAnswer Create(WeComCall call)
    {
        SandboxTable<int, WeComSandboxTag> tags = call.Sandbox.Tags;
        string name = Name(call, tagId: null);
        int tagId = call.Body.NumberOrNull("tagid") ?? (tags.Count == 0 ? 1 : tags.Max(tag => tag.TagId) + 1);
        if (tagId < 0 || tags.Count >= MaximumTags) throw new WeComRefusal(40068);
        if (!tags.TryAdd(new WeComSandboxTag { TagId = tagId, Name = name, CreatedBy = call.AgentId })) throw new WeComRefusal(40068);
        return new WeComAnswer(new JsonObject { ["tagid"] = tagId }, "created");
    }

    private static WeComAnswer Update(WeComCall call)
    {
        WeComSandboxTag tag = Own(call, call.Body.Number("tagid", 41017));
        call.Sandbox.Tags.Set(tag with { Name = Name(call, tag.TagId) });
        return WeComAnswer.Done("updated");
    }

    private static WeComAnswer Delete(WeComCall call)
    {
        call.Sandbox.Tags.Remove(Own(call, call.QueryNumber("tagid", 41017)).TagId);
        return WeComAnswer.Done("deleted");
    }

    private static WeComAnswer Get(WeComCall call)
    {
        WeComSandboxTag tag = Find(call, call.QueryNumber("tagid", 41017));
        List<JsonObject> users = [];
        foreach (string userId in tag.Users)
        {
            if (!call.Sandbox.Members.TryGet(userId, out WeComSandboxMember? member) || !call.Range.Sees(member)) continue;
            users.Add(new JsonObject { ["userid"] = member.UserId, ["name"] = member.Name });
        }

        return new JsonObject
        {
            ["tagname"] = tag.Name,
            ["userlist"] = WeComJson.Rows(users),
            ["partylist"] = WeComJson.Numbers(tag.Parties.Where(call.Range.Sees)),
        };
    }

    /// <summary>What is not valid is left out and named; the rest is done.</summary>
    private static WeComAnswer Change(WeComCall call, bool isAdded)
    {
        WeComSandboxTag tag = Own(call, call.Body.Number("tagid", 41017));
        IReadOnlyList<string> users = call.Body.Texts("userlist");
        IReadOnlyList<int> parties = call.Body.Numbers("partylist");
        if (users.Count + parties.Count == 0) throw new WeComRefusal(WeComCodes.EmptyParameter);
        if (users.Count > MaximumUsers || parties.Count > MaximumParties) throw new WeComRefusal(81014, "too many users or parties");

        ILookup<bool, string> byUser = users.ToLookup(
            id => call.Sandbox.Members.TryGet(id, out WeComSandboxMember? member) && call.Range.Sees(member));
        ILookup<bool, int> byParty = parties.ToLookup(id => call.Sandbox.Departments.TryGet(id, out _) && call.Range.Sees(id));
        if (!byUser[true].Any() && !byParty[true].Any()) throw new WeComRefusal(isAdded ? 40070 : 40031);

        IEnumerable<string> known = byUser[true].Select(id => call.Sandbox.Members[id].UserId);
        StringComparer anyCase = StringComparer.OrdinalIgnoreCase;
        tag = isAdded
            ? tag with { Users = [.. tag.Users.Union(known, anyCase)], Parties = [.. tag.Parties.Union(byParty[true])] }
            : tag with { Users = [.. tag.Users.Except(known, anyCase)], Parties = [.. tag.Parties.Except(byParty[true])] };
        if (tag.Users.Count + tag.Parties.Count > LargestTag) throw new WeComRefusal(81003, "too many users and parties in a tag");
        call.Sandbox.Tags.Set(tag);

        JsonObject answer = [];
        if (byUser[false].Any()) answer["invalidlist"] = string.Join('|', byUser[false]).ToLowerInvariant();
        if (byParty[false].Any()) answer["invalidparty"] = WeComJson.Numbers(byParty[false]);
        return new WeComAnswer(answer, isAdded ? "ok" : "deleted");
    }

    private static WeComAnswer List(WeComCall call) => new JsonObject
    {
        ["taglist"] = WeComJson.Rows(call.Sandbox.Tags.Select(tag => new JsonObject { ["tagid"] = tag.TagId, ["tagname"] = tag.Name })),
    };

    private static string Name(WeComCall call, int? tagId)
    {
        string name = call.Body.Text("tagname");
        if (name.EnumerateRunes().Count() > MaximumNameLength) throw new WeComRefusal(40072);
        return call.Sandbox.Tags.Any(tag => tag.Name == name && tag.TagId != tagId) ? throw new WeComRefusal(40071) : name;
    }

    private static WeComSandboxTag Find(WeComCall call, int tagId) =>
        call.Sandbox.Tags.TryGet(tagId, out WeComSandboxTag? tag) ? tag : throw new WeComRefusal(40068);

    /// <summary>Contact sync may change every tag, an application only its own.</summary>
    private static WeComSandboxTag Own(WeComCall call, int tagId)
    {
        WeComSandboxTag tag = Find(call, tagId);
        return call.AgentId is null || tag.CreatedBy == call.AgentId ? tag : throw new WeComRefusal(81011);
    }
}
