using Sdk.Core;
using WeCom.Client;

/// <summary>Members, departments, tags and the address book as a whole.</summary>
internal static class WeComContactCalls
{
    private const string NewUserId = "trim-smoke";
    private const int NewDepartment = 7001;

    public static async Task RunAsync(WeComClient weCom, Checks run)
    {
        await DepartmentsAsync(weCom.Departments, run);
        await UsersAsync(weCom.Users, run);
        await LookupsAsync(weCom.Users, run);
        await TagsAsync(weCom.Tags, run);
        await DirectoryAsync(weCom.Directory, run);
        await run.CheckDone("Users.Delete", weCom.Users.DeleteAsync(NewUserId));
        await run.CheckDone("Users.DeleteMany", weCom.Users.DeleteManyAsync(["user2998", "user2999"]));
        await run.CheckDone("Departments.Delete", weCom.Departments.DeleteAsync(NewDepartment));
    }

    private static async Task DepartmentsAsync(WeComDepartmentsClient departments, Checks run)
    {
        await run.Check(
            "Departments.Create",
            departments.CreateAsync(new CreateWeComDepartmentRequest { Name = "裁剪组", ParentId = 1, Id = NewDepartment, Order = uint.MaxValue }),
            department => department.Id == NewDepartment);
        await run.CheckDone("Departments.Update", departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = NewDepartment, EnglishName = "Trimmed" }));
        await run.Check("Departments.Get", departments.GetAsync(NewDepartment), department => department is { Order: uint.MaxValue, EnglishName: "Trimmed" });
        await run.Check("Departments.List", departments.ListAsync(), list => list.Count == 61);
        await run.Check("Departments.ListSimple", departments.ListSimpleAsync(2), list => list.Count > 1 && list.All(department => department.Id is not null));
    }

    private static async Task UsersAsync(WeComUsersClient users, Checks run)
    {
        await run.CheckDone("Users.Create", CreateAsync(users));
        await run.CheckDone("Users.Update", users.UpdateAsync(new UpdateWeComUserRequest
        {
            UserId = NewUserId,
            Position = "测试",
            ExtendedAttributes = new WeComExtendedAttributes { Attributes = [WeComAttributeItem.OfText("工位", "B-2")] },
        }));
        await run.Check(
            "Users.Get", users.GetAsync(NewUserId),
            user => user is { Name: "裁剪", Position: "测试" } && user.Gender == WeComGender.Female && user.Memberships is [{ DepartmentId: NewDepartment, Order: 5 }]);
        int found = 0;
        await foreach (WeComUserLookup lookup in users.GetManyAsync([NewUserId, WeComCalls.UserId, "nobody"]))
        {
            found += lookup.Result.IsSuccess ? 1 : 0;
        }

        run.Report("Users.GetMany", found == 2, $"{found} members");
        await run.Check("Users.List", users.ListAsync(NewDepartment), list => list is [{ UserId: NewUserId }]);
        await run.Check("Users.ListSimple", users.ListSimpleAsync(2), list => list.Count > 1 && list.All(user => user.Name is not null));
        await run.Check("Users.ListIds", users.ListIdsAsync(limit: 100), page => page is { Items.Count: 100, Next: not null });
        await run.Check(
            "Users.Invite", users.InviteAsync(new InviteWeComUsersRequest { UserIds = [NewUserId, "nobody"] }), outcome => outcome.InvalidUsers is ["nobody"]);
        await run.Check("Users.GetJoinQrCode", users.GetJoinQrCodeAsync(WeComQrCodeSize.Large), code => code.Url is not null);
    }

    private static async Task<ApiResult> CreateAsync(WeComUsersClient users)
    {
        ApiResult<WeComUserCreation> created = await users.CreateAsync(new CreateWeComUserRequest
        {
            UserId = NewUserId,
            Name = "裁剪",
            Mobile = "13511112222",
            Memberships = [new WeComMembership(NewDepartment, 5, true)],
            Gender = WeComGender.Female,
            Invites = false,
        });
        return created.Error is { } error ? ApiResult.Failure(error) : ApiResult.Success();
    }

    private static async Task LookupsAsync(WeComUsersClient users, Checks run)
    {
        await run.Check("Users.FindByMobile", users.FindByMobileAsync("13511112222"), user => user.UserId == NewUserId);
        await run.Check(
            "Users.FindByEmail", users.FindByEmailAsync("user0002@mail.example.com", WeComEmailType.Personal), user => user.UserId == WeComCalls.SecondUserId);
        ApiResult<WeComOpenId> openId = await users.ConvertToOpenIdAsync(WeComCalls.UserId);
        await run.Check("Users.ConvertToOpenId", Task.FromResult(openId), answer => answer.OpenId is not null);
        await run.Check("Users.ConvertToUserId", users.ConvertToUserIdAsync(openId.Value?.OpenId ?? "none"), user => user.UserId == WeComCalls.UserId);
    }

    private static async Task TagsAsync(WeComTagsClient tags, Checks run)
    {
        ApiResult<WeComTag> tag = await tags.CreateAsync("裁剪");
        int id = tag.Value?.Id ?? 0;
        await run.Check("Tags.Create", Task.FromResult(tag), created => created.Id > 0);
        await run.CheckDone("Tags.Update", tags.UpdateAsync(id, "裁剪乙"));
        await run.Check("Tags.AddMembers", tags.AddMembersAsync(id, [NewUserId, "nobody"], [2]), outcome => outcome.InvalidUsers is ["nobody"]);
        await run.Check("Tags.Get", tags.GetAsync(id), members => members is { Name: "裁剪乙", Users: [{ UserId: NewUserId }], DepartmentIds: [2] });
        await run.Check("Tags.RemoveMembers", tags.RemoveMembersAsync(id, [NewUserId]), outcome => outcome.InvalidUsers.Count == 0);
        await run.Check("Tags.List", tags.ListAsync(), list => list.Any(one => one.Id == id));
        await run.CheckDone("Tags.Delete", tags.DeleteAsync(id));
    }

    private static async Task DirectoryAsync(WeComDirectoryClient directory, Checks run)
    {
        await run.Check("Directory.GetTree", directory.GetTreeAsync(), tree => tree.Roots is [{ Children.Count: 7 }]);
        await run.CheckAll("Directory.ListMembers", directory.ListMembersAsync(), 3_001);
        await run.CheckAll("Directory.ListMembersByStatus", directory.ListMembersByStatusAsync(WeComUserStatus.Left), 0);
        ApiResult<WeComDirectorySnapshot> taken = await directory.TakeSnapshotAsync(NewDepartment, withTags: false);
        await run.Check(
            "Directory.TakeSnapshot", Task.FromResult(taken),
            snapshot => snapshot.Members.Count == 1 && WeComDirectorySnapshot.FromJson(snapshot.ToJson()).ChangesTo(snapshot).IsEmpty);
    }
}
