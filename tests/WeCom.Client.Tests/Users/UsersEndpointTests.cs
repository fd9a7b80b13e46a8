using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Directory;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Users;

internal sealed class UsersEndpointTests
{
    [TestCaseSource(typeof(UsersExamples), nameof(UsersExamples.All))]
    public Task Endpoint_sends_and_reads_what_is_documented(AddressBookExample example) => example.CheckAsync();

    [TestCase("""{"userid":"a"}""")]
    [TestCase("""{"userid":"a","department":null,"order":null,"is_leader_in_dept":null,"direct_leader":null,"gender":null,"status":null,"extattr":null,"external_profile":null,"main_department":null}""")]
    public async Task Absent_parts_are_null_and_lists_empty(string answer)
    {
        // Trap 5: a success may have no code at all.
        WeComUser user = await ReadAsync(answer);

        Assert.That((user.Name, user.Gender, user.Status, user.MainDepartmentId, user.ExtendedAttributes, user.ExternalProfile), Is.EqualTo(((string?)null, (WeComGender?)null, (WeComUserStatus?)null, (int?)null, (WeComExtendedAttributes?)null, (WeComExternalProfile?)null)));
        Assert.That(user.DepartmentIds, Is.Empty);
        Assert.That(user.DirectLeaderIds, Is.Empty);
        Assert.That(user.Memberships, Is.Empty);
    }

    [TestCase("""{"gender":2,"status":"4","department":["1",2],"order":["5"],"main_department":"2","mobile":13800000000}""")]
    [TestCase("""{"gender":"2","status":4,"department":[1,2],"order":[5],"main_department":2,"mobile":"13800000000"}""")]
    public async Task Trap_12_numbers_may_be_texts_and_texts_numbers(string answer)
    {
        WeComUser user = await ReadAsync(answer);

        Assert.That((user.Gender, user.Status, user.MainDepartmentId, user.Mobile), Is.EqualTo((WeComGender.Female, WeComUserStatus.NotActivated, 2, "13800000000")));
        Assert.That(user.DepartmentIds, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(user.DepartmentOrders, Is.EqualTo(new[] { 5L }));
    }

    [Test]
    public async Task Trap_13_lists_side_by_side_may_be_of_unequal_length()
    {
        WeComUser user = await ReadAsync("""{"department":[1,2,3],"order":[7,8],"is_leader_in_dept":[1]}""");
        WeComUser longer = await ReadAsync("""{"department":[1],"order":[7,8],"is_leader_in_dept":[0,1,1]}""");

        Assert.That(user.Memberships, Is.EqualTo(new WeComMembership[] { new(1, 7, true), new(2, 8), new(3) }));
        Assert.That(longer.Memberships, Is.EqualTo(new WeComMembership[] { new(1, 7, false) }));
    }

    [Test]
    public async Task Account_of_Channels_may_be_its_name_alone()
    {
        WeComUser user = await ReadAsync("""{"external_profile":{"wechat_channels":"视频号"}}""");

        Assert.That(user.ExternalProfile!.Channels!.Nickname, Is.EqualTo("视频号"));
        Assert.That(user.ExternalProfile.Attributes, Is.Null);
    }

    [Test]
    public async Task Values_that_are_not_documented_survive()
    {
        WeComUser user = await ReadAsync("""{"status":9,"gender":"x","extattr":{"attrs":[{"type":7,"name":"n"}],"more":1}}""");

        Assert.That((user.Status!.Value.Value, user.Gender!.Value.Value), Is.EqualTo((9, "x")));
        Assert.That(user.ExtendedAttributes!.Attributes!.Single().Type!.Value.Value, Is.EqualTo(7));
        Assert.That(user.ExtendedAttributes.ExtraMembers!.Keys, Is.EqualTo(new[] { "more" }));
    }

    [TestCase(60111, ErrorCategory.NotFound)]
    [TestCase(60021, ErrorCategory.PermissionDenied)]
    [TestCase(46004, ErrorCategory.NotFound)]
    [TestCase(60102, ErrorCategory.Conflict)]
    [TestCase(60103, ErrorCategory.InvalidRequest)]
    public async Task Refusal_has_its_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));

        ApiResult<WeComUser> result = await mock.RunAsync(static client => client.Users.GetAsync("zhangsan"));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((code.ToString(System.Globalization.CultureInfo.InvariantCulture), category)));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Creation_whose_answer_is_lost_is_not_repeated()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost());

        ApiResult<WeComUserCreation> result = await mock.RunAsync(static client => client.Users.CreateAsync(UsersExamples.Full()));

        Assert.That(result.Error?.OutcomeUnknown, Is.True);
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Code_of_the_second_verification_is_sent_once_and_never_shown()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost());

        ApiResult result = await mock.RunAsync(static client => client.Users.ConfirmSecondVerificationAsync("zhangsan", new Secret("tfa-canary")));

        Assert.That(result.Error?.OutcomeUnknown, Is.True);
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
        Assert.That(result.Error!.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Logins_leave_kept_answers_alone_and_changes_drop_them()
    {
        using var mock = new WeComMock(static options => options.CacheEnabled = true)
        {
            Otherwise = ScriptedAnswer.Json("""{"errcode":0,"errmsg":"ok","userid":"a"}"""),
        };
        await mock.RunAsync(static client => client.Users.GetAsync("a"));

        await mock.RunAsync(static client => client.Users.ConfirmFirstLoginAsync("a"));
        await mock.RunAsync(static client => client.Users.ConfirmSecondVerificationAsync("a", new Secret("tfa-1")));
        ApiResult<WeComUser> kept = await mock.RunAsync(static client => client.Users.GetAsync("a"));
        await mock.RunAsync(static client => client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "a", Name = "改名" }));
        ApiResult<WeComUser> live = await mock.RunAsync(static client => client.Users.GetAsync("a"));

        Assert.That((kept.Call.Source, live.Call.Source), Is.EqualTo((ResultSource.Cache, ResultSource.Live)));
        Assert.That(mock.Sent, Has.Count.EqualTo(5));
    }

    private static async Task<WeComUser> ReadAsync(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        return (await mock.RunAsync(static client => client.Users.GetAsync("a"))).GetValueOrThrow();
    }
}
