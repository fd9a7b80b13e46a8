using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>A company of five thousand, walked within the limits that a client keeps by itself.</summary>
internal sealed class DirectoryTests : SandboxTest
{
    private const int Members = 5_000;

    [SetUp]
    public void Grow() => Service.GrowTo(Members);

    [Test]
    public async Task A_walk_finds_each_of_5000_members_once_with_one_call_for_each_department()
    {
        List<WeComUser> all = await AllOf(Client.Directory.ListMembersAsync());

        Assert.Multiple(() =>
        {
            Assert.That(all, Has.Count.EqualTo(Members));
            Assert.That(all.Select(static user => user.UserId).Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(Members));
            Assert.That(CountOf("department/simplelist") + CountOf("department/list"), Is.EqualTo(1));
            Assert.That(CountOf("user/list"), Is.EqualTo(WeComSandbox.DemoDepartmentCount));
            Assert.That(Server.Journal.Entries, Has.Count.EqualTo(WeComSandbox.DemoDepartmentCount + 2), "and one for the token");
        });
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task A_walk_makes_no_more_calls_at_once_than_it_may(int maximum)
    {
        await Must(Client.Tokens.GetAsync());
        Service.ResetMaximumConcurrentRequests();
        List<WeComUser> all = await AllOf(Client.Directory.ListMembersAsync(maximumConcurrency: maximum));

        Assert.Multiple(() =>
        {
            Assert.That(all, Has.Count.EqualTo(Members));
            Assert.That(Service.MaximumConcurrentRequests, Is.LessThanOrEqualTo(maximum));
        });
    }

    [Test]
    public async Task A_walk_that_is_left_early_asks_no_further()
    {
        await foreach (WeComUser user in Client.Directory.ListMembersAsync(maximumConcurrency: 1))
        {
            Assert.That(user.UserId, Is.Not.Null);
            break;
        }

        Assert.That(CountOf("user/list"), Is.LessThanOrEqualTo(2));
    }

    [Test]
    public async Task A_snapshot_is_whole_or_an_error()
    {
        Service.FailNext("user/list", 48002);
        ApiError error = await MustFail(Client.Directory.TakeSnapshotAsync());

        Assert.That(error.Code, Is.EqualTo(WeComErrors.NotPermitted));
    }

    [Test]
    public async Task A_walk_of_a_branch_stays_in_it_and_tells_how_far_it_is()
    {
        var progress = new Reports<WeComDirectoryProgress>();
        List<WeComUser> branch = await AllOf(Client.Directory.ListMembersAsync(2, progress: progress));
        HashSet<int> departments = [.. (await Must(Client.Departments.ListSimpleAsync(2))).Select(static row => row.Id!.Value)];
        int expected = Service.Members.Count(member => member.Departments.Any(departments.Contains));

        Assert.Multiple(() =>
        {
            Assert.That(branch, Has.Count.EqualTo(expected));
            Assert.That(progress.Items[^1], Is.EqualTo(new WeComDirectoryProgress(departments.Count, departments.Count, expected)));
            Assert.That(progress.Items.Select(static item => item.DepartmentsDone), Is.Ordered);
        });
    }

    [Test]
    public async Task A_department_that_is_too_large_fails_by_itself()
    {
        Service.LargestList = 90;
        List<WeComDepartmentMembers> departments = await AllOf(Client.Directory.WalkAsync());
        WeComDepartmentMembers[] failed = [.. departments.Where(static department => !department.Result.IsSuccess)];

        Assert.Multiple(() =>
        {
            Assert.That(failed.Select(static department => department.DepartmentId), Is.EqualTo(new[] { 1 }));
            Assert.That(failed[0].Result.Error!.Category, Is.EqualTo(ErrorCategory.QuotaExceeded));
            Assert.That(departments, Has.Count.EqualTo(WeComSandbox.DemoDepartmentCount));
        });
    }

    [Test]
    public async Task Members_are_listed_by_their_status()
    {
        List<WeComUser> disabled = await AllOf(Client.Directory.ListMembersByStatusAsync(WeComUserStatus.Disabled));

        Assert.That(
            disabled.Select(static user => user.UserId), Is.EquivalentTo(Service.Members.Where(static member => member.Status == 2).Select(static member => member.UserId)));
    }

    [Test]
    public async Task The_tree_is_that_of_the_company()
    {
        WeComDepartmentTree tree = await Must(Client.Directory.GetTreeAsync());

        Assert.Multiple(() =>
        {
            Assert.That(tree.Count, Is.EqualTo(WeComSandbox.DemoDepartmentCount));
            Assert.That(tree.Roots.Single().Id, Is.EqualTo(1));
            Assert.That(tree.Roots[0].Children.Select(static node => node.Id).First(), Is.EqualTo(2), "the largest order comes first");
            Assert.That(tree.All().Select(static node => node.Id), Is.EquivalentTo(Service.Departments.Select(static row => row.Id)));
        });
    }

    [Test]
    public async Task Changes_of_the_company_are_exactly_the_differences_that_are_found()
    {
        WeComDirectorySnapshot earlier = WeComDirectorySnapshot.FromJson((await Must(Client.Directory.TakeSnapshotAsync())).ToJson());
        Clock.Advance(TimeSpan.FromHours(1));
        Change();
        WeComDirectorySnapshot later = await Must(Client.Directory.TakeSnapshotAsync());
        WeComDirectoryChanges changes = earlier.ChangesTo(later);
        WeComMemberChange renamed = changes.ChangedMembers.Single(static change => change.UserId == "user0200");
        WeComMemberChange moved = changes.ChangedMembers.Single(static change => change.UserId == "user0301");

        Assert.Multiple(() =>
        {
            Assert.That(changes.LaterAt - changes.EarlierAt, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(changes.CreatedMembers.Select(static user => user.UserId), Is.EqualTo(new[] { "newbie" }));
            Assert.That(changes.RemovedMembers.Select(static user => user.UserId), Is.EqualTo(new[] { "user0100" }));
            Assert.That(changes.ChangedMembers, Has.Count.EqualTo(2));
            Assert.That(renamed.Fields.Select(static field => (field.Name, field.NewValue)), Is.EqualTo(new[] { ("name", "改名") }));
            Assert.That(renamed.IsMoved, Is.False);
            Assert.That(changes.MovedMembers.Single(), Is.SameAs(moved));
            Assert.That(moved.JoinedDepartmentIds, Is.EqualTo(new[] { 3 }));
            Assert.That(moved.LeftDepartmentIds, Is.EqualTo(new[] { 2 }));
            Assert.That(changes.CreatedDepartments.Select(static row => row.Id), Is.EqualTo(new[] { 500 }));
            Assert.That(changes.RemovedDepartments, Is.Empty);
            Assert.That(changes.ChangedDepartments.Single(), Has.Property("Id").EqualTo(5).And.Property("IsRenamed").True.And.Property("IsMoved").False);
            Assert.That(changes.CreatedTags.Select(static tag => tag.Name), Is.EqualTo(new[] { "新标签" }));
            Assert.That(changes.RemovedTags.Select(static tag => tag.Id), Is.EqualTo(new[] { 4 }));
            Assert.That(changes.ChangedTags.Single().AddedUserIds, Is.EqualTo(new[] { "user0500" }));
            Assert.That(earlier.ChangesTo(earlier).IsEmpty, Is.True);
            Assert.That(later.Members, Has.Count.EqualTo(Members));
        });
    }

    [Test]
    public async Task A_smaller_application_sees_its_range_only()
    {
        using WeComClient second = CreateClient(static options =>
            (options.CorpSecret, options.AgentId, options.ContactsSecret) = (WeComSandbox.DemoSecondSecret, WeComSandbox.DemoSecondAgentId, null));
        WeComDirectorySnapshot snapshot = await Must(second.Directory.TakeSnapshotAsync(withTags: false));

        Assert.Multiple(() =>
        {
            Assert.That(snapshot.Members, Is.Not.Empty.And.Count.LessThan(Members));
            Assert.That(snapshot.Members.Select(static user => user.Mobile), Is.All.Null, "newer applications get no private members");
            Assert.That(snapshot.Departments.Select(static row => row.Id), Does.Contain(2).And.Not.Contain(3));
        });
    }

    private void Change()
    {
        // One department with one member, known before, who moves on.
        Service.AddMember("newbie", 5);
        Service.RemoveMember("user0100");
        Service.Members.Update("user0200", static member => member with { Name = "改名" });
        Service.Members.Update("user0301", static member => member with { Departments = [3], MainDepartment = 3 });
        Service.AddDepartment("新部门", 2, 500);
        Service.Departments.Update(5, static department => department with { Name = "财务中心" });
        Service.Tags.Remove(4);
        Service.Tags.Set(new WeComSandboxTag { TagId = 70, Name = "新标签", Users = ["user0003"] });
        Service.Tags.Update(3, static tag => tag with { Users = [.. tag.Users, "user0500"] });
    }
}
