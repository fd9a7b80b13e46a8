using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Invitations, the QR code to join, and how many members were active.</summary>
internal static class WeComCompanyOperations
{
    private const int MaximumUsers = 1000;
    private const int MaximumParties = 100;
    private const int DaysOfStatistics = 30;
    private const int QrCodeSizes = 4;

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "batch/invite", WeComAccess.AnyToken, Invite) { Missing = WeComCodes.EmptyParameter },
        new("GET", "corp/get_join_qrcode", WeComAccess.AnyToken, GetJoinQrCode),
        new("POST", "user/get_active_stat", WeComAccess.ContactSync, GetActive) { Missing = WeComCodes.EmptyParameter },
    ];

    private static WeComAnswer Invite(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        IReadOnlyList<string> users = call.Body.Texts("user");
        IReadOnlyList<int> parties = call.Body.Numbers("party");
        IReadOnlyList<int> tags = call.Body.Numbers("tag");
        if (users.Count + parties.Count + tags.Count == 0) throw new WeComRefusal(WeComCodes.EmptyParameter);
        if (users.Count > MaximumUsers) throw new WeComRefusal(40032);
        if (parties.Count > MaximumParties) throw new WeComRefusal(40066);
        if (tags.Count > MaximumParties) throw new WeComRefusal(40068);

        string[] badUsers = [.. users.Where(id => !sandbox.Members.TryGet(id, out WeComSandboxMember? member) || !call.Range.Sees(member))];
        int[] badParties = [.. parties.Where(id => !sandbox.Departments.TryGet(id, out _) || !call.Range.Sees(id))];
        int[] badTags = [.. tags.Where(id => !sandbox.Tags.TryGet(id, out _))];
        if (badUsers.Length == users.Count && badParties.Length == parties.Count && badTags.Length == tags.Count) throw new WeComRefusal(40031);

        foreach (WeComSandboxMember member in sandbox.Audience(users, parties, tags).Where(call.Range.Sees))
            sandbox.Members.Set(member with { Invitations = member.Invitations + 1 });
        return new JsonObject
        {
            ["invaliduser"] = WeComJson.Texts(badUsers.Select(id => id.ToLowerInvariant())),
            ["invalidparty"] = WeComJson.Numbers(badParties),
            ["invalidtag"] = WeComJson.Numbers(badTags),
        };
    }

    private static WeComAnswer GetJoinQrCode(WeComCall call)
    {
        int size = call.QueryNumberOrNull("size_type") ?? 1;
        if (size is < 1 or > QrCodeSizes) throw WeComRefusal.Illegal("size_type");
        string url = $"https://work.weixin.qq.com/wework_admin/genqrcode?action=join&vcode={call.Sandbox.CorpId}&qr_size={size}";
        return new JsonObject { ["join_qrcode"] = url };
    }

    private static WeComAnswer GetActive(WeComCall call)
    {
        string text = call.Body.Text("date");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            throw WeComRefusal.Illegal("date");
        int age = call.Sandbox.DayOf(call.Now).DayNumber - date.DayNumber;
        if (age is < 0 or > DaysOfStatistics) throw WeComRefusal.Illegal("date");
        // On Saturdays and Sundays few look at it.
        bool isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        int activated = call.Sandbox.Members.Count(member => member.Status == 1);
        return new JsonObject { ["active_cnt"] = isWeekend ? activated / 10 : activated };
    }
}
