namespace Sdk.Core.Tests.Tokens;

[Parallelizable(ParallelScope.All)]
internal sealed class TokenKeyTests
{
    [Test]
    public void The_same_parts_are_the_same_key()
    {
        TokenKey one = TokenKey.Create("a", null, "b"), other = TokenKey.Create("a", null, "b");
        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
        Assert.That(one.Equals((object?)null), Is.False);
    }

    [Test]
    public void Parts_do_not_run_into_each_other()
    {
        TokenKey[] keys =
        [
            TokenKey.Create("ab", "c"), TokenKey.Create("a", "bc"), TokenKey.Create("abc"), TokenKey.Create("c", "ab"),
            TokenKey.Create("abc", null), TokenKey.Create("abc", ""), TokenKey.Create(), TokenKey.Create(""), TokenKey.Create((string?)null),
        ];
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void A_key_shows_no_part() =>
        Assert.That(TokenKey.Create("canary-secret").ToString(), Does.Match("^[0-9A-F]{12}$"));
}
