namespace Sdk.Core.Tests.Security;

[Parallelizable(ParallelScope.All)]
internal sealed class RedactorTests
{
    [TestCase("https://h.test/a?access_token=abc&x=1", "https://h.test/a?access_token=***&x=***")]
    [TestCase("https://h.test/a?x=1&ACCESS_TOKEN=abc", "https://h.test/a?x=***&ACCESS_TOKEN=***")]
    [TestCase("https://h.test/a?token=a&token=b", "https://h.test/a?token=***&token=***")]
    [TestCase("https://h.test/a?flag&secret=", "https://h.test/a?***&secret=***")]
    [TestCase("https://user:pass@h.test/a?x=1#token=1", "https://h.test/a?x=***")]
    [TestCase("https://h.test:8443/a", "https://h.test:8443/a")]
    public void Addresses_lose_user_information_and_query_values(string address, string expected) =>
        Assert.That(Redactor.Redact(new Uri(address)), Is.EqualTo(expected));

    [Test]
    public void A_relative_address_loses_query_values_too() =>
        Assert.That(Redactor.Redact(new Uri("a/b?access%5Ftoken=abc&y=2", UriKind.Relative)), Is.EqualTo("a/b?access%5Ftoken=***&y=***"));

    [Test]
    public void An_exception_without_a_secret_stays_itself()
    {
        var exception = new IOException("The pipe is broken.");
        Assert.That(Redactor.Redact(exception), Is.SameAs(exception));
    }

    [Test]
    public void An_exception_with_a_secret_is_replaced_along_its_whole_chain()
    {
        var exception = new HttpRequestException("failed", new IOException("proxy 'http://user:hunter2@proxy.test:8080/' refused"));
        string redacted = Redactor.Redact(exception).ToString();
        Assert.That(redacted, Does.Not.Contain("hunter2"));
        Assert.That(redacted, Does.Contain("proxy.test:8080").And.Contain(nameof(IOException)));
    }

    [TestCase("password=hunter2 is wrong", "password=*** is wrong")]
    [TestCase("password: hunter2, try again", "password: ***, try again")]
    [TestCase("""{"password":"hunter2","name":"Ann"}""", """{"password":"***","name":"Ann"}""")]
    [TestCase("""{"password" : "hun ter2"}""", """{"password" : "***"}""")]
    [TestCase("""{"password":"hun\"ter2","name":"Ann"}""", """{"password":"***","name":"Ann"}""")]
    [TestCase("""body was {\"password\":\"hunter2\",\"name\":\"Ann\"}""", """body was {\"password\":\"***","name\":\"Ann\"}""")]
    [TestCase("Authorization: Bearer hunter2", "Authorization: ***")]
    [TestCase("Cookie: a=hunter2; b=hunter2", "Cookie: ***")]
    [TestCase("a=1&access_token=hunter2&b=2", "a=1&access_token=***&b=2")]
    [TestCase("X-Api-Key: hunter2", "X-Api-Key: ***")]
    [TestCase("id_token=hunter2", "id_token=***")]
    [TestCase("access_token：hunter2，过期", "access_token：***，过期")]
    [TestCase("error code: 40014", "error code: 40014")]
    [TestCase("the password is wrong", "the password is wrong")]
    [TestCase("金额不足", "金额不足")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void Text_loses_the_values_of_secret_names(string? text, string expected)
    {
        string redacted = Redactor.RedactText(text);
        Assert.That(redacted, Does.Not.Contain("hunter2"));
        Assert.That(redacted.Replace("\\", "", StringComparison.Ordinal), Is.EqualTo(expected.Replace("\\", "", StringComparison.Ordinal)));
    }

    [Test]
    public void Several_lines_lose_every_header()
    {
        string redacted = Redactor.RedactText("Authorization: Bearer hunter2\r\nHost: h.test\r\nCookie: a=hunter2; b=hunter2\r\n\r\n");
        Assert.That(redacted, Does.Not.Contain("hunter2"));
        Assert.That(redacted, Does.Contain("Host: h.test"));
    }

    [Test]
    public void Control_characters_cannot_forge_a_line_of_a_log() =>
        Assert.That(Redactor.RedactText("ok\r\n2026-01-01 ERROR forged\u001b[31m\0"), Is.EqualTo("ok  2026-01-01 ERROR forged [31m "));

    [Test]
    public void Long_text_is_cut()
    {
        Assert.That(Redactor.RedactText(new string('x', 10_000)), Has.Length.EqualTo(512));
        Assert.That(Redactor.RedactText(string.Concat(Enumerable.Repeat("字 ", 10_000))), Has.Length.EqualTo(512));
    }

    [Test]
    public void A_secret_at_the_edge_of_the_cut_does_not_show()
    {
        for (int length = 480; length < 530; length++)
        {
            Assert.That(Redactor.RedactText($"{new string('-', length)} token=hunter2"), Does.Not.Contain("hunter"));
        }
    }

    [Test]
    public void Random_text_with_a_secret_never_shows_it()
    {
        int seed = Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        string[] noise = ["\"", "'", "\\", " ", ":", "=", "{", "}", ",", "&", "token", "x", "\n", "字", "Ann"];
        for (int i = 0; i < 20_000; i++)
        {
            string Noise() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => noise[random.Next(noise.Length)]));
            string text = $"{Noise()} secret=hunter2 {Noise()}";
            Assert.That(Redactor.RedactText(text), Does.Not.Contain("hunter2"), () => text);
        }
    }
}
