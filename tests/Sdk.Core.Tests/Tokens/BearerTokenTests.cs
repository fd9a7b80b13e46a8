using Sdk.TestKit;

namespace Sdk.Core.Tests.Tokens;

internal sealed class BearerTokenTests
{
    private static readonly TokenKey Key = TokenKey.Create("key");

    [TestCase("a")]
    [TestCase("eyJhbGciOiJIUzI1NiJ9.e30.a-_=")]
    [TestCase("!~+/\"")]
    public void Visible_ascii_makes_a_token_and_goes_out_as_it_is(string text)
    {
        BearerToken token = Make(text);
        using var request = new HttpRequestMessage();
        token.ApplyTo(request);
        token.ApplyTo(request);
        Assert.That(request.Headers.NonValidated["Authorization"].ToString(), Is.EqualTo($"Bearer {text}"));
        Assert.That(token.ToString(), Does.Not.Contain(text).Or.Length.GreaterThan(text.Length));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a b")]
    [TestCase("a\r\nX: 1")]
    [TestCase("\u007f")]
    [TestCase("令牌")]
    public void Anything_else_makes_none(string? text)
    {
        Assert.That(BearerToken.TryCreate(text is null ? null : (Secret)text, out BearerToken? token), Is.False);
        Assert.That(token, Is.Null);
    }

    [Test]
    public void Tokens_are_the_same_when_their_text_is()
    {
        BearerToken same = Make("a");
        Assert.That(Make("a"), Is.EqualTo(same).And.Not.EqualTo(Make("b")));
        Assert.That(Make("a").GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(Make("a").Equals((BearerToken?)null), Is.False);
        Assert.That(Make("a").Equals((object)"a"), Is.False);
        Assert.That(() => Make("a").ApplyTo(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task End_that_only_a_login_can_prevent_is_told_once_of_each_token()
    {
        var clock = new ManualTimeProvider();
        var told = new List<TokenKey>();
        var tokens = new TokenManager<BearerToken>(new TokenOptions { Provider = "Fake", Operation = "Fake.Login", LoginNeededSoon = told.Add }, null, clock);
        for (int round = 1; round <= 2; round++)
        {
            tokens.Set(Key, new TokenGrant<BearerToken>(Make("same"), TimeSpan.FromHours(1)));
            await tokens.GetAsync(Key);
            await clock.AdvanceAsync(TimeSpan.FromMinutes(54));
            await tokens.GetAsync(Key);
            Assert.That(told, Has.Count.EqualTo(round - 1), "it is too early");
            await clock.AdvanceAsync(TimeSpan.FromMinutes(2));
            for (int i = 0; i < 10; i++)
            {
                Assert.That((await tokens.GetAsync(Key)).IsSuccess, Is.True, "it is good still");
            }

            Assert.That(told, Has.Count.EqualTo(round).And.All.EqualTo(Key));
        }

        await clock.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.That((await tokens.GetAsync(Key)).Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(told, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Nobody_is_told_where_a_token_can_be_fetched()
    {
        var clock = new ManualTimeProvider();
        int told = 0;
        var tokens = new TokenManager<BearerToken>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token", LoginNeededSoon = _ => told++ },
            (_, _) => Task.FromResult(ApiResult.Success(new TokenGrant<BearerToken>(Make("a"), TimeSpan.FromHours(1)))), clock);
        await clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await clock.AdvanceAsync(TimeSpan.FromMinutes(57));
        await clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await Pool.SettleAsync();
        Assert.That(told, Is.Zero);
    }

    private static BearerToken Make(string text) => BearerToken.TryCreate(text, out BearerToken? token) ? token : throw new ArgumentException(text);
}
