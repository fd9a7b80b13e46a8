using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Visitors of pages: who they are, and what their pages are signed with.</summary>
internal sealed class VisitorTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    [Test]
    public async Task A_login_code_is_exchanged_once_and_leads_to_private_members()
    {
        Secret code = Service.IssueLoginCode(Boss, isPrivate: true)!;
        WeComVisitor visitor = await Must(Client.Identity.GetUserInfoAsync(code));
        ApiError used = await MustFail(Client.Identity.GetUserInfoAsync(code));
        WeComUserDetail detail = await Must(Client.Identity.GetUserDetailAsync(visitor.UserTicket!));
        WeComUserDetail again = await Must(Client.Identity.GetUserDetailAsync(visitor.UserTicket!));
        Clock.Advance(TimeSpan.FromMinutes(31));
        ApiError ended = await MustFail(Client.Identity.GetUserDetailAsync(visitor.UserTicket!));

        Assert.Multiple(() =>
        {
            Assert.That(visitor, Has.Property("UserId").EqualTo(Boss).And.Property("IsMember").True);
            Assert.That(used.Code, Is.EqualTo(WeComErrors.UsedLoginCode));
            Assert.That(detail.Mobile, Is.EqualTo(Service.Members[Boss].Mobile));
            Assert.That(again.Gender, Is.EqualTo(WeComGender.Male));
            Assert.That(ended.Code, Is.EqualTo("84014"));
            Assert.That(Logs.AllText(), Does.Not.Contain(code.Reveal()).And.Not.Contain(visitor.UserTicket!.Reveal()));
        });
    }

    [Test]
    public async Task Codes_end_and_strangers_have_other_ids()
    {
        Secret plain = Service.IssueLoginCode(Boss)!;
        WeComVisitor member = await Must(Client.Identity.GetUserInfoAsync(plain));
        WeComVisitor customer = await Must(Client.Identity.GetUserInfoAsync(Service.IssueExternalLoginCode("oOut", "wm1")!));
        Secret late = Service.IssueLoginCode(Boss)!;
        Clock.Advance(TimeSpan.FromMinutes(6));
        ApiError ended = await MustFail(Client.Identity.GetUserInfoAsync(late));
        ApiError wrong = await MustFail(Client.Identity.GetUserInfoAsync("nonsense"!));

        Assert.Multiple(() =>
        {
            Assert.That(member.UserTicket, Is.Null);
            Assert.That(customer, Has.Property("OpenId").EqualTo("oOut").And.Property("ExternalUserId").EqualTo("wm1").And.Property("IsMember").False);
            Assert.That(ended.Code, Is.EqualTo("42003"));
            Assert.That(wrong.Code, Is.EqualTo(WeComErrors.InvalidLoginCode));
        });
    }

    [Test]
    public async Task A_second_verification_is_confirmed_once()
    {
        WeComTfaInfo info = await Must(Client.Identity.GetTfaInfoAsync(Service.IssueLoginCode(Boss)!));
        await Must(Client.Users.ConfirmSecondVerificationAsync(info.UserId!, info.TfaCode!));
        ApiError again = await MustFail(Client.Users.ConfirmSecondVerificationAsync(info.UserId!, info.TfaCode!));
        await Must(Client.Users.ConfirmFirstLoginAsync(Boss));

        Assert.Multiple(() =>
        {
            Assert.That(again.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
            Assert.That(Service.Members[Boss].Verifications, Is.EqualTo(2));
            Assert.That(Logs.AllText(), Does.Not.Contain(info.TfaCode!.Reveal()));
        });
    }

    [Test]
    public async Task Pages_are_signed_with_a_ticket_of_their_kind_that_is_fetched_once()
    {
        const string page = "https://app.example.com/a?b=1#part";
        WeComPageSignature[] corp = [.. (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Client.JsSdk.SignAsync(page)))).Select(static result => result.GetValueOrThrow())];
        WeComPageSignature agent = await Must(Client.JsSdk.SignAsync(page, WeComTicketKind.Agent));
        WeComTicket corpTicket = await Must(Client.JsSdk.GetTicketAsync());
        WeComTicket agentTicket = await Must(Client.JsSdk.GetTicketAsync(WeComTicketKind.Agent));

        Assert.Multiple(() =>
        {
            Assert.That(CountOf("get_jsapi_ticket"), Is.EqualTo(1));
            Assert.That(CountOf("ticket/get"), Is.EqualTo(1));
            Assert.That(corpTicket.Value.Reveal(), Does.StartWith("corp-"));
            Assert.That(agentTicket.Value.Reveal(), Does.StartWith("agent-"));
            Assert.That(corp[0].Hash, Is.EqualTo(WeComPageSignature.Compute(corpTicket.Value, corp[0].Nonce, corp[0].Timestamp, page)));
            Assert.That(agent.Hash, Is.EqualTo(WeComPageSignature.Compute(agentTicket.Value, agent.Nonce, agent.Timestamp, page)));
            Assert.That(agent.AgentId, Is.EqualTo(WeComSandbox.DemoAgentId));
            Assert.That(corp.Select(static signature => signature.Nonce).Distinct().Count(), Is.EqualTo(50));
            Assert.That(Logs.AllText(), Does.Not.Contain(corpTicket.Value.Reveal()));
        });
    }

    [Test]
    public async Task An_application_knows_itself_and_no_other()
    {
        WeComAgent agent = await Must(Client.Agents.GetAsync());
        WeComAgentList list = await Must(Client.Agents.ListAsync());
        ApiError other = await MustFail(Client.Agents.GetAsync(WeComSandbox.DemoSecondAgentId));
        WeComAddresses addresses = await Must(Client.Network.ListApiAddressesAsync());

        Assert.Multiple(() =>
        {
            Assert.That(agent, Has.Property("Name").EqualTo("人事助手").And.Property("IsClosed").False.And.Property("AgentId").EqualTo(WeComSandbox.DemoAgentId));
            Assert.That(agent.AllowedDepartments!.DepartmentIds, Is.EqualTo(new[] { 1 }));
            Assert.That(list.Agents.Single().Name, Is.EqualTo("人事助手"));
            Assert.That(other.Code, Is.EqualTo("301002"));
            Assert.That(addresses.Addresses, Does.Contain("101.226.103.*"));
        });
    }
}
