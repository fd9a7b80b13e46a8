using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Users;

/// <summary>What takes several calls: pages, many members, lists that are too long for one call.</summary>
internal sealed class UsersListTests
{
    [Test]
    public async Task Trap_6_ids_end_with_an_empty_cursor_and_not_with_an_empty_page()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"next_cursor":"c2","dept_user":[{"userid":"a","department":1}]}"""),
            ScriptedAnswer.Json("""{"errcode":0,"next_cursor":"c3","dept_user":[]}"""),
            ScriptedAnswer.Json("""{"errcode":0,"dept_user":[{"userid":"a","department":2},{"userid":"b","department":1}]}"""));

        List<WeComUserDepartment> rows = await mock.Clock.RunAsync(AllAsync(mock.Client.Users.ListAllIdsAsync()));

        Assert.That(rows.Select(static row => (row.UserId, row.DepartmentId)), Is.EqualTo(new[] { ("a", (int?)1), ("a", 2), ("b", 1) }));
        Assert.That(mock.Sent.Select(static sent => sent.BodyText), Is.EqualTo(new[]
        {
            """{"limit":10000}""", """{"cursor":"c2","limit":10000}""", """{"cursor":"c3","limit":10000}""",
        }));
    }

    [Test]
    public async Task Page_that_fails_ends_the_walk_and_says_where_to_go_on()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"next_cursor":"c2","dept_user":[{"userid":"a","department":1}]}"""), WeComMock.Refusal(48002));

        List<ApiResult<Page<WeComUserDepartment>>> pages = await mock.Clock.RunAsync(AllAsync(mock.Client.Users.ListIdPagesAsync(limit: 1)));

        Assert.That(pages.Select(static page => page.IsSuccess), Is.EqualTo(new[] { true, false }));
        Assert.That(pages[0].GetValueOrThrow().Next, Is.EqualTo("c2"));
        Assert.That(pages[1].Error!.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    [Test]
    public async Task Cursor_that_leads_back_is_an_error()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json("""{"errcode":0,"next_cursor":"c1","dept_user":[]}""") };

        List<ApiResult<Page<WeComUserDepartment>>> pages = await mock.Clock.RunAsync(AllAsync(mock.Client.Users.ListIdPagesAsync()));

        Assert.That(pages[^1].Error!.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Many_members_come_in_order_and_one_failure_keeps_no_other_back()
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.From(static request => IdOf(request) switch
            {
                "c" => WeComMock.Refusal(60111),
                "a" => Member("a").After(TimeSpan.FromSeconds(9)),
                string id => Member(id),
            }),
        };

        List<WeComUserLookup> found = await mock.Clock.RunAsync(AllAsync(mock.Client.Users.GetManyAsync(["a", "b", "c", "d", "b"])));

        Assert.That(found.Select(static item => (item.UserId, item.Result.IsSuccess ? item.Result.Value.UserId : item.Result.Error.Code)), Is.EqualTo(new[]
        {
            ("a", "a"), ("b", "b"), ("c", "60111"), ("d", "d"), ("b", "b"),
        }));
    }

    [Test]
    public async Task Many_members_are_asked_for_some_at_a_time()
    {
        int most = 0;
        using var mock = new WeComMock();
        mock.Otherwise = ScriptedAnswer.From(request =>
        {
            most = Math.Max(most, mock.Handler.Running);
            return Member(IdOf(request)).After(TimeSpan.FromSeconds(1));
        });
        string[] ids = Ids(20);

        List<WeComUserLookup> found = await mock.Clock.RunAsync(AllAsync(mock.Client.Users.GetManyAsync(ids, 3)));

        Assert.That(found.Select(static item => item.Result.Value!.UserId), Is.EqualTo(ids));
        Assert.That(most, Is.EqualTo(3));
    }

    [Test]
    public async Task Who_stops_in_the_middle_leaves_nothing_running()
    {
        using var mock = new WeComMock
        {
            Otherwise = ScriptedAnswer.From(static request => IdOf(request) == "a" ? Member("a") : ScriptedAnswer.Silence()),
        };

        async Task<string?> FirstAsync()
        {
            await foreach (WeComUserLookup item in mock.Client.Users.GetManyAsync(["a", "b", "c"]))
            {
                return item.Result.Value!.UserId;
            }

            return null;
        }

        Assert.That(await mock.Clock.RunAsync(FirstAsync()), Is.EqualTo("a"));
        Assert.That(mock.Handler.Running, Is.Zero);
    }

    [Test]
    public async Task Cancellation_ends_all_lookups_with_the_callers_token()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Silence() };
        using var end = new CancellationTokenSource();
        Task<List<WeComUserLookup>> all = AllAsync(mock.Client.Users.GetManyAsync(["a", "b", "c"], 2, end.Token));
        await Pool.SettleAsync();

        await end.CancelAsync();

        OperationCanceledException? cancelled = Assert.CatchAsync<OperationCanceledException>(() => all);
        Assert.That(cancelled!.CancellationToken, Is.EqualTo(end.Token));
        Assert.That(mock.Handler.Running, Is.Zero);
    }

    [Test]
    public async Task Long_deletions_go_out_200_at_once_and_tell_how_far_they_are()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        var progress = new Told<int>();

        ApiResult result = await mock.RunAsync(client => client.Users.DeleteManyAsync(Ids(401), progress));

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(progress.Values, Is.EqualTo(new[] { 200, 400, 401 }));
        Assert.That(mock.Sent.Select(static sent => sent.BodyText.Split(',').Length), Is.EqualTo(new[] { 200, 200, 1 }));
        Assert.That(mock.Sent[2].BodyText, Is.EqualTo("""{"useridlist":["u400"]}"""));
    }

    [TestCase(0)]
    [TestCase(1)]
    public async Task Deletion_that_fails_ends_and_tells_who_is_deleted_and_who_remains(int successes)
    {
        using var mock = new WeComMock(
            [.. Enumerable.Repeat(ScriptedAnswer.Json(WeComMock.Ok), successes), WeComMock.Refusal(60111, "not found, hint: [1606198323_14_8a6c]")]);
        var progress = new Told<int>();
        string[] ids = Ids(500);

        ApiResult result = await mock.RunAsync(client => client.Users.DeleteManyAsync(ids, progress));

        Assert.That((result.Error?.Code, result.Error?.OutcomeUnknown), Is.EqualTo(("60111", false)), "the refusal is definite");
        Assert.That(mock.Sent, Has.Count.EqualTo(successes + 1));
        Assert.That(progress.Values, Is.EqualTo(Enumerable.Repeat(200, successes)));
        var partial = (WeComPartialDeletion)result.Error!.Details!;
        Assert.That(partial.Deleted, Is.EqualTo(ids.Take(200 * successes)));
        Assert.That(partial.Failed, Is.EqualTo(ids.Skip(200 * successes).Take(200)));
        Assert.That(partial.Remaining, Is.EqualTo(ids.Skip(200 * successes)));
        Assert.That(partial.Refusal?.Hint, Is.EqualTo("1606198323_14_8a6c"));
    }

    [Test]
    public async Task Deletion_in_one_call_has_the_details_of_its_refusal()
    {
        using var mock = new WeComMock(WeComMock.Refusal(60111, "not found, hint: [1606198323_14_8a6c]"));

        ApiResult result = await mock.RunAsync(static client => client.Users.DeleteManyAsync(Ids(200)));

        Assert.That((result.Error?.Details as WeComErrorDetails)?.Hint, Is.EqualTo("1606198323_14_8a6c"));
    }

    [Test]
    public async Task Long_invitations_go_out_in_parts_and_come_back_as_one()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"invaliduser":["u1"],"invalidparty":[1],"invalidtag":[7]}"""),
            ScriptedAnswer.Json("""{"errcode":0}"""),
            ScriptedAnswer.Json("""{"errcode":0,"invaliduser":"u2000|u2001","invalidparty":null}"""));

        ApiResult<WeComInvitation> result = await mock.RunAsync(client => client.Users.InviteAsync(
            new InviteWeComUsersRequest { UserIds = Ids(2002), DepartmentIds = [.. Enumerable.Range(1, 101)], TagIds = [7] }));

        Assert.That(result.Value!.InvalidUsers, Is.EqualTo(new[] { "u1", "u2000", "u2001" }));
        Assert.That(result.Value.InvalidDepartments, Is.EqualTo(new[] { 1 }));
        Assert.That(result.Value.InvalidTags, Is.EqualTo(new[] { 7 }));
        Assert.That(mock.Sent[0].BodyText, Does.EndWith(""""u999"],"party":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,100],"tag":[7]}""""));
        Assert.That(mock.Sent[1].BodyText, Does.EndWith(""""u1999"],"party":[101]}""""));
        Assert.That(mock.Sent[2].BodyText, Is.EqualTo("""{"user":["u2000","u2001"]}"""));
    }

    [Test]
    public async Task Invitation_that_fails_ends_and_tells_what_came_of_it_and_who_remains()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"errcode":0,"invaliduser":["u1"]}"""),
            ScriptedAnswer.Json("""{"errcode":0,"invaliduser":["u1001"],"invalidparty":[101]}"""),
            WeComMock.Refusal(60011, "no privilege, hint: [1606198323_14_8a6c]"));
        var request = new InviteWeComUsersRequest { UserIds = Ids(3500), DepartmentIds = [.. Enumerable.Range(1, 250)], TagIds = [7] };

        ApiResult<WeComInvitation> result = await mock.RunAsync(client => client.Users.InviteAsync(request));

        Assert.That((result.Error?.Code, result.Error?.OutcomeUnknown), Is.EqualTo(("60011", false)), "the refusal is definite");
        Assert.That(mock.Sent, Has.Count.EqualTo(3));
        var partial = (WeComPartialInvitation)result.Error!.Details!;
        Assert.That(partial.Invited?.InvalidUsers, Is.EqualTo(new[] { "u1", "u1001" }));
        Assert.That(partial.Invited?.InvalidDepartments, Is.EqualTo(new[] { 101 }));
        Assert.That(partial.Failed.UserIds, Is.EqualTo(request.UserIds.Skip(2000).Take(1000)));
        Assert.That(partial.Failed.DepartmentIds, Is.EqualTo(request.DepartmentIds.Skip(200)));
        Assert.That(partial.Remaining.UserIds, Is.EqualTo(request.UserIds.Skip(2000)));
        Assert.That(partial.Remaining.DepartmentIds, Is.EqualTo(request.DepartmentIds.Skip(200)));
        Assert.That((partial.Failed.TagIds, partial.Remaining.TagIds), Is.EqualTo(((IReadOnlyList<int>?)null, (IReadOnlyList<int>?)null)));
        Assert.That(partial.Refusal?.Hint, Is.EqualTo("1606198323_14_8a6c"));
    }

    [Test]
    public async Task Who_remains_of_an_invitation_can_be_invited_as_it_is()
    {
        using var mock = new WeComMock(WeComMock.Refusal(60011), ScriptedAnswer.Json(WeComMock.Ok), ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(WeComMock.Ok));
        var request = new InviteWeComUsersRequest { UserIds = Ids(1001) };

        ApiResult<WeComInvitation> first = await mock.RunAsync(client => client.Users.InviteAsync(request));
        var nobody = (WeComPartialInvitation)first.Error!.Details!;
        ApiResult<WeComInvitation> second = await mock.RunAsync(client => client.Users.InviteAsync(nobody.Remaining));
        var some = (WeComPartialInvitation)second.Error!.Details!;
        ApiResult<WeComInvitation> third = await mock.RunAsync(client => client.Users.InviteAsync(some.Remaining));

        Assert.That(nobody.Invited, Is.Null);
        Assert.That((first.Error.OutcomeUnknown, second.Error.OutcomeUnknown), Is.EqualTo((false, true)), "only of the lost answer nobody knows");
        Assert.That(some.Invited, Is.Not.Null);
        Assert.That(third.IsSuccess, Is.True, third.Error?.ToString());
        Assert.That(mock.Sent[^1].BodyText, Is.EqualTo("""{"user":["u1000"]}"""));
    }

    [Test]
    public async Task Invitation_in_one_call_has_the_details_of_its_refusal()
    {
        using var mock = new WeComMock(WeComMock.Refusal(60011, "no privilege, hint: [1606198323_14_8a6c]"));

        ApiResult<WeComInvitation> result = await mock.RunAsync(static client => client.Users.InviteAsync(new InviteWeComUsersRequest { UserIds = Ids(1000) }));

        Assert.That((result.Error?.Details as WeComErrorDetails)?.Hint, Is.EqualTo("1606198323_14_8a6c"));
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(static number => $"u{number}")];

    private static string IdOf(RecordedRequest request) => request.Address.Query.Split("userid=")[1].Split('&')[0];

    private static ScriptedAnswer Member(string id) => ScriptedAnswer.Json($$"""{"errcode":0,"errmsg":"ok","userid":"{{id}}"}""");

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
