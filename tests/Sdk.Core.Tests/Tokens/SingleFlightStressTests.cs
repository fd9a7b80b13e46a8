namespace Sdk.Core.Tests.Tokens;

/// <summary>Callers who look just when a fetch ends: they must not start another.</summary>
internal sealed class SingleFlightStressTests
{
    [Test]
    public async Task A_token_that_came_a_moment_ago_is_not_fetched_again()
    {
        const int keys = 3_000;
        const int callers = 8;
        int fetches = 0;
        var tokens = new TokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token.Get" },
            (_, _) =>
            {
                Interlocked.Increment(ref fetches);
                return Task.FromResult(ApiResult.Success(new TokenGrant<string>("token", TimeSpan.FromHours(1)), default));
            },
            TimeProvider.System);
        for (int number = 0; number < keys; number++)
        {
            TokenKey key = TokenKey.Create($"{number}");
            await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () => (await tokens.GetAsync(key)).GetValueOrThrow())));
            tokens.Forget(key);
        }

        Assert.That(fetches, Is.EqualTo(keys));
    }
}
