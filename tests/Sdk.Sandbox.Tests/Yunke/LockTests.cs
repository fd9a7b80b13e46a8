using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class LockTests : YunkeTestBase
{
    [TestCase(false, 10004, 10005)]
    [TestCase(true, 22001, 22002)]
    public async Task Five_wrong_passwords_in_a_row_lock_the_account(bool second, int wrong, int locked)
    {
        Yunke.UsesSecondCodeFamily = second;
        for (int i = 0; i < 4; i++) AssertFailure(await AttemptAsync("wrong"), wrong);
        Assert.That(Yunke.IsLocked(YunkeSandbox.DemoPhone), Is.False);
        AssertFailure(await AttemptAsync("wrong"), locked);
        Assert.That(Yunke.IsLocked(YunkeSandbox.DemoPhone), Is.True);

        AssertFailure(await AttemptAsync(YunkeSandbox.DemoPassword), locked);
        JsonNode key = (await GetDiscoveryKeyAsync())["data"]!;
        AssertFailure(await CheckAsync(Encrypt(YunkeSandbox.DemoPassword, key)), locked);
        Assert.That(Yunke.LoginAttempts(YunkeSandbox.DemoPhone), Is.EqualTo(7));
        Assert.That(Yunke.Logins, Is.Zero);

        Yunke.Unlock(YunkeSandbox.DemoPhone);
        await LogInAsync();
        await LogInAsync(phone: YunkeSandbox.DemoSecondPhone, password: YunkeSandbox.DemoSecondPassword);
    }

    [Test]
    public async Task A_right_password_begins_the_row_anew_and_the_search_counts_too()
    {
        JsonNode key = (await GetDiscoveryKeyAsync())["data"]!;
        for (int i = 0; i < 2; i++) AssertFailure(await CheckAsync(Encrypt("wrong", key)), 10004);
        for (int i = 0; i < 2; i++) AssertFailure(await AttemptAsync("wrong"), 10004);
        await LogInAsync();
        for (int i = 0; i < 4; i++) AssertFailure(await AttemptAsync("wrong"), 10004);
        AssertFailure(await CheckAsync(Encrypt("wrong", key)), 10005);
    }

    [Test]
    public async Task A_test_can_lock_and_disable()
    {
        Yunke.Lock(YunkeSandbox.DemoPhone);
        AssertFailure(await AttemptAsync(YunkeSandbox.DemoPassword), 10005);
        Yunke.Unlock(YunkeSandbox.DemoPhone);
        Yunke.SetDisabled(YunkeSandbox.DemoPhone);
        AssertFailure(await AttemptAsync(YunkeSandbox.DemoPassword), 10006);
        Yunke.UsesSecondCodeFamily = true;
        AssertFailure(await AttemptAsync(YunkeSandbox.DemoPassword), 10006);
        Yunke.SetDisabled(YunkeSandbox.DemoPhone, disabled: false);
        await LogInAsync();
        Assert.That(() => Yunke.Lock("13000000000"), Throws.InstanceOf<KeyNotFoundException>());
    }
}
