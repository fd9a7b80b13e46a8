using System.Text;
using System.Text.RegularExpressions;

namespace Sdk.Sandbox;

/// <summary>Checks the body that creates or updates a member, and applies it.</summary>
internal static partial class WeComMemberReader
{
    private const int MaximumDepartments = 100;
    private const int MaximumNameLength = 64;

    /// <summary>The member as the body makes it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="old">The member as it is; one with nothing but a user id when it is new.</param>
    /// <param name="isNew">Whether what is mandatory must be there.</param>
    public static WeComSandboxMember Apply(WeComCall call, WeComSandboxMember old, bool isNew)
    {
        WeComArguments body = call.Body;
        IReadOnlyList<int> departments = Departments(body, old);
        WeComSandboxMember member = old with
        {
            Name = Name(body, old, isNew),
            Alias = body.Characters("alias", MaximumNameLength) ?? old.Alias,
            // A member who is activated alone decides about the number.
            Mobile = !isNew && old.Status == 1 ? old.Mobile : body.TextOrNull("mobile") ?? old.Mobile,
            Email = Mail(body, "email", 64) ?? old.Email,
            BizMail = Mail(body, "biz_mail", isNew ? 64 : 63) ?? old.BizMail,
            Departments = departments,
            Orders = Parallel(body.OrdersOrNull("order"), departments, WeComCodes.InvalidParameter, "order") ?? Fitting(old.Orders, departments),
            IsLeaderInDepartment = Leading(body, departments) ?? (old.Departments == departments ? old.IsLeaderInDepartment : []),
            DirectLeaders = Leaders(call, body) ?? old.DirectLeaders,
            MainDepartment = body.NumberOrNull("main_department") ?? (old.MainDepartment is { } before && departments.Contains(before) ? before : null),
            Position = body.Characters("position", 128) ?? old.Position,
            Gender = Gender(body) ?? old.Gender,
            Telephone = Telephone(body) ?? old.Telephone,
            Address = body.Characters("address", 128) ?? old.Address,
            ExternalPosition = body.Characters("external_position", 12) ?? old.ExternalPosition,
            Status = body.NumberOrNull("enable") is { } enable ? Enabled(body, enable, old.Status) : old.Status,
            ExtAttr = Attributes(body) ?? old.ExtAttr,
            ExternalProfile = body.ObjectOrNull("external_profile")?.Node?.ToJsonString() ?? old.ExternalProfile,
            BizMailAliases = Aliases(body) ?? old.BizMailAliases,
            Avatar = Avatar(call, body) ?? old.Avatar,
        };
        _ = body.FlagOrNull("to_invite");
        CheckUnique(call.Sandbox, member);
        if (member.MainDepartment is { } main && !departments.Contains(main)) throw WeComRefusal.Illegal("main_department");
        return member;
    }

    public static string UserId(WeComArguments body)
    {
        string userId = body.Text("userid", 41009);
        return UserIdPattern().IsMatch(userId) ? userId : throw WeComRefusal.Of(40003, userId);
    }

    private static string Name(WeComArguments body, WeComSandboxMember old, bool isNew)
    {
        string name = body.Characters("name", MaximumNameLength, 60112) ?? old.Name;
        return isNew && name.Length == 0 ? throw new WeComRefusal(60112, "invalid name") : name;
    }

    private static IReadOnlyList<int> Departments(WeComArguments body, WeComSandboxMember old)
    {
        if (body.NumbersOrNull("department") is not { } departments) return old.Departments.Count == 0 ? [1] : old.Departments;
        if (departments.Count == 0) throw new WeComRefusal(60127, "department is empty");
        if (departments.Count > MaximumDepartments) throw new WeComRefusal(60110, "too many departments");
        return departments.All(id => id > 0) ? departments : throw new WeComRefusal(40066);
    }

    private static IReadOnlyList<T>? Parallel<T>(IReadOnlyList<T>? values, IReadOnlyList<int> departments, int code, string name) =>
        values is null || values.Count == departments.Count ? values : throw WeComRefusal.Of(code, name);

    private static IReadOnlyList<long> Fitting(IReadOnlyList<long> orders, IReadOnlyList<int> departments) =>
        orders.Count == departments.Count ? orders : [.. departments.Select(_ => 0L)];

    private static IReadOnlyList<int>? Leading(WeComArguments body, IReadOnlyList<int> departments)
    {
        IReadOnlyList<int>? values = Parallel(body.NumbersOrNull("is_leader_in_dept"), departments, 60132, "is_leader_in_dept");
        return values is null || values.All(value => value is 0 or 1) ? values : throw WeComRefusal.Of(60132, "is_leader_in_dept");
    }

    private static IReadOnlyList<string>? Leaders(WeComCall call, WeComArguments body)
    {
        if (body.TextsOrNull("direct_leader") is not { } leaders) return null;
        if (leaders.Count > 1) throw new WeComRefusal(60257, "too many direct leaders");
        return leaders.All(leader => call.Sandbox.Members.TryGet(leader, out _)) ? leaders : throw WeComRefusal.Of(60111, leaders[0]);
    }

    private static string? Mail(WeComArguments body, string name, int maximum)
    {
        if (body.TextOrNull(name) is not { Length: > 0 } mail) return body.TextOrNull(name);
        int length = Encoding.UTF8.GetByteCount(mail);
        return length >= 6 && length <= maximum && MailPattern().IsMatch(mail) ? mail : throw WeComRefusal.Of(60105, name);
    }

    private static int? Gender(WeComArguments body) => body.TextOrNull("gender") switch
    {
        null => null,
        "1" => 1,
        "2" => 2,
        _ => throw WeComRefusal.Illegal("gender"),
    };

    private static string? Telephone(WeComArguments body) =>
        body.Bytes("telephone", 32) is { Length: > 0 } telephone && !telephone.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '+' or ',')
            ? throw WeComRefusal.Illegal("telephone")
            : body.TextOrNull("telephone");

    private static int Enabled(WeComArguments body, int enable, int status) => enable switch
    {
        0 => 2,
        1 => status == 2 ? 1 : status,
        _ => throw body.Wrong("enable"),
    };

    private static string? Attributes(WeComArguments body)
    {
        if (body.ObjectOrNull("extattr") is not { } extattr) return null;
        foreach (WeComArguments attribute in extattr.Objects("attrs"))
        {
            attribute.Text("name");
            attribute.Between("type", 0, 1, 0);
            attribute.ObjectOrNull("text")?.Characters("value", 64);
            attribute.ObjectOrNull("web")?.Characters("title", 12);
        }

        return extattr.Node!.ToJsonString();
    }

    private static IReadOnlyList<string>? Aliases(WeComArguments body)
    {
        if (body.ObjectOrNull("biz_mail_alias")?.Texts("item") is not { } items) return null;
        return items.Count <= 5 ? items : throw WeComRefusal.Illegal("biz_mail_alias");
    }

    private static string? Avatar(WeComCall call, WeComArguments body) =>
        body.TextOrNull("avatar_mediaid") is { Length: > 0 } mediaId
            ? "https://wework.qpic.cn/bizmail/" + call.Sandbox.UsableMedia(mediaId, "image").MediaId[..16]
            : null;

    private static void CheckUnique(WeComSandbox sandbox, WeComSandboxMember member)
    {
        if (member.Mobile.Length == 0 && member.Email.Length == 0) throw new WeComRefusal(60129);
        if (member.Mobile.Length > 0 && !MobilePattern().IsMatch(member.Mobile)) throw WeComRefusal.Of(60103, "mobile");
        foreach (WeComSandboxMember other in sandbox.Members)
        {
            if (string.Equals(other.UserId, member.UserId, StringComparison.OrdinalIgnoreCase)) continue;
            if (member.Mobile.Length > 0 && Plain(other.Mobile) == Plain(member.Mobile)) throw WeComRefusal.Of(60104, "mobile");
            if (member.Email.Length > 0 && other.Email == member.Email) throw WeComRefusal.Of(60106, "email");
            if (member.BizMail.Length > 0 && other.BizMail == member.BizMail) throw WeComRefusal.Of(60106, "biz_mail");
        }
    }

    /// <summary>A number without the country code that may be left out.</summary>
    public static string Plain(string mobile) => mobile.StartsWith("+86", StringComparison.Ordinal) ? mobile[3..].TrimStart() : mobile;

    [GeneratedRegex(@"\A[0-9A-Za-z][0-9A-Za-z_\-@.]{0,63}\z")]
    private static partial Regex UserIdPattern();

    [GeneratedRegex(@"\A[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"\A\+?[0-9][0-9 \-]{4,31}\z")]
    private static partial Regex MobilePattern();
}
