using System.Text.Json;
using System.Text.Json.Serialization;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Wire;

/// <summary>Passwords go out in clear, and are shown nowhere else.</summary>
internal sealed class SecretTests
{
    private const string Password = "p4ss-word";

    [Test]
    public async Task Password_goes_to_the_switch_in_clear()
    {
        using var mock = new Vos3000Mock();

        await mock.Client.Calls.CallBackAsync(CallBack());

        Assert.That(mock.Only.Body, Does.Contain($"\"accessE164Password\":\"{Password}\""));
        Assert.That(mock.Logs.ToString(), Does.Not.Contain(Password));
    }

    [Test]
    public async Task Password_that_was_read_is_not_printed()
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"e164":"1","password":"{{Password}}","customerPassword":4711}]}""");

        Phone phone = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow();

        Assert.That(phone.Password!.Reveal(), Is.EqualTo(Password));
        Assert.That($"{phone} {phone.Password} {phone.CustomerPassword}", Is.EqualTo($"{typeof(Phone)} *** ***"));
    }

    [Test]
    public async Task Password_is_masked_in_the_json_of_a_program()
    {
        using var mock = new Vos3000Mock($$"""{"retCode":0,"infoPhones":[{"e164":"1","password":"{{Password}}"}]}""");
        Phone phone = (await mock.Client.Phones.GetAsync("1")).GetValueOrThrow();

        Assert.That(JsonSerializer.Serialize(phone, ProgramJson.Default.Phone), Does.Contain("\"Password\":\"***\"").And.Not.Contains(Password));
        Assert.That(JsonSerializer.Serialize(CallBack(), ProgramJson.Default.CallBackRequest), Does.Contain("\"***\"").And.Not.Contains(Password));
        Assert.That(
            JsonSerializer.Serialize(new ActivePhoneCard { Password = Password }, ProgramJson.Default.ActivePhoneCard), Does.Contain("\"***\"").And.Not.Contains(Password));
    }

    [Test]
    public void Models_print_as_their_type()
    {
        IEnumerable<Type> withToString =
            from type in Contracts.Package.GetExportedTypes()
            where type is { IsClass: true, IsAbstract: false } && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType!.Assembly == Contracts.Package
            select type;

        Assert.That(withToString, Is.Empty, "A model that prints its members may print a secret.");
    }

    private static CallBackRequest CallBack() => new() { CallerE164 = "1", CalleeE164s = ["2"], AccessE164 = "3", AccessE164Password = Password };
}

/// <summary>What a program of a user would have for its own purposes.</summary>
[JsonSerializable(typeof(Phone))]
[JsonSerializable(typeof(CallBackRequest))]
[JsonSerializable(typeof(ActivePhoneCard))]
internal sealed partial class ProgramJson : JsonSerializerContext;
