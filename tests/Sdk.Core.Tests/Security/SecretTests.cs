using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Security;

internal sealed partial class SecretTests
{
    private const string Text = "p4ss-w0rd";

    [Test]
    public void Only_reveal_gives_the_text_away()
    {
        var secret = new Secret(Text);
        Assert.Multiple(() =>
        {
            Assert.That(secret.Reveal(), Is.EqualTo(Text));
            Assert.That(secret.ToString(), Is.EqualTo("***"));
            Assert.That($"{secret}", Does.Not.Contain(Text));
            Assert.That(typeof(Secret).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value, Is.EqualTo("***"));
        });
    }

    [Test]
    public void Public_properties_show_no_text() => Assert.That(
        typeof(Secret).GetProperties().Where(static property => property.PropertyType == typeof(string)), Is.Empty);

    [Test]
    public void Text_becomes_a_secret_by_itself()
    {
        Secret? secret = Text;
        string? nothing = null;
        Secret? none = nothing;
        Assert.Multiple(() =>
        {
            Assert.That(secret!.Reveal(), Is.EqualTo(Text));
            Assert.That(secret.Length, Is.EqualTo(Text.Length));
            Assert.That(none, Is.Null);
        });
    }

    [Test]
    public void Null_is_no_secret() => Assert.That(static () => new Secret(null!), Throws.ArgumentNullException);

    [Test]
    public void Secrets_are_equal_by_their_text()
    {
        var secret = new Secret(Text);
        var same = new Secret(Text);
        var other = new Secret(Text + "!");
        Assert.Multiple(() =>
        {
            Assert.That(secret, Is.EqualTo(same));
            Assert.That(secret == same, Is.True);
            Assert.That(secret != other, Is.True);
            Assert.That(secret.GetHashCode(), Is.EqualTo(same.GetHashCode()));
            Assert.That(secret.Equals(null), Is.False);
        });
    }

    [Test]
    public void Json_of_a_program_masks_it() =>
        Assert.That(JsonSerializer.Serialize(new Account { Password = Text }, ProgramJson.Default.Account), Is.EqualTo("""{"Password":"***"}"""));

    [Test]
    public void Json_of_a_client_holds_it() =>
        Assert.That(JsonSerializer.Serialize(new Account { Password = Text }, ClientJson.Default.Account), Is.EqualTo($$"""{"Password":"{{Text}}"}"""));

    [Test]
    public void Mask_cannot_become_a_password()
    {
        string written = JsonSerializer.Serialize(new Account { Password = Text }, ProgramJson.Default.Account);
        Assert.That(() => JsonSerializer.Deserialize(written, ProgramJson.Default.Account), Throws.TypeOf<JsonException>());
    }

    [TestCase("\"0042\"", "0042")]
    [TestCase("\"\"", "")]
    [TestCase("42", "42")]
    [TestCase("1.50", "1.50")]
    [TestCase("null", null)]
    public void Json_is_read_from_text_and_from_numbers(string json, string? expected) => Assert.Multiple(() =>
    {
        Assert.That(JsonSerializer.Deserialize($$"""{"Password":{{json}}}""", ClientJson.Default.Account)!.Password?.Reveal(), Is.EqualTo(expected));
        Assert.That(JsonSerializer.Deserialize($$"""{"Password":{{json}}}""", ProgramJson.Default.Account)!.Password?.Reveal(), Is.EqualTo(expected));
    });

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("true")]
    public void Json_of_another_kind_is_refused_without_saying_what_it_is(string json) =>
        Assert.That(() => JsonSerializer.Deserialize($$"""{"Password":{{json}}}""", ClientJson.Default.Account), Throws.TypeOf<JsonException>());

    internal sealed class Account
    {
        public Secret? Password { get; init; }
    }

    [JsonSerializable(typeof(Account))]
    internal sealed partial class ProgramJson : JsonSerializerContext;

    [JsonSourceGenerationOptions(Converters = [typeof(SecretClearTextConverter)])]
    [JsonSerializable(typeof(Account))]
    internal sealed partial class ClientJson : JsonSerializerContext;
}
