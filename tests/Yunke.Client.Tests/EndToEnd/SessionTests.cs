using Sdk.Core;
using Sdk.Sandbox;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.EndToEnd;

/// <summary>Sessions that end, are kept and are lost, with real keys, cookies and locks.</summary>
internal sealed class SessionTests : SandboxTest
{
    private static readonly AesGcmSecretProtector Protector = new(new byte[32]);

    // A bare failure says nothing of the session.
    private static IEnumerable<YunkeExpiredAnswer> EndedAnswers => Enum.GetValues<YunkeExpiredAnswer>().Where(static answer => answer != YunkeExpiredAnswer.SuccessFalseOnly);

    [TestCaseSource(nameof(EndedAnswers))]
    public async Task Any_answer_that_says_the_session_ended_leads_to_one_login(YunkeExpiredAnswer answer)
    {
        await Client.Departments.GetTreeAsync();
        Service.ExpiredAnswer = answer;
        Service.RevokeSessions();
        Clock.Advance(TimeSpan.FromMinutes(1));
        ApiResult<IReadOnlyList<YunkeDepartment>>[] trees = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.Departments.GetTreeAsync()));

        Assert.Multiple(() =>
        {
            Assert.That(trees.Select(static tree => tree.IsSuccess), Is.All.True, trees[0].ToString());
            Assert.That(Service.Logins, Is.EqualTo(2));
            Assert.That(trees.Select(static tree => tree.Call.Attempts), Is.All.LessThanOrEqualTo(2));
        });
    }

    [Test]
    public async Task A_failure_without_a_word_is_an_error_and_no_reason_to_log_in()
    {
        await Client.Departments.GetTreeAsync();
        Service.ExpiredAnswer = YunkeExpiredAnswer.SuccessFalseOnly;
        Service.RevokeSessions();
        ApiResult<IReadOnlyList<YunkeDepartment>> tree = await Client.Departments.GetTreeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(tree.Error?.Category, Is.EqualTo(ErrorCategory.ProviderFault));
            Assert.That(Service.Logins, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_session_that_ends_by_the_clock_is_renewed_by_one_of_200_calls()
    {
        await Client.Departments.GetTreeAsync();
        Clock.Advance(TimeSpan.FromHours(25));
        ApiResult<IReadOnlyList<YunkeDepartment>>[] trees = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Client.Departments.GetTreeAsync()));

        Assert.Multiple(() =>
        {
            Assert.That(trees.Count(static tree => tree.IsSuccess), Is.EqualTo(200), trees.FirstOrDefault(static tree => !tree.IsSuccess)?.ToString());
            Assert.That(Service.Logins, Is.EqualTo(2));
        });
    }

    [TestCase(false, "10004")]
    [TestCase(true, "22001")]
    public async Task A_wrong_password_under_load_is_tried_once_an_hour(bool second, string code)
    {
        Service.UsesSecondCodeFamily = second;
        using YunkeClient stranger = CreateClient(static options => options.Password = "不对");
        ApiResult<IReadOnlyList<YunkeDepartment>>[] trees = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => stranger.Departments.GetTreeAsync()));
        Clock.Advance(TimeSpan.FromMinutes(59));
        ApiResult<IReadOnlyList<YunkeDepartment>> later = await stranger.Departments.GetTreeAsync();
        int within = Service.LoginAttempts(YunkeSandbox.DemoPhone);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await stranger.Departments.GetTreeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(trees.Append(later).Select(static tree => tree.Error?.Code), Is.All.EqualTo(code));
            Assert.That(trees[0].GetValueOrThrow, Throws.TypeOf<YunkePasswordException>());
            Assert.That(within, Is.EqualTo(1));
            Assert.That(Service.LoginAttempts(YunkeSandbox.DemoPhone), Is.EqualTo(2));
            Assert.That(Service.IsLocked(YunkeSandbox.DemoPhone), Is.False);
        });
    }

    [TestCase(true, false, "10005")]
    [TestCase(false, true, "10006")]
    public async Task A_locked_or_disabled_account_stops_everything(bool locked, bool disabled, string code)
    {
        if (locked)
        {
            Service.Lock(YunkeSandbox.DemoPhone);
        }

        Service.SetDisabled(YunkeSandbox.DemoPhone, disabled);
        ApiResult<IReadOnlyList<YunkeDepartment>> tree = await Client.Departments.GetTreeAsync();
        await Client.Departments.GetTreeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(tree.Error, Has.Property("Code").EqualTo(code).And.Property("Category").EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(CountOf("CheckAndGetUsers") + CountOf("PasswordLogin"), Is.LessThanOrEqualTo(1));
        });
    }

    [Test]
    public async Task A_kept_session_serves_another_client_without_a_login()
    {
        await Client.Departments.GetTreeAsync();
        string kept = Client.Sessions.Current!.Protect(Protector);
        using YunkeClient next = CreateClient(static options => (options.Phone, options.Password) = (null, null));
        next.Sessions.Set(YunkeSession.Unprotect(kept, Protector));
        ApiResult<YunkePage<CallLog>> page = await next.CallLogs.ListAsync();
        Service.RevokeSessions();
        ApiResult<YunkePage<CallLog>> ended = await next.CallLogs.ListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(page.IsSuccess, page.ToString());
            Assert.That(Service.Logins, Is.EqualTo(1));
            Assert.That(kept, Does.Not.Contain(Client.Sessions.Current.Cookies["userToken"].Reveal()));
            Assert.That(ended.GetValueOrThrow, Throws.TypeOf<YunkeLoginRequiredException>());
        });
    }

    [Test]
    public async Task The_steps_of_a_login_can_be_taken_one_by_one()
    {
        IReadOnlyList<YunkeCompany> companies =
            (await Client.Authentication.CheckAndGetUsersAsync(YunkeSandbox.DemoPhone, YunkeSandbox.DemoPassword)).GetValueOrThrow();
        YunkeCompany second = companies.Single(static company => company.CompanyCode == YunkeSandbox.DemoSecondCompanyCode);
        YunkeSession session = (await Client.Authentication.PasswordLoginAsync(
            YunkeSandbox.DemoPhone, YunkeSandbox.DemoPassword, second.CompanyCode!, second.Address!)).GetValueOrThrow();
        YunkeSecureKey discovery = (await Client.Authentication.GetSecureKeyAsync(YunkeSandbox.DemoPhone)).GetValueOrThrow();
        YunkeSecureKey company = (await Client.Authentication.GetSecureKeyAsync(YunkeSandbox.DemoPhone, second.Address)).GetValueOrThrow();
        using YunkeClient own = CreateClient(options =>
        {
            (options.CompanyCode, options.Phone, options.Password) = (second.CompanyCode, null, null);
            options.AutoLogin = _ => Task.FromResult(ApiResult.Success(session));
        });
        ApiResult<IReadOnlyList<YunkeDepartment>> tree = await own.Departments.GetTreeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(companies, Has.Count.EqualTo(2));
            Assert.That(session.Cookies.Keys, Is.SupersetOf(new[] { "user", "userToken", "JESONG_USER_ID" }));
            Assert.That(discovery.Modulus, Is.Not.EqualTo(company.Modulus));
            Assert.That(tree.Value?[0].Name, Is.EqualTo("海蓝贸易"));
        });
    }

    [Test]
    public async Task A_login_goes_on_when_a_step_fails_in_passing()
    {
        Service.Faults.Enqueue("CollectCookies", Fault.Status(503));
        Service.Faults.Enqueue("GetLoginKey", Fault.Status(503));
        YunkeClient client = Client.With(new CallOptions { MaxRetries = 0 });
        ApiResult<IReadOnlyList<YunkeDepartment>> early = await client.Departments.GetTreeAsync();
        Clock.Advance(TimeSpan.FromSeconds(2));
        ApiResult<IReadOnlyList<YunkeDepartment>> tree = await client.Departments.GetTreeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(early.Error?.Category, Is.EqualTo(ErrorCategory.ProviderBusy));
            Assert.That(tree.IsSuccess, tree.ToString());
            Assert.That(Service.Logins, Is.EqualTo(1));
            Assert.That(CountOf("GetLoginKey"), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Five_companies_of_one_account_do_not_lock_it_with_an_outdated_password()
    {
        YunkeClient[] clients = [.. Enumerable.Range(0, 6).Select(index => CreateClient(options =>
        {
            options.CompanyCode = index % 2 == 0 ? YunkeSandbox.DemoCompanyCode : YunkeSandbox.DemoSecondCompanyCode;
            options.Password = "outdated";
        }))];
        ApiResult<IReadOnlyList<YunkeDepartment>>[] trees = await Task.WhenAll(clients.Select(static client => client.Departments.GetTreeAsync()));
        Array.ForEach(clients, static client => client.Dispose());
        ApiResult<IReadOnlyList<YunkeDepartment>> right = await Client.Departments.GetTreeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(trees.Select(static tree => tree.Error?.Code), Is.All.EqualTo(YunkeErrors.WrongPassword));
            Assert.That(right.IsSuccess, right.ToString());
            Assert.That(CountOf("CheckAndGetUsers"), Is.EqualTo(2), "one wrong, one right");
        });
    }
}
