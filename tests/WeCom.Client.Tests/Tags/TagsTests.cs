using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Directory;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Tags;

internal sealed class TagsTests
{
    private static IEnumerable<TestCaseData> Malformed =>
    [
        .. BadInput.Each("name", [null, "", " "], "name", static (client, name) => client.Tags.CreateAsync(name!)),
        .. BadInput.Each("name", [null, "", " "], "name", static (client, name) => client.Tags.UpdateAsync(1, name!)),
        BadInput.Case("id", "id", static client => client.Tags.CreateAsync("n", -1)),
        BadInput.Case("id", "id", static client => client.Tags.UpdateAsync(-1, "n")),
        BadInput.Case("id", "id", static client => client.Tags.DeleteAsync(-1)),
        BadInput.Case("id", "id", static client => client.Tags.GetAsync(-1)),
        BadInput.Case("id", "id", static client => client.Tags.AddMembersAsync(-1, ["a"])),
        BadInput.Case("nothing", "userIds", static client => client.Tags.AddMembersAsync(1, null)),
        BadInput.Case("nothing", "userIds", static client => client.Tags.RemoveMembersAsync(1, [], [])),
        .. BadInput.Each("user", [null, " ", "a|b"], "userIds", static (client, id) => client.Tags.AddMembersAsync(1, ["a", id!])),
        BadInput.Case("department", "departmentIds", static client => client.Tags.RemoveMembersAsync(1, ["a"], [0])),
    ];

    private static IEnumerable<TestCaseData> BeyondLimits =>
    [
        BadInput.Case("name", "name", static client => client.Tags.CreateAsync(new string('名', 33))),
        BadInput.Case("name", "name", static client => client.Tags.UpdateAsync(1, new string('名', 33))),
    ];

    [TestCaseSource(typeof(TagsExamples), nameof(TagsExamples.All))]
    public Task Endpoint_sends_and_reads_what_is_documented(AddressBookExample example) => example.CheckAsync();

    [TestCaseSource(nameof(Malformed))]
    public Task Malformed_input_is_refused_by_name_and_nothing_is_sent(string argument, Func<WeComClient, Task> call) =>
        BadInput.IsRefusedAsync(argument, call, checksLimits: false);

    [TestCaseSource(nameof(BeyondLimits))]
    public async Task Documented_limits_are_checked_unless_that_is_switched_off(string argument, Func<WeComClient, Task> call)
    {
        await BadInput.IsRefusedAsync(argument, call, checksLimits: true);
        await BadInput.PassesAsync(call, checksLimits: false);
    }

    [TestCase(40071, ErrorCategory.Conflict)]
    [TestCase(40068, ErrorCategory.InvalidRequest)]
    [TestCase(81003, ErrorCategory.QuotaExceeded)]
    [TestCase(81011, ErrorCategory.PermissionDenied)]
    public async Task Refusal_has_its_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));

        ApiResult result = await mock.RunAsync(static client => client.Tags.UpdateAsync(1, "n"));

        Assert.That(result.Error?.Category, Is.EqualTo(category));
    }

    [Test]
    public async Task Long_lists_go_out_in_parts_and_come_back_as_one()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"invalidlist":"u1|u2","invalidparty":[100]}"""),
            ScriptedAnswer.Json("""{"errcode":0,"invalidlist":"u1500"}"""),
            ScriptedAnswer.Json("""{"errcode":0,"invalidparty":[201]}"""));

        ApiResult<WeComTagOutcome> result = await mock.RunAsync(static client =>
            client.Tags.AddMembersAsync(1, Ids(1501), [.. Enumerable.Range(1, 201)]));

        Assert.That(result.Value!.InvalidUsers, Is.EqualTo(new[] { "u1", "u2", "u1500" }));
        Assert.That(result.Value.InvalidDepartments, Is.EqualTo(new[] { 100, 201 }));
        Assert.That(mock.Sent.Select(static sent => sent.BodyText.Count(static character => character == 'u') - 1), Is.EqualTo(new[] { 1000, 501, -1 }));
        Assert.That(mock.Sent[2].BodyText, Is.EqualTo("""{"tagid":1,"partylist":[201]}"""));
    }

    [TestCase("40070")]
    [TestCase("40031")]
    public async Task Part_of_which_nothing_could_be_done_counts_as_invalid(string code)
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"invalidlist":"u1"}"""), ScriptedAnswer.Json($$"""{"errcode":{{code}},"errmsg":"x"}"""));

        ApiResult<WeComTagOutcome> result = await mock.RunAsync(static client => client.Tags.RemoveMembersAsync(1, Ids(1002)));

        Assert.That(result.Value!.InvalidUsers, Is.EqualTo(new[] { "u1", "u1000", "u1001" }));
    }

    [TestCase(5)]
    [TestCase(2000)]
    public async Task Nothing_that_could_be_done_is_an_error(int count)
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(40070) };

        ApiResult<WeComTagOutcome> result = await mock.RunAsync(client => client.Tags.AddMembersAsync(1, Ids(count)));

        Assert.That(result.Error?.Code, Is.EqualTo("40070"));
    }

    [Test]
    public async Task Other_failure_ends_the_parts_and_tells_what_came_of_them_and_who_remains()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"invalidlist":"u1","invalidparty":[5]}"""),
            WeComMock.Refusal(40070),
            WeComMock.Refusal(81011, "no privilege, hint: [1606198323_14_8a6c]"));
        string[] ids = Ids(3500);

        ApiResult<WeComTagOutcome> result = await mock.RunAsync(client => client.Tags.AddMembersAsync(1, ids, [.. Enumerable.Range(1, 201)]));

        Assert.That((result.Error?.Code, result.Error?.OutcomeUnknown), Is.EqualTo(("81011", false)));
        Assert.That(mock.Sent, Has.Count.EqualTo(3));
        var partial = (WeComPartialTagChange)result.Error!.Details!;
        Assert.That(partial.Outcome?.InvalidUsers, Is.EqualTo(ids.Skip(1000).Take(1000).Prepend("u1")));
        Assert.That(partial.Outcome?.InvalidDepartments, Is.EqualTo(Enumerable.Range(101, 100).Prepend(5)));
        Assert.That(partial.RemainingUserIds, Is.EqualTo(ids.Skip(2000)));
        Assert.That(partial.RemainingDepartmentIds, Is.EqualTo(new[] { 201 }));
        Assert.That(partial.Refusal?.Hint, Is.EqualTo("1606198323_14_8a6c"));
    }

    [Test]
    public async Task First_part_that_fails_leaves_everything()
    {
        using var mock = new WeComMock(WeComMock.Refusal(81011));
        string[] ids = Ids(1001);

        ApiResult<WeComTagOutcome> result = await mock.RunAsync(client => client.Tags.RemoveMembersAsync(1, ids));

        var partial = (WeComPartialTagChange)result.Error!.Details!;
        Assert.That((partial.Outcome, partial.Refusal), Is.EqualTo(((WeComTagOutcome?)null, (WeComErrorDetails?)null)));
        Assert.That(partial.RemainingUserIds, Is.EqualTo(ids));
        Assert.That(partial.RemainingDepartmentIds, Is.Empty);
    }

    [Test]
    public async Task Change_in_one_call_has_the_details_of_its_refusal()
    {
        using var mock = new WeComMock(WeComMock.Refusal(81011, "no privilege, hint: [1606198323_14_8a6c]"));

        ApiResult<WeComTagOutcome> result = await mock.RunAsync(static client => client.Tags.AddMembersAsync(1, Ids(1000)));

        Assert.That((result.Error?.Details as WeComErrorDetails)?.Hint, Is.EqualTo("1606198323_14_8a6c"));
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(static number => $"u{number}")];
}
