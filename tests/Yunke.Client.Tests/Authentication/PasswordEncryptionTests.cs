using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Authentication;

/// <summary>RSA without padding, as the service's pages do it.</summary>
internal sealed class PasswordEncryptionTests
{
    private static readonly string[] Passwords =
    [
        "a", "Passw0rd!", " leading and trailing ", "密码一二三", "p\U0001F511ss", "\0zero in front", "line\nbreak", "ÄÖÜß", "\"\\", new('x', 200),
    ];

    private static IEnumerable<TestCaseData> Hostile =>
    [
        Case("no members", "{}"),
        Case("null", "null"),
        Case("null members", """{"modulus":null,"public_exponent":null}"""),
        Case("empty modulus", """{"modulus":"","public_exponent":"010001"}"""),
        Case("empty exponent", $$"""{"modulus":"{{TestKey.Company.Modulus}}","public_exponent":""}"""),
        Case("not hexadecimal", """{"modulus":"xyz","public_exponent":"010001"}"""),
        Case("a sign", """{"modulus":"-ca1","public_exponent":"11"}"""),
        Case("a prefix", """{"modulus":"0xca1","public_exponent":"11"}"""),
        Case("blanks inside", """{"modulus":"c a1","public_exponent":"11"}"""),
        Case("zero modulus", """{"modulus":"0000","public_exponent":"11"}"""),
        Case("modulus one", """{"modulus":"01","public_exponent":"11"}"""),
        Case("zero exponent", """{"modulus":"ca1","public_exponent":"00"}"""),
        Case("exponent equals modulus", """{"modulus":"ca1","public_exponent":"ca1"}"""),
        Case("exponent above modulus", """{"modulus":"ca1","public_exponent":"ffffff"}"""),
        Case("a megabyte of digits", $$"""{"modulus":"{{new string('f', 1024 * 1024)}}","public_exponent":"{{new string('e', 1024 * 1024)}}"}"""),
        Case("a megabyte of exponent", $$"""{"modulus":"{{TestKey.Company.Modulus}}","public_exponent":"{{new string('e', 1024 * 1024)}}"}"""),
    ];

    [Test]
    public void Toy_numbers_come_out_as_by_hand()
    {
        Assert.That(new YunkeSecureKey("CA1", "11").Encrypt(new Secret("A")).Reveal(), Is.EqualTo("0ae6"), "65^17 mod 3233 = 2790");
        Assert.That(new YunkeSecureKey("0ca1", "11").Encrypt(new Secret("A")).Reveal(), Is.EqualTo("0ae6"));
        Assert.That(new YunkeSecureKey(" ca1 ", "0011").Encrypt(new Secret("A")).Reveal(), Is.EqualTo("0ae6"));
    }

    [TestCase("\u0001", "01")]
    [TestCase("\0", "00")]
    [TestCase("\0\0A", "0ae6")]
    [TestCase("B", "020c")]
    [TestCase("\u0010", "86")]
    public void Digits_are_even_in_number_and_not_filled_up_to_the_key(string password, string digits)
    {
        var expected = BigInteger.ModPow(new BigInteger(Encoding.UTF8.GetBytes(password), isUnsigned: true, isBigEndian: true), 17, 3233);
        string encrypted = new YunkeSecureKey("ca1", "11").Encrypt(new Secret(password)).Reveal();

        Assert.That(BigInteger.Parse("0" + encrypted, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(encrypted, Is.EqualTo(Independent(expected)));
        Assert.That(encrypted, Is.EqualTo(digits));
    }

    [TestCaseSource(nameof(Passwords))]
    public void Owner_of_the_key_reads_the_password(string password)
    {
        string encrypted = TestKey.Company.ToKey().Encrypt(new Secret(password)).Reveal();

        Assert.That(encrypted, Does.Match("^([0-9a-f]{2})+$"));
        Assert.That(TestKey.Company.Decrypt(encrypted), Is.EqualTo(password.TrimStart('\0')), "a zero in front counts for nothing in a number");
    }

    [Test]
    public void Any_password_comes_back_the_same()
    {
        YunkeSecureKey key = TestKey.Company.ToKey();
        Prop.ForAll<NonEmptyString>(text =>
        {
            string password = text.Get.Length > 60 ? text.Get[..60] : text.Get;
            string read = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(password)).TrimStart('\0');
            string encrypted = key.Encrypt(new Secret(password)).Reveal();
            return encrypted.Length % 2 == 0 && !encrypted.Any(char.IsAsciiLetterUpper) && (read.Length == 0 || TestKey.Company.Decrypt(encrypted) == read);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Test]
    public void Any_number_below_the_modulus_comes_out_as_arithmetic_says()
    {
        Prop.ForAll<byte, byte>((high, low) =>
        {
            int modulus = (high << 8) + low + 130;
            string encrypted = new YunkeSecureKey(modulus.ToString("x", CultureInfo.InvariantCulture), "3").Encrypt(new Secret("A")).Reveal();
            return encrypted == Independent(BigInteger.ModPow(65, 3, modulus));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Test]
    public void What_is_no_key_or_too_long_for_it_is_refused_by_name()
    {
        var key = new YunkeSecureKey("ca1", "11");

        Assert.That(() => key.Encrypt(new Secret("AB")), Throws.ArgumentException.With.Property(nameof(ArgumentException.ParamName)).EqualTo("password"));
        Assert.That(() => new YunkeSecureKey("42", "11").Encrypt(new Secret("B")), Throws.ArgumentException, "the number equals the modulus");
        Assert.That(() => key.Encrypt(new Secret("")), Throws.ArgumentException.With.Property(nameof(ArgumentException.ParamName)).EqualTo("password"));
        Assert.That(() => key.Encrypt(null!), Throws.ArgumentNullException);
        Assert.That(() => new YunkeSecureKey("", "11"), Throws.ArgumentException);
        Assert.That(() => new YunkeSecureKey("ca1", " "), Throws.ArgumentException);
        Assert.That(() => new YunkeSecureKey("xyz", "11"), Throws.ArgumentException);
        Assert.That(() => new YunkeSecureKey("11", "ca1"), Throws.ArgumentException);
    }

    [Test]
    public void Result_is_a_secret()
    {
        Assert.That(new YunkeSecureKey("ca1", "11").Encrypt(new Secret("A")).ToString(), Does.Not.Contain("ae6"));
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task Key_that_is_none_ends_the_login_before_the_password(string key)
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0) { Step = _ => ScriptedAnswer.Json($$"""{"code":10000,"data":{{key}} }""") };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeErrors.UnusableKeys, ErrorCategory.InvalidResponse)));
        Assert.That((mock.Steps.Count, mock.Sent.Count), Is.EqualTo((1, 0)));
        Assert.That(result.Error!.Message, Has.Length.LessThan(1_000));
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task Key_that_is_none_ends_the_search_for_companies_too(string key)
    {
        using var mock = new YunkeMock { Step = request => request.Address.AbsolutePath == "/newuc/login/getSecureKey" ? ScriptedAnswer.Json($$"""{"code":10000,"data":{{key}} }""") : null };

        ApiResult<YunkeSession> result = await mock.RunAsync(static client => client.Authentication.LoginAsync(YunkeMock.Phone, new Secret("p")));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeErrors.UnusableKeys, ErrorCategory.InvalidResponse)));
        Assert.That(mock.Steps, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Password_that_is_too_long_for_the_key_is_not_sent_and_not_tried_again()
    {
        using var mock = new YunkeMock { Step = static _ => ScriptedAnswer.Json("""{"code":10000,"data":{"modulus":"ca1","public_exponent":"11"}}""") };

        ApiResult<YunkePage<CallLog>> result = await mock.ListAsync();
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        await mock.ListAsync();

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeErrors.UnusableKeys, ErrorCategory.CredentialsRejected)));
        Assert.That((mock.Steps.Count, mock.Sent.Count), Is.EqualTo((1, 0)));
    }

    private static string Independent(BigInteger number)
    {
        string digits = number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        digits = digits.Length == 0 ? "0" : digits;
        return digits.Length % 2 == 0 ? digits : "0" + digits;
    }

    private static TestCaseData Case(string name, string key) => new TestCaseData(key).SetArgDisplayNames(name);
}
