using System.Text;
using Sdk.Core;
using WeCom.Client.Tests.Support;
using WeCom.Client.Tests.Users;

namespace WeCom.Client.Tests.Directory;

internal sealed class SnapshotTests
{
    [Test]
    public async Task Snapshot_holds_everything_once_and_in_order()
    {
        using var company = new Company();
        var progress = new Told<WeComDirectoryProgress>();

        WeComDirectorySnapshot snapshot = await TakeAsync(company, progress);

        Assert.That((snapshot.Version, snapshot.TakenAt, snapshot.DepartmentId), Is.EqualTo((1, company.Mock.Clock.GetUtcNow(), (int?)null)));
        Assert.That(snapshot.Members.Select(static member => member.UserId), Is.EqualTo(new[] { "Anna", "bob", "boss", "carl", "dora" }));
        Assert.That(snapshot.Departments.Select(static department => department.Name), Is.EqualTo(new[] { "总公司", "研发", "销售", "后端" }));
        Assert.That(snapshot.Tags!.Select(static tag => (tag.Id, tag.Name)), Is.EqualTo(new (int?, string?)[] { (5, "党员"), (9, "乒乓球") }));
        Assert.That(snapshot.Tags![1].Users.Select(static user => user.UserId), Is.EqualTo(new[] { "Anna", "carl" }));
        Assert.That(snapshot.Tags[1].DepartmentIds, Is.EqualTo(new[] { 2, 3 }));
        Assert.That(progress.Values[^1], Is.EqualTo(new WeComDirectoryProgress(4, 4, 5)));
        Assert.That(company.Paths.GroupBy(static path => path).Select(static group => (group.Key, group.Count())), Is.EquivalentTo(new[]
        {
            ("department/list", 1), ("user/list", 4), ("tag/list", 1), ("tag/get", 2),
        }));
    }

    [Test]
    public async Task Snapshot_of_a_department_without_tags()
    {
        using var company = new Company();

        ApiResult<WeComDirectorySnapshot> result = await company.Mock.RunAsync(static client => client.Directory.TakeSnapshotAsync(1, withTags: false));

        Assert.That((result.Value!.DepartmentId, result.Value.Tags), Is.EqualTo(((int?)1, (IReadOnlyList<WeComTagMembers>?)null)));
        Assert.That(company.Paths, Has.None.StartsWith("tag/"));
    }

    [Test]
    public async Task Snapshot_is_read_live_whatever_the_client_keeps()
    {
        using var company = new Company(static options => options.CacheEnabled = true);
        WeComDirectorySnapshot first = await TakeAsync(company);
        await ReadAllAsync(company);
        company.Departments = company.Departments.Replace("销售", "市场", StringComparison.Ordinal);
        company.Members[3] = """{"userid":"emil","name":"埃","status":1,"department":[3]}""";
        company.Tags[5] = """ "tagname":"团员","userlist":[{"userid":"emil"}],"partylist":[]""";
        IEnumerable<string?> kept = await ReadAllAsync(company);

        WeComDirectorySnapshot second = await TakeAsync(company);

        Assert.That(kept, Does.Contain("dora").And.Not.Contain("emil"), "the client does keep answers");
        Assert.That(first.Members.Select(static member => member.UserId), Does.Contain("dora"));
        Assert.That(second.Members.Select(static member => member.UserId), Does.Contain("emil").And.Not.Contain("dora"));
        Assert.That(second.Departments.Select(static department => department.Name), Does.Contain("市场").And.Not.Contain("销售"));
        Assert.That(second.Tags!.Select(static tag => tag.Name), Does.Contain("团员"));
        Assert.That(second.Tags![0].Users.Select(static user => user.UserId), Is.EqualTo(new[] { "emil" }));
    }

    [TestCase("id=1", "WeCom.Departments.List")]
    [TestCase("department_id=3", "WeCom.Users.List")]
    [TestCase("tagid=5", "WeCom.Tags.Get")]
    public async Task Snapshot_fails_rather_than_holding_stale_answers(string argument, string operation)
    {
        using var company = new Company(static options => options.CacheEnabled = true);
        await ReadAllAsync(company);
        company.Instead[argument] = WeComMock.Refusal(-1);

        ApiResult<WeComDirectorySnapshot> result = await company.Mock.RunAsync(static client => client.Directory.TakeSnapshotAsync(1));

        Assert.That((result.Error?.Operation, result.Error?.Category), Is.EqualTo((operation, (ErrorCategory?)ErrorCategory.ProviderBusy)));
    }

    [TestCase("department_id=4", "WeCom.Users.List", "department 4")]
    [TestCase("tagid=5", "WeCom.Tags.Get", "tag 5")]
    [TestCase("tagid=9", "WeCom.Tags.Get", "tag 9")]
    [TestCase("id=1", "WeCom.Departments.List", "refused")]
    public async Task Call_that_fails_fails_the_snapshot_and_is_named(string argument, string operation, string named)
    {
        using var company = new Company();
        company.Instead[argument] = WeComMock.Refusal(60011);

        ApiResult<WeComDirectorySnapshot> result = await company.Mock.RunAsync(static client => client.Directory.TakeSnapshotAsync(1));

        Assert.That((result.Error?.Operation, result.Error?.Code), Is.EqualTo((operation, "60011")));
        Assert.That(result.Error!.Message, Does.Contain(named));
    }

    [Test]
    public async Task Snapshot_survives_JSON_with_all_that_it_holds()
    {
        using var company = new Company();
        company.Members[3] = UsersExamples.Member;
        WeComDirectorySnapshot snapshot = await TakeAsync(company);

        string json = snapshot.ToJson();
        WeComDirectorySnapshot read = WeComDirectorySnapshot.FromJson(json);
        using var stream = new MemoryStream();
        await snapshot.WriteToAsync(stream);
        stream.Position = 0;
        WeComDirectorySnapshot streamed = await WeComDirectorySnapshot.ReadFromAsync(stream);

        Assert.That(json, Does.StartWith("""{"version":1,"taken_at":"2026-03-01T08:00:00+00:00","members":[""").And.Contain("老板").And.Contain("文本名称"));
        Assert.That(read.ToJson(), Is.EqualTo(json));
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(json));
        Assert.That(streamed.ToJson(), Is.EqualTo(json));
        Assert.That(snapshot.ChangesTo(read, new WeComComparisonOptions { CountsAbsentFields = true }).IsEmpty, Is.True);
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task Order_in_which_the_service_lists_does_not_matter()
    {
        using var company = new Company();
        using var other = new Company { Departments = string.Join("},", company.Departments.Split("},").Select(static part => part.TrimEnd('}')).Reverse()) + "}" };
        other.Members[2] = string.Join(',', company.Members[2].Split("},").Select(static part => part.TrimEnd('}') + "}").Reverse());

        Assert.That((await TakeAsync(other)).ToJson(), Is.EqualTo((await TakeAsync(company)).ToJson()));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"version":0}""")]
    [TestCase("""{"version":2}""")]
    [TestCase("""{"version":1,"members":""")]
    [TestCase("""{"version":1,"members":5}""")]
    public void What_is_no_snapshot_of_this_version_is_refused(string json)
    {
        Assert.That(() => WeComDirectorySnapshot.FromJson(json), Throws.InstanceOf<InvalidDataException>());
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.CatchAsync<InvalidDataException>(() => WeComDirectorySnapshot.ReadFromAsync(stream));
    }

    [Test]
    public void Lists_that_JSON_leaves_out_are_empty_and_tags_were_not_read()
    {
        WeComDirectorySnapshot snapshot = WeComDirectorySnapshot.FromJson("""{"version":1,"members":null}""");

        Assert.That(snapshot.Members, Is.Empty);
        Assert.That(snapshot.Departments, Is.Empty);
        Assert.That(snapshot.Tags, Is.Null);
    }

    private static async Task<WeComDirectorySnapshot> TakeAsync(Company company, IProgress<WeComDirectoryProgress>? progress = null) =>
        (await company.Mock.RunAsync(client => client.Directory.TakeSnapshotAsync(progress: progress))).GetValueOrThrow();

    /// <summary>Reads what a snapshot reads by the calls that keep their answers.</summary>
    private static async Task<IEnumerable<string?>> ReadAllAsync(Company company)
    {
        await company.Mock.RunAsync(static client => client.Departments.ListAsync());
        await company.Mock.RunAsync(static client => client.Departments.ListAsync(1));
        await company.Mock.RunAsync(static client => client.Tags.ListAsync());
        List<string?> members = [];
        foreach (int id in company.Tags.Keys)
        {
            await company.Mock.RunAsync(client => client.Tags.GetAsync(id));
        }

        foreach (int id in company.Members.Keys)
        {
            members.AddRange((await company.Mock.RunAsync(client => client.Users.ListAsync(id))).GetValueOrThrow().Select(static member => member.UserId));
        }

        return members;
    }
}
