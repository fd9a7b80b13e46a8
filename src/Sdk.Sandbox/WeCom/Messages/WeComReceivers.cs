using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Whom a message names, and whom of these it reaches.</summary>
internal sealed class WeComReceivers
{
    private const string Everybody = "@all";
    private const int MaximumUsers = 1000;
    private const int MaximumParties = 100;

    private readonly List<string> _invalidUsers = [];
    private readonly List<string> _invalidParties = [];
    private readonly List<string> _invalidTags = [];
    private readonly List<string> _unlicensed = [];

    private WeComReceivers()
    {
    }

    public IReadOnlyList<string> UserIds { get; private set; } = [];

    public static WeComReceivers Read(WeComCall call, bool allowsEverybody)
    {
        string[] users = Split(call.Body, "touser");
        string[] parties = Split(call.Body, "toparty");
        string[] tags = Split(call.Body, "totag");
        WeComReceivers receivers = new();
        if (users.Contains(Everybody))
        {
            if (!allowsEverybody) throw WeComRefusal.Illegal("touser");
            receivers.Take(call.Sandbox.Members.Where(call.Range.Sees));
            return receivers;
        }

        if (users.Length + parties.Length + tags.Length == 0) throw new WeComRefusal(82001);
        if (users.Length > MaximumUsers) throw new WeComRefusal(40032);
        if (parties.Length > MaximumParties) throw new WeComRefusal(82002, "too many parties");
        if (tags.Length > MaximumParties) throw new WeComRefusal(82003, "too many tags");

        WeComSandbox sandbox = call.Sandbox;
        receivers._invalidUsers.AddRange(users.Where(id => !sandbox.Members.TryGet(id, out WeComSandboxMember? row) || !call.Range.Sees(row)));
        List<int> goodParties = Known(parties, receivers._invalidParties, id => sandbox.Departments.TryGet(id, out _) && call.Range.Sees(id));
        List<int> goodTags = Known(tags, receivers._invalidTags, id => sandbox.Tags.TryGet(id, out _));
        receivers.Take(sandbox.Audience(users, goodParties, goodTags).Where(call.Range.Sees));
        bool isNobody = receivers._invalidUsers.Count == users.Length && goodParties.Count + goodTags.Count == 0;
        return isNobody ? throw new WeComRefusal(81013) { Members = receivers.Write(sandbox) } : receivers;
    }

    /// <summary>Who was not reached: texts, joined and in lower case.</summary>
    public JsonObject Write(WeComSandbox sandbox)
    {
        JsonObject answer = [];
        Add("invaliduser", _invalidUsers);
        Add("invalidparty", _invalidParties);
        Add("invalidtag", _invalidTags);
        Add("unlicenseduser", _unlicensed);
        return answer;

        void Add(string name, List<string> ids)
        {
            if (ids.Count > 0 || !sandbox.OmitsEmptyInvalidLists) answer[name] = string.Join('|', ids).ToLowerInvariant();
        }
    }

    private void Take(IEnumerable<WeComSandboxMember> members)
    {
        ILookup<bool, string> byLicence = members.ToLookup(member => member.IsUnlicensed, member => member.UserId);
        _unlicensed.AddRange(byLicence[true]);
        UserIds = [.. byLicence[false]];
    }

    private static string[] Split(WeComArguments body, string name) => body.TextOrEmpty(name).Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static List<int> Known(string[] texts, List<string> invalid, Func<int, bool> isKnown)
    {
        List<int> known = [];
        foreach (string text in texts)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && isKnown(id)) known.Add(id);
            else invalid.Add(text);
        }

        return known;
    }
}
