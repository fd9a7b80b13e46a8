using Sdk.Core;
using WeCom.Client.Tests.Directory;

namespace WeCom.Client.Tests.Users;

internal sealed class UsersInputTests
{
    private static readonly string?[] BadIds = [null, "", " ", "_a", "-a", "a b", "张三", "a/b", "a|b", new('a', 65)];

    private static IEnumerable<TestCaseData> Malformed =>
    [
        .. BadInput.Each("id", BadIds, "userId", static (client, id) => client.Users.GetAsync(id!)),
        .. BadInput.Each("id", BadIds, "userId", static (client, id) => client.Users.DeleteAsync(id!)),
        .. BadInput.Each("id", BadIds, "userId", static (client, id) => client.Users.ConvertToOpenIdAsync(id!)),
        .. BadInput.Each("id", BadIds, "userId", static (client, id) => client.Users.ConfirmFirstLoginAsync(id!)),
        .. BadInput.Each("id", BadIds, "userId", static (client, id) => client.Users.ConfirmSecondVerificationAsync(id!, new Secret("x"))),
        .. BadInput.Each("code", [null, new Secret(" ")], "tfaCode", static (client, code) => client.Users.ConfirmSecondVerificationAsync("a", code!)),
        .. BadInput.Each("open id", [null, " "], "openId", static (client, id) => client.Users.ConvertToUserIdAsync(id!)),
        .. BadInput.Each("ids", BadIds, "userIds", static (client, id) => client.Users.DeleteManyAsync(["a", id!])),
        BadInput.Case("no ids", "userIds", static client => client.Users.DeleteManyAsync(null!)),
        BadInput.Case("empty ids", "userIds", static client => client.Users.DeleteManyAsync([])),
        .. BadInput.Each("many", BadIds, "userIds", static (client, id) => BadInput.Walk(client.Users.GetManyAsync(["a", id!]))),
        BadInput.Case("many null", "userIds", static client => BadInput.Walk(client.Users.GetManyAsync(null!))),
        BadInput.Case("concurrency", "maximumConcurrency", static client => BadInput.Walk(client.Users.GetManyAsync(["a"], 0))),
        .. BadInput.Each("department", [0, -1], "departmentId", static (client, id) => client.Users.ListAsync(id)),
        .. BadInput.Each("department", [0, -1], "departmentId", static (client, id) => client.Users.ListSimpleAsync(id)),
        .. BadInput.Each("limit", [0, 10_001], "limit", static (client, limit) => client.Users.ListIdsAsync(limit: limit)),
        .. BadInput.Each("limit", [0, 10_001], "limit", static (client, limit) => BadInput.Walk(client.Users.ListIdPagesAsync(limit: limit))),
        BadInput.Case("cursor", "cursor", static client => client.Users.ListIdsAsync(" ")),
        .. BadInput.Each("mobile", [null, " "], "mobile", static (client, text) => client.Users.FindByMobileAsync(text!)),
        .. BadInput.Each("email", [null, " "], "email", static (client, text) => client.Users.FindByEmailAsync(text!)),
        BadInput.Case("no user", "request", static client => client.Users.CreateAsync(null!)),
        BadInput.Case("no change", "request", static client => client.Users.UpdateAsync(null!)),
        BadInput.Case("no invitation", "request", static client => client.Users.InviteAsync(null!)),
        BadInput.Case("nobody", "request", static client => client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = [] })),
        BadInput.Case("invited", "UserIds", static client => client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = ["a b"] })),
        BadInput.Case("invited", "DepartmentIds", static client => client.Users.InviteAsync(new InviteWeComUsersRequest { DepartmentIds = [0] })),
        BadInput.Case("invited", "TagIds", static client => client.Users.InviteAsync(new InviteWeComUsersRequest { TagIds = [-1] })),
        .. BadInput.Each("id", BadIds, "UserId", static (client, id) => client.Users.CreateAsync(Create(userId: id!))),
        .. BadInput.Each("name", [null, " "], "Name", static (client, name) => client.Users.CreateAsync(Create(name: name!))),
        .. BadInput.Each("id", BadIds, "UserId", static (client, id) => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = id! })),
        BadInput.Case("name", "Name", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", Name = " " })),
        BadInput.Case("new id", "NewUserId", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", NewUserId = "a b" })),
        BadInput.Case("alias", "BizMailAliases", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", BizMailAliases = [null!] })),
        BadInput.Case("department", "Memberships", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", Memberships = [new(0)] })),
        BadInput.Case("main", "MainDepartmentId", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", MainDepartmentId = 0 })),
        BadInput.Case("leader", "DirectLeaderIds", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", DirectLeaderIds = [" "] })),
        BadInput.Case("attribute", "ExtendedAttributes", static client => client.Users.UpdateAsync(Extended(null!))),
        BadInput.Case("attribute name", "Name", static client => client.Users.UpdateAsync(Extended(new WeComAttributeItem { Type = WeComAttributeType.Text }))),
        BadInput.Case("attribute type", "Type", static client => client.Users.UpdateAsync(Extended(new WeComAttributeItem { Name = "n" }))),
    ];

    private static IEnumerable<TestCaseData> BeyondLimits =>
    [
        BadInput.Case("no mobile and no email", "Mobile", static client => client.Users.CreateAsync(new CreateWeComUserRequest { UserId = "a", Name = "n" })),
        BadInput.Case("name", "Name", static client => client.Users.CreateAsync(Create(name: new string('名', 65)))),
        BadInput.Case("name", "Name", static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", Name = new string('名', 65) })),
        .. Limit("alias", "Alias", new UpdateWeComUserRequest { UserId = "a", Alias = new string('a', 65) }),
        .. Limit("email", "Email", new UpdateWeComUserRequest { UserId = "a", Email = "a@b.c" }),
        .. Limit("email", "Email", new UpdateWeComUserRequest { UserId = "a", Email = new string('名', 22) }),
        .. Limit("biz mail", "BizMail", new UpdateWeComUserRequest { UserId = "a", BizMail = new string('a', 64) }),
        BadInput.Case("biz mail", "BizMail", static client => client.Users.CreateAsync(new CreateWeComUserRequest { UserId = "a", Name = "n", Mobile = "1", BizMail = new string('a', 65) })),
        .. Limit("departments", "Memberships", new UpdateWeComUserRequest { UserId = "a", Memberships = [.. Enumerable.Range(1, 101).Select(static id => new WeComMembership(id))] }),
        .. Limit("department twice", "Memberships", new UpdateWeComUserRequest { UserId = "a", Memberships = [new(1), new(1)] }),
        .. Limit("order", "Memberships", new UpdateWeComUserRequest { UserId = "a", Memberships = [new(1, 4294967296)] }),
        .. Limit("order", "Memberships", new UpdateWeComUserRequest { UserId = "a", Memberships = [new(1, -1)] }),
        .. Limit("leaders", "DirectLeaderIds", new UpdateWeComUserRequest { UserId = "a", DirectLeaderIds = ["b", "c"] }),
        .. Limit("position", "Position", new UpdateWeComUserRequest { UserId = "a", Position = new string('a', 129) }),
        .. Limit("gender", "Gender", new UpdateWeComUserRequest { UserId = "a", Gender = WeComGender.Unknown }),
        .. Limit("telephone", "Telephone", new UpdateWeComUserRequest { UserId = "a", Telephone = new string('1', 33) }),
        .. Limit("telephone", "Telephone", new UpdateWeComUserRequest { UserId = "a", Telephone = "020 123" }),
        .. Limit("external position", "ExternalPosition", new UpdateWeComUserRequest { UserId = "a", ExternalPosition = new string('职', 13) }),
        .. Limit("address", "Address", new UpdateWeComUserRequest { UserId = "a", Address = new string('a', 129) }),
        .. Limit("aliases", "BizMailAliases", new UpdateWeComUserRequest { UserId = "a", BizMailAliases = ["1", "2", "3", "4", "5", "6"] }),
        .. Limit("attribute text", "Text", Extended(WeComAttributeItem.OfText("n", new string('文', 65)))),
        .. Limit("attribute title", "Web", Extended(WeComAttributeItem.OfWeb("n", "http://a", new string('题', 13)))),
        .. Limit("mini program title", "MiniProgram", Extended(WeComAttributeItem.OfMiniProgram("n", "a", null, new string('题', 13)))),
        .. BadInput.Each("mobile", ["1234", new string('1', 33)], "mobile", static (client, text) => client.Users.FindByMobileAsync(text)),
        .. BadInput.Each("email", ["a@b.c", new string('名', 22)], "email", static (client, text) => client.Users.FindByEmailAsync(text)),
        .. BadInput.Each("size", [0, 5], "size", static (client, size) => client.Users.GetJoinQrCodeAsync(new WeComQrCodeSize(size))),
    ];

    [TestCaseSource(nameof(Malformed))]
    public Task Malformed_input_is_refused_by_name_and_nothing_is_sent(string argument, Func<WeComClient, Task> call) =>
        BadInput.IsRefusedAsync(argument, call, checksLimits: false);

    [TestCaseSource(nameof(BeyondLimits))]
    public async Task Documented_limits_are_checked_unless_that_is_switched_off(string argument, Func<WeComClient, Task> call)
    {
        await BadInput.IsRefusedAsync(argument, call, checksLimits: true);
        await BadInput.PassesAsync(call, checksLimits: false);
    }

    [Test]
    public Task Ends_of_ranges_pass() => BadInput.PassesAsync(
        static async client => (await client.Users.CreateAsync(new CreateWeComUserRequest
        {
            UserId = "1" + new string('-', 63),
            Name = string.Concat(Enumerable.Repeat("😀", 64)),
            Email = "a@b.cd",
            BizMail = new string('a', 64),
            Memberships = [.. Enumerable.Range(1, 100).Select(static id => new WeComMembership(id, 4294967295))],
            Position = new string('职', 128),
            Telephone = "+86-020,1",
            ExternalPosition = new string('职', 12),
        })).GetValueOrThrow(),
        checksLimits: true);

    private static CreateWeComUserRequest Create(string userId = "a", string name = "n") => new() { UserId = userId, Name = name, Mobile = "13800000000" };

    private static UpdateWeComUserRequest Extended(WeComAttributeItem item) =>
        new() { UserId = "a", ExtendedAttributes = new WeComExtendedAttributes { Attributes = [item] } };

    private static IEnumerable<TestCaseData> Limit(string name, string argument, UpdateWeComUserRequest request) =>
        [BadInput.Case(name, argument, client => client.Users.UpdateAsync(request))];
}
