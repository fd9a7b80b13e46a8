using System.Security.Cryptography;
using System.Text;
using Sdk.Core;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.JsSdk;

/// <summary>Signatures of web pages.</summary>
internal sealed class SignatureTests
{
    private const string Page = "https://example.com/报表?b=2&a=1#top";

    /// <summary>The vector of the provider's own documentation.</summary>
    private const string Ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg";

    [TestCase("http://mp.weixin.qq.com?params=value")]
    [TestCase("http://mp.weixin.qq.com?params=value#fragment")]
    [TestCase("http://mp.weixin.qq.com?params=value#a#b?c")]
    [TestCase("http://mp.weixin.qq.com?params=value#")]
    public void Signature_is_that_of_the_documentation_whatever_stands_behind_the_hash(string page) => Assert.That(
        WeComPageSignature.Compute(Ticket, "Wm3WZYTPz0wzccnW", 1_414_587_457, page), Is.EqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed"));

    [TestCase("nonce", "", "https://example.com")]
    [TestCase("nonce", " ", "https://example.com")]
    [TestCase("page", "n", " ")]
    [TestCase("page", "n", "")]
    public void Blank_text_is_refused(string name, string nonce, string page) => Assert.That(
        () => WeComPageSignature.Compute(Ticket, nonce, 1, page), Throws.ArgumentException.With.Property("ParamName").EqualTo(name));

    [Test]
    public void Missing_text_is_refused()
    {
        Assert.That(() => WeComPageSignature.Compute(null!, "n", 1, "p"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("ticket"));
        Assert.That(() => WeComPageSignature.Compute(Ticket, null!, 1, "p"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("nonce"));
        Assert.That(() => WeComPageSignature.Compute(Ticket, "n", 1, null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("page"));
    }

    [TestCase(WeComTicketKind.Corp, "corp-1", null)]
    [TestCase(WeComTicketKind.Agent, "agent-1", WeComMock.AgentId)]
    public async Task Page_is_signed_with_the_ticket_of_its_kind(WeComTicketKind kind, string ticket, int? agent)
    {
        using WeComMock mock = Tickets.Mock();
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(12.5));

        WeComPageSignature signature = (await mock.RunAsync(client => client.JsSdk.SignAsync(Page, kind))).GetValueOrThrow();

        string text = $"jsapi_ticket={ticket}&noncestr={signature.Nonce}&timestamp={signature.Timestamp}&url=https://example.com/报表?b=2&a=1";
        Assert.That(signature.Hash, Is.EqualTo(Sha1Of(text)));
        Assert.That((signature.CorpId, signature.AgentId), Is.EqualTo((WeComMock.CorpId, agent)));
        Assert.That(signature.Timestamp, Is.EqualTo(mock.Clock.GetUtcNow().ToUnixTimeSeconds()));
        Assert.That(signature.Nonce, Does.Match("^[0-9A-Za-z]{16}$"));
    }

    [Test]
    public async Task Each_signature_has_a_nonce_of_its_own()
    {
        using WeComMock mock = Tickets.Mock();
        var nonces = new HashSet<string>();

        for (int i = 0; i < 20; i++)
        {
            nonces.Add((await mock.RunAsync(static client => client.JsSdk.SignAsync(Page))).GetValueOrThrow().Nonce);
        }

        Assert.That(nonces, Has.Count.EqualTo(20));
        Assert.That(mock.Sent, Has.Count.EqualTo(1), "with one ticket");
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("example.com/page")]
    [TestCase("/page")]
    [TestCase("//example.com/page")]
    [TestCase("ftp://example.com/page")]
    [TestCase("file:///page")]
    [TestCase("javascript:alert(1)")]
    [TestCase("https://")]
    public void Address_that_is_none_of_a_page_is_refused(string page)
    {
        using WeComMock mock = Tickets.Mock();

        Assert.That(() => mock.Client.JsSdk.SignAsync(page), Throws.ArgumentException.With.Property("ParamName").EqualTo("page"));
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Signature_of_an_application_needs_its_id()
    {
        using WeComMock mock = Tickets.Mock(static options => options.AgentId = null);

        Assert.That(() => mock.Client.JsSdk.SignAsync(Page, WeComTicketKind.Agent), Throws.ArgumentException.With.Property("ParamName").EqualTo("kind")
            .And.Message.Contains("AgentId"));
        Assert.That(mock.Sent, Is.Empty);
        Assert.That((await mock.RunAsync(static client => client.JsSdk.SignAsync(Page))).IsSuccess, Is.True, "that of the company does not");
    }

    [Test]
    public async Task Without_a_ticket_the_error_of_the_service_is_the_result()
    {
        using var mock = new WeComMock(WeComMock.Refusal(48002));

        ApiResult<WeComPageSignature> result = await mock.RunAsync(static client => client.JsSdk.SignAsync(Page));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((WeComErrors.NotPermitted, (ErrorCategory?)ErrorCategory.PermissionDenied)));
    }

    private static string Sha1Of(string text)
    {
#pragma warning disable CA5350 // The service prescribes SHA-1.
        byte[] hash = SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
        var hexadecimal = new StringBuilder(40);
        foreach (byte part in hash)
        {
            hexadecimal.Append("0123456789abcdef"[part >> 4]).Append("0123456789abcdef"[part & 15]);
        }

        return hexadecimal.ToString();
    }
}
