using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>The lives of members, departments and tags.</summary>
internal sealed class AddressBookTests : SandboxTest
{
    private const long LargestOrder = 4_294_967_295;

    [Test]
    public async Task A_member_comes_changes_moves_and_leaves()
    {
        WeComMedia portrait = await Must(Client.Media.UploadAsync(WeComMediaKind.Image, WeComFile.FromBytes("头像.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4])));
        WeComUserCreation created = await Must(Client.Users.CreateAsync(new CreateWeComUserRequest
        {
            UserId = "new.colleague",
            Name = "新同事😀",
            Alias = "小新",
            Mobile = "+86 13712345678",
            Email = "new@mail.example.com",
            BizMail = "new@corp.example.com",
            Memberships = [new(2, LargestOrder, true), new(900, 0, false)],
            MainDepartmentId = 2,
            DirectLeaderIds = [WeComSandbox.DemoUserId],
            Position = "设计师 & 画师",
            Gender = WeComGender.Female,
            Telephone = "020-123456",
            Address = "新港中路",
            AvatarMediaId = portrait.MediaId,
            ExternalPosition = "顾问",
            ExtendedAttributes = new WeComExtendedAttributes { Attributes = [WeComAttributeItem.OfText("工位", "B-2"), WeComAttributeItem.OfWeb("主页", "https://example.com", "主页")] },
            ExternalProfile = new WeComExternalProfile { ExternalCorpName = "沙箱", Attributes = [WeComAttributeItem.OfMiniProgram("程序", "wx1", "/p", "我的")] },
            Invites = false,
        }));
        WeComUser user = await Must(Client.Users.GetAsync("NEW.colleague"));
        await Must(Client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "new.colleague", Name = "老同事", BizMailAliases = ["old@corp.example.com"] }));
        await Must(Client.Tags.AddMembersAsync(3, ["new.colleague"], null));
        WeComTagMembers tag = await Must(Client.Tags.GetAsync(3));
        await Must(Client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "new.colleague", Memberships = [new(4)], MainDepartmentId = 4, IsEnabled = false }));
        WeComUser moved = await Must(Client.Users.GetAsync("new.colleague"));
        WeComSandboxMember kept = Service.Members["new.colleague"];
        await Must(Client.Users.DeleteAsync("new.colleague"));
        ApiError gone = await MustFail(Client.Users.GetAsync("new.colleague"));

        Assert.Multiple(() =>
        {
            Assert.That(created.CreatedDepartments!.Departments.Single().Id, Is.EqualTo(900));
            Assert.That(user.Name, Is.EqualTo("新同事😀"));
            Assert.That(user.Memberships, Is.EqualTo(new WeComMembership[] { new(2, LargestOrder, true), new(900, 0, false) }));
            Assert.That(user.Gender, Is.EqualTo(WeComGender.Female));
            Assert.That(user.Status, Is.EqualTo(WeComUserStatus.NotActivated));
            Assert.That(user.Position, Is.EqualTo("设计师 & 画师"));
            Assert.That(user.ExtendedAttributes!.Attributes!.Select(static item => item.Text?.Value ?? item.Web?.Title), Is.EqualTo(new[] { "B-2", "主页" }));
            Assert.That(user.ExternalProfile!.Attributes!.Single().MiniProgram!.AppId, Is.EqualTo("wx1"));
            Assert.That(user.Avatar, Does.StartWith("https://"));
            Assert.That(tag.Users.Select(static row => row.Name), Does.Contain("老同事"));
            Assert.That(moved.DepartmentIds, Is.EqualTo(new[] { 4 }));
            Assert.That(moved.Status, Is.EqualTo(WeComUserStatus.Disabled));
            Assert.That(kept.BizMailAliases, Is.EqualTo(new[] { "old@corp.example.com" }));
            Assert.That(gone.Category, Is.EqualTo(ErrorCategory.NotFound));
            Assert.That(Service.Tags[3].Users, Does.Not.Contain("new.colleague"));
        });
    }

    [Test]
    public async Task A_member_is_found_by_everything_that_is_unique()
    {
        WeComSandboxMember member = Service.Members["user0003"];
        string?[] found =
        [
            (await Must(Client.Users.FindByMobileAsync(member.Mobile))).UserId,
            (await Must(Client.Users.FindByEmailAsync(member.BizMail))).UserId,
            (await Must(Client.Users.FindByEmailAsync(member.Email, WeComEmailType.Personal))).UserId,
            (await Must(Client.Users.ConvertToUserIdAsync(member.OpenId!))).UserId,
        ];
        ApiError nobody = await MustFail(Client.Users.FindByMobileAsync("13000000000"));
        ApiError unbound = await MustFail(Client.Users.ConvertToOpenIdAsync("user0004"));

        Assert.Multiple(() =>
        {
            Assert.That(found, Is.All.EqualTo("user0003"));
            Assert.That(nobody.Code, Is.EqualTo(WeComErrors.NobodyFound));
            Assert.That(new[] { nobody.Category, unbound.Category }, Is.All.EqualTo(ErrorCategory.NotFound));
        });
    }

    [Test]
    public async Task Many_members_are_looked_up_and_each_has_an_answer_of_its_own()
    {
        string[] ids = [.. Enumerable.Range(2, 60).Select(static number => $"user{number:0000}"), "nobody"];
        List<WeComUserLookup> found = await AllOf(Client.Users.GetManyAsync(ids));

        Assert.Multiple(() =>
        {
            Assert.That(found.Select(static row => row.UserId), Is.EquivalentTo(ids));
            Assert.That(found.Single(static row => !row.Result.IsSuccess).UserId, Is.EqualTo("nobody"));
            Assert.That(found.Where(static row => row.Result.IsSuccess).All(static row => row.Result.Value!.UserId == row.UserId), Is.True);
            Assert.That(CountOf("user/get"), Is.EqualTo(61));
        });
    }

    [Test]
    public async Task All_ids_come_over_pages_and_one_invalid_id_stops_a_deletion_of_many()
    {
        List<ApiResult<Page<WeComUserDepartment>>> pages = await AllOf(Client.Users.ListIdPagesAsync(limit: 1000));
        List<WeComUserDepartment> rows = await AllOf(Client.Users.ListAllIdsAsync());
        ApiError refused = await MustFail(Client.Users.DeleteManyAsync(["user0003", "nobody"]));
        int after = Service.Members.Count;
        await Must(Client.Users.DeleteManyAsync(["user0003", "user0004"]));

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(static row => row.UserId).Distinct().Count(), Is.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(rows, Has.Count.EqualTo(Service.Members.Sum(static member => member.Departments.Count) + 2));
            Assert.That(pages.SelectMany(static page => page.Value!.Items).Count(), Is.EqualTo(rows.Count));
            Assert.That(pages, Has.Count.EqualTo(4));
            Assert.That(refused.Code, Is.EqualTo("301021"));
            Assert.That(after, Is.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(Service.Members, Has.Count.EqualTo(WeComSandbox.DemoMemberCount - 2));
        });
    }

    [Test]
    public async Task A_department_is_made_renamed_moved_and_removed()
    {
        int id = (await Must(Client.Departments.CreateAsync(new CreateWeComDepartmentRequest
        {
            Name = "法务部", EnglishName = "Legal", ParentId = 1, Order = LargestOrder,
        }))).Id!.Value;
        ApiError taken = await MustFail(Client.Departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "法务部", ParentId = 1 }));
        await Must(Client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = id, Name = "法务与合规", ParentId = 3 }));
        WeComDepartment department = await Must(Client.Departments.GetAsync(id));
        ApiError circle = await MustFail(Client.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 3, ParentId = id }));
        IReadOnlyList<WeComDepartment> below = await Must(Client.Departments.ListAsync(3));
        await Must(Client.Departments.DeleteAsync(id));
        ApiError[] refused =
        [
            await MustFail(Client.Departments.DeleteAsync(1)), await MustFail(Client.Departments.DeleteAsync(2)),
            await MustFail(Client.Departments.DeleteAsync(60)), await MustFail(Client.Departments.GetAsync(id)),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(department, Has.Property("Name").EqualTo("法务与合规").And.Property("EnglishName").EqualTo("Legal").And.Property("ParentId").EqualTo(3));
            Assert.That(department.Order, Is.EqualTo(LargestOrder));
            Assert.That(taken.Category, Is.EqualTo(ErrorCategory.Conflict));
            Assert.That(circle.Code, Is.EqualTo("60010"));
            Assert.That(below.Select(static row => row.Id), Does.Contain(id).And.Contain(3));
            Assert.That(refused.Select(static error => error.Code), Is.EqualTo(new[] { "60007", "60006", "60005", "60003" }));
        });
    }

    [Test]
    public async Task A_tag_is_made_filled_emptied_and_removed()
    {
        int id = (await Must(Client.Tags.CreateAsync("项目组"))).Id!.Value;
        WeComTagOutcome added = await Must(Client.Tags.AddMembersAsync(id, ["user0003", "Ghost", "user0004"], [2, 9999]));
        ApiError nobody = await MustFail(Client.Tags.AddMembersAsync(id, ["ghost"], null));
        WeComTagOutcome removed = await Must(Client.Tags.RemoveMembersAsync(id, ["USER0003"], [2]));
        await Must(Client.Tags.UpdateAsync(id, "项目组😀"));
        WeComTagMembers members = await Must(Client.Tags.GetAsync(id));
        IReadOnlyList<WeComTag> tags = await Must(Client.Tags.ListAsync());
        await Must(Client.Tags.DeleteAsync(id));

        Assert.Multiple(() =>
        {
            Assert.That(added.InvalidUsers, Is.EqualTo(new[] { "ghost" }));
            Assert.That(added.InvalidDepartments, Is.EqualTo(new[] { 9999 }));
            Assert.That(nobody.Code, Is.EqualTo("40070"));
            Assert.That(removed.InvalidUsers, Is.Empty);
            Assert.That(members.Users.Select(static user => user.UserId), Is.EqualTo(new[] { "user0004" }));
            Assert.That(tags.Single(tag => tag.Id == id).Name, Is.EqualTo("项目组😀"));
            Assert.That(Service.Tags.TryGet(id, out _), Is.False);
        });
    }

    [Test]
    public async Task A_list_of_recipients_beyond_a_call_is_split_for_tags_and_invitations()
    {
        string[] many = [.. Enumerable.Range(2, 1500).Select(static number => $"user{number:0000}"), "Ghost"];
        WeComTagOutcome outcome = await Must(Client.Tags.AddMembersAsync(4, many, null));
        WeComInvitation invitation = await Must(Client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = many }));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.InvalidUsers, Is.EqualTo(new[] { "ghost" }));
            Assert.That(CountOf("tag/addtagusers"), Is.EqualTo(2));
            Assert.That(Service.Tags[4].Users, Has.Count.EqualTo(1500));
            Assert.That(invitation.InvalidUsers, Is.EqualTo(new[] { "ghost" }));
            Assert.That(CountOf("batch/invite"), Is.EqualTo(2));
            Assert.That(Service.Members.Count(static member => member.Invitations == 1), Is.EqualTo(1500));
        });
    }
}
