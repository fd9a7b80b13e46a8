using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Tokens of a service that withdraws them, ends them and hands the same ones out again.</summary>
internal sealed class TokenTests : SandboxTest
{
    private const int Boss = WeComSandbox.DemoAgentId;

    private static Task<ApiResult<WeComUser>> ReadAsync(WeComClient client) => client.Users.GetAsync(WeComSandbox.DemoUserId);

    [Test]
    public async Task Two_hundred_calls_at_once_fetch_one_token()
    {
        ApiResult<WeComUser>[] results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => ReadAsync(Client)));

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(static result => result.Error), Is.All.Null);
            Assert.That(Service.TokenRequests, Is.EqualTo(1));
            Assert.That(CountOf("user/get"), Is.EqualTo(200));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Tokens_that_end_before_their_time_are_replaced_once_by_one_of_fifty_calls(bool isRevoked)
    {
        await Must(ReadAsync(Client));
        Clock.Advance(TimeSpan.FromMinutes(1));
        End(isRevoked, keepsHandingOut: false);
        ApiResult<WeComUser>[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync(Client)));

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(static result => result.Error), Is.All.Null);
            Assert.That(Service.TokenRequests, Is.EqualTo(2));
            Assert.That(results.Max(static result => result.Call.Attempts), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_token_that_is_withdrawn_while_calls_are_on_their_way_fails_none_of_them()
    {
        await Must(ReadAsync(Client));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Task<ApiResult<WeComUser>[]> calls = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ReadAsync(Client)));
        await Server.Journal.WaitForAsync("user/get", 20).WaitAsync(TimeSpan.FromSeconds(30));
        Service.RevokeTokens();
        ApiResult<WeComUser>[] results = await calls;
        ApiResult<WeComUser> next = await ReadAsync(Client);

        Assert.Multiple(() =>
        {
            Assert.That(results.Append(next).Select(static result => result.Error), Is.All.Null);
            Assert.That(Service.TokenRequests, Is.EqualTo(2));
        });
    }

    [TestCase(true, "40014")]
    [TestCase(false, "42001")]
    public async Task The_very_same_token_back_is_an_error_and_no_loop(bool isRevoked, string code)
    {
        await Must(ReadAsync(Client));
        Clock.Advance(TimeSpan.FromMinutes(1));
        End(isRevoked, keepsHandingOut: true);
        ApiError error = await MustFail(ReadAsync(Client));

        Assert.Multiple(() =>
        {
            Assert.That(error, Has.Property("Code").EqualTo(code).And.Property("Category").EqualTo(ErrorCategory.AuthenticationExpired));
            Assert.That(Service.TokenRequests, Is.EqualTo(2));
            Assert.That(CountOf("user/get"), Is.EqualTo(2), "one that succeeded, one that was refused");
        });
    }

    [Test]
    public async Task A_token_is_renewed_before_it_ends()
    {
        await Must(ReadAsync(Client));
        Clock.Advance(TimeSpan.FromHours(2));
        await Must(ReadAsync(Client));

        Assert.Multiple(() =>
        {
            Assert.That(Service.TokenRequests, Is.EqualTo(2));
            Assert.That(CountOf("user/get"), Is.EqualTo(2), "none was refused");
        });
    }

    [TestCase(WeComSandbox.DemoCorpId, "wrong-secret", WeComErrors.WrongCorpSecret)]
    [TestCase(WeComSandbox.DemoCorpId, WeComSandbox.DemoForeignSecret, WeComErrors.ForeignCorpSecret)]
    [TestCase("ww0000000000000000", WeComSandbox.DemoSecret, WeComErrors.WrongCorpId)]
    public async Task A_wrong_secret_under_load_is_tried_once_an_hour(string corpId, string corpSecret, string code)
    {
        using WeComClient stranger = CreateClient(options => (options.CorpId, options.CorpSecret) = (corpId, corpSecret));
        ApiResult<WeComUser>[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync(stranger)));
        Clock.Advance(TimeSpan.FromMinutes(59));
        ApiError later = await MustFail(ReadAsync(stranger));
        int within = Service.TokenRequests;
        Clock.Advance(TimeSpan.FromMinutes(2));
        await MustFail(ReadAsync(stranger));

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(static result => result.Error?.Code), Is.All.EqualTo(code));
            Assert.That(later.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(within, Is.EqualTo(1));
            Assert.That(Service.TokenRequests, Is.EqualTo(2));
            Assert.That(Service.IsBanned, Is.False);
            Assert.That(CountOf("user/get"), Is.Zero);
            Assert.That(Logs.AllText() + later, Does.Not.Contain(corpSecret));
        });
    }

    [Test]
    public async Task A_caller_whose_address_is_not_trusted_learns_which_one_it_is()
    {
        Service.RefusesCallerAddress = true;
        ApiError error = await MustFail(ReadAsync(Client));
        var details = error.Details as WeComErrorDetails;

        Assert.Multiple(() =>
        {
            Assert.That(error, Has.Property("Code").EqualTo(WeComErrors.AddressNotTrusted).And.Property("Category").EqualTo(ErrorCategory.PermissionDenied));
            Assert.That(details?.CallerAddress, Is.EqualTo("127.0.0.1"));
            Assert.That(details?.Hint, Is.Not.Null);
            Assert.That(error.RequestId, Is.EqualTo(details?.Hint));
            Assert.That(CountOf("user/get"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Two_applications_side_by_side_have_tokens_and_messages_of_their_own()
    {
        using WeComClient second = CreateClient(static options =>
            (options.CorpSecret, options.AgentId, options.ContactsSecret) = (WeComSandbox.DemoSecondSecret, WeComSandbox.DemoSecondAgentId, null));
        await Must(Client.Messages.SendTextAsync([WeComSandbox.DemoSecondUserId], "一"));
        await Must(second.Messages.SendTextAsync([WeComSandbox.DemoSecondUserId], "二"));
        ApiError invisible = await MustFail(ReadAsync(second));
        ApiError living = await MustFail(second.Living.ListIdsAsync(WeComSandbox.DemoSecondUserId));
        ApiError writing = await MustFail(second.Users.DeleteAsync("user0003"));

        Assert.Multiple(() =>
        {
            Assert.That(Service.IssuedTokens.Select(static token => token.AgentId), Is.EqualTo(new int?[] { Boss, WeComSandbox.DemoSecondAgentId }));
            Assert.That(Service.ReceivedBy(WeComSandbox.DemoSecondUserId).Select(static message => message.AgentId), Is.EquivalentTo(new int?[] { Boss, WeComSandbox.DemoSecondAgentId }));
            Assert.That(invisible.Code, Is.EqualTo(WeComErrors.MemberNotVisible));
            Assert.That(living.Code, Is.EqualTo(WeComErrors.NotPermitted));
            Assert.That(writing.Code, Is.EqualTo(WeComErrors.NotPermitted), "without a secret of contact synchronization");
        });
    }

    [Test]
    public async Task A_check_replaces_a_token_that_was_withdrawn_and_knows_a_wrong_secret()
    {
        WeComToken first = await Must(Client.Tokens.GetAsync());
        Service.RevokeTokens();
        Clock.Advance(TimeSpan.FromMinutes(1));
        WeComToken second = await Must(Client.Tokens.CheckAsync());
        WeComToken contacts = await Must(Client.Tokens.CheckAsync(WeComSecretKind.Contacts));
        using WeComClient stranger = CreateClient(static options => options.CorpSecret = "wrong");
        ApiError error = await MustFail(stranger.Tokens.CheckAsync());

        Assert.Multiple(() =>
        {
            Assert.That(second, Is.Not.EqualTo(first));
            Assert.That(contacts, Is.Not.EqualTo(second));
            Assert.That(second.Value.Length, Is.EqualTo(512));
            Assert.That(second.ExpiresAt, Is.EqualTo(Clock.GetUtcNow() + TimeSpan.FromHours(2)));
            Assert.That(CountOf("get_api_domain_ip"), Is.EqualTo(3));
            Assert.That(error.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
        });
    }

    private void End(bool isRevoked, bool keepsHandingOut)
    {
        if (isRevoked)
        {
            Service.RevokeTokens(keepsHandingOut);
        }
        else
        {
            Service.ExpireTokens(keepsHandingOut);
        }
    }
}
