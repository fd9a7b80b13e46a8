using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;
using WeCom.Client.Tests.Users;

namespace WeCom.Client.Tests.Directory;

internal sealed class DirectoryWalkTests
{
    private static readonly string[] EachOnce = ["boss", "Anna", "bob", "carl", "dora"];

    private static IEnumerable<TestCaseData> Malformed =>
    [
        BadInput.Case("department", "departmentId", static client => BadInput.Walk(client.Directory.WalkAsync(0))),
        BadInput.Case("department", "departmentId", static client => BadInput.Walk(client.Directory.ListMembersAsync(-1))),
        BadInput.Case("no department", "departmentId", static client => BadInput.Walk(client.Directory.ListMembersAsync(null, recursive: false))),
        BadInput.Case("department", "departmentId", static client => BadInput.Walk(client.Directory.ListMembersByStatusAsync(WeComUserStatus.Left, 0))),
        BadInput.Case("concurrency", "maximumConcurrency", static client => BadInput.Walk(client.Directory.WalkAsync(maximumConcurrency: 0))),
        BadInput.Case("department", "departmentId", static client => client.Directory.TakeSnapshotAsync(0)),
        BadInput.Case("concurrency", "maximumConcurrency", static client => client.Directory.TakeSnapshotAsync(maximumConcurrency: 0)),
        BadInput.Case("department", "id", static client => client.Directory.GetTreeAsync(0)),
    ];

    [TestCaseSource(nameof(Malformed))]
    public Task Malformed_input_is_refused_by_name_and_nothing_is_sent(string argument, Func<WeComClient, Task> call) =>
        BadInput.IsRefusedAsync(argument, call, checksLimits: false);

    [Test]
    public async Task Trap_28_members_come_once_each_in_the_order_of_the_tree_whatever_the_case_of_their_ids()
    {
        using var company = new Company();

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync());

        Assert.That(members.Select(static member => member.UserId), Is.EqualTo(EachOnce));
        Assert.That(company.Paths, Is.EqualTo(new[] { "department/simplelist", "user/list", "user/list", "user/list", "user/list" }));
        Assert.That(company.Mock.Sent[0].Address.Query, Does.Contain("id=1"));
    }

    [Test]
    public async Task Walk_that_is_not_recursive_takes_one_call()
    {
        using var company = new Company();

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync(2, recursive: false));

        Assert.That(members.Select(static member => member.UserId), Is.EqualTo(new[] { "Anna", "bob" }));
        Assert.That(company.Paths, Is.EqualTo(new[] { "user/list" }));
    }

    [Test]
    public async Task Department_that_was_asked_for_is_walked_although_the_service_does_not_list_it()
    {
        using var company = new Company { Departments = """{"id":4,"parentid":2}""" };

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync(2));

        Assert.That(members.Select(static member => member.UserId), Is.EqualTo(new[] { "Anna", "bob", "carl" }));
    }

    [Test]
    public async Task Without_a_department_everything_that_is_visible_is_walked()
    {
        using var company = new Company { Departments = """{"id":4,"parentid":2},{"id":3,"parentid":1,"order":7}""" };

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync(null));

        Assert.That(members.Select(static member => member.UserId), Is.EqualTo(new[] { "dora", "anna", "carl" }));
        Assert.That(company.Mock.Sent[0].Address.Query, Does.Not.Contain("id="));
    }

    [Test]
    public async Task Members_in_a_state_are_picked_on_the_way()
    {
        using var company = new Company();

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersByStatusAsync(WeComUserStatus.NotActivated));

        Assert.That(members.Select(static member => member.UserId), Is.EqualTo(new[] { "bob", "carl" }));
    }

    [Test]
    public async Task Progress_counts_departments_and_different_members()
    {
        using var company = new Company();
        var progress = new Told<WeComDirectoryProgress>();

        await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync(progress: progress));

        Assert.That(progress.Values, Is.EqualTo(new WeComDirectoryProgress[] { new(1, 4, 1), new(2, 4, 3), new(3, 4, 4), new(4, 4, 5) }));
    }

    [Test]
    public async Task Department_that_fails_ends_the_members_with_an_exception_that_names_it()
    {
        using var company = new Company();
        company.Instead["department_id=4"] = WeComMock.Refusal(45029, "too large");
        List<string?> before = [];

        async Task WalkAsync()
        {
            await foreach (WeComUser member in company.Mock.Client.Directory.ListMembersAsync())
            {
                before.Add(member.UserId);
            }
        }

        Task walk = WalkAsync();
        await company.Mock.Clock.AdvanceUntilAsync(walk);

        ApiException? failure = Assert.CatchAsync<ApiException>(() => walk);
        Assert.That(failure!.Error.Code, Is.EqualTo("45029"));
        Assert.That(failure.Message, Does.Contain("department 4").And.Contain("too large"));
        Assert.That(before, Is.EqualTo(new[] { "boss", "Anna", "bob" }));
    }

    [Test]
    public async Task Walk_by_departments_goes_on_after_one_that_fails()
    {
        using var company = new Company();
        company.Instead["department_id=2"] = WeComMock.Refusal(60011);

        List<WeComDepartmentMembers> departments = await AllAsync(company, company.Mock.Client.Directory.WalkAsync());

        Assert.That(departments.Select(static item => (item.DepartmentId, item.Result.Error?.Code)), Is.EqualTo(new[] { (1, null), (2, "60011"), (4, null), (3, (string?)null) }));
    }

    [Test]
    public void Departments_that_cannot_be_listed_end_the_walk()
    {
        using var company = new Company();
        company.Instead["id=1"] = WeComMock.Refusal(60003);
        Task<List<WeComUser>> walk = AllAsync(company, company.Mock.Client.Directory.ListMembersAsync());

        Assert.That(Assert.CatchAsync<ApiException>(() => walk)!.Error.Operation, Is.EqualTo("WeCom.Departments.ListSimple"));
        Assert.That(company.Mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Departments_are_read_some_at_a_time()
    {
        using var company = new Company();
        int most = 0;
        company.Departments = string.Join(',', Enumerable.Range(1, 40).Select(static id => $$"""{"id":{{id}},"parentid":{{id / 2}}}"""));
        foreach (int id in Enumerable.Range(1, 40))
        {
            company.Instead[$"department_id={id}"] = ScriptedAnswer.From(_ =>
            {
                most = Math.Max(most, company.Mock.Handler.Running);
                return ScriptedAnswer.Json($$"""{"errcode":0,"userlist":[{"userid":"u{{id}}"}]}""").After(TimeSpan.FromSeconds(1));
            });
        }

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync());

        Assert.That(members, Has.Count.EqualTo(40));
        Assert.That(most, Is.EqualTo(4));
    }

    [Test]
    public async Task Walk_of_5000_members_takes_one_call_and_one_for_each_department()
    {
        using var company = new Company
        {
            Departments = string.Join(',', Enumerable.Range(1, 50).Select(static id => $$"""{"id":{{id}},"parentid":{{id / 2}}}""")),
        };
        foreach (int id in Enumerable.Range(1, 50))
        {
            company.Members[id] = string.Join(',', Enumerable.Range(0, 100).Select(number => $$"""{"userid":"u{{id}}.{{number}}","department":[{{id}}]}"""));
        }

        List<WeComUser> members = await AllAsync(company, company.Mock.Client.Directory.ListMembersAsync());

        Assert.That(members.DistinctBy(static member => member.UserId).Count(), Is.EqualTo(5_000));
        Assert.That(company.Mock.Sent, Has.Count.EqualTo(51));
    }

    [Test]
    public async Task Cancellation_ends_the_walk_with_the_callers_token()
    {
        using var company = new Company();
        using var end = new CancellationTokenSource();
        company.Instead["department_id=2"] = ScriptedAnswer.Silence();
        List<WeComUser> members = [];

        async Task WalkAsync()
        {
            await foreach (WeComUser member in company.Mock.Client.Directory.ListMembersAsync(cancellationToken: end.Token))
            {
                members.Add(member);
            }
        }

        Task walk = WalkAsync();
        await Pool.SettleAsync();
        await end.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => walk)!.CancellationToken, Is.EqualTo(end.Token));
        Assert.That(members, Has.Count.EqualTo(1));
        Assert.That(company.Mock.Handler.Running, Is.Zero);
    }

    [Test]
    public async Task Tree_has_names_and_takes_one_call()
    {
        using var company = new Company();

        ApiResult<WeComDepartmentTree> tree = await company.Mock.RunAsync(static client => client.Directory.GetTreeAsync());

        Assert.That(tree.Value!.Find(4)!.GetPath(), Is.EqualTo("总公司/研发/后端"));
        Assert.That(company.Paths, Is.EqualTo(new[] { "department/list" }));
    }

    private static async Task<List<T>> AllAsync<T>(Company company, IAsyncEnumerable<T> items)
    {
        async Task<List<T>> CollectAsync()
        {
            List<T> all = [];
            await foreach (T item in items)
            {
                all.Add(item);
            }

            return all;
        }

        return await company.Mock.Clock.RunAsync(CollectAsync());
    }
}
