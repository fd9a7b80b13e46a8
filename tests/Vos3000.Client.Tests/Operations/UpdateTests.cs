using System.Text.Json;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>Read, change, write: what holds for all four kinds of objects.</summary>
[TestFixtureSource(typeof(UpdateSubject), nameof(UpdateSubject.All))]
internal sealed class UpdateTests(UpdateSubject subject)
{
    private static readonly string TooLong = new('长', 256);

    [Test]
    public async Task Only_the_key_and_what_changed_are_sent()
    {
        UpdateOutcome outcome = await subject.RunAsync(
            """ "memo":"old","lockType":77,"unknown":{"a":null,"b":1},"nothing":null """, static item => SetMemo(item, "新"));

        Assert.That(outcome.Change, Is.EqualTo($$"""{"{{subject.Key}}":"K1","memo":"新"}"""));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths));
    }

    [Test]
    public async Task What_was_absent_can_be_set() =>
        Assert.That((await subject.RunAsync(""" "memo":null """, static item => SetMemo(item, ""))).Change, Does.EndWith("""K1","memo":""}"""));

    [Test]
    public async Task Nothing_is_sent_when_nothing_changed()
    {
        UpdateOutcome outcome = await subject.RunAsync(
            """ "memo":"old","lockType":"1","callLevel":3,"validTime":9223372036854775807,"limitMoney":"3.9166666666666665E-5","unknown":[null] """,
            static item => SetMemo(item, "old"));

        Assert.That((outcome.Result!.IsSuccess, outcome.Exception), Is.EqualTo((true, default(Exception))));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [Test]
    public async Task Unknown_members_can_be_changed_and_are_sent_alone()
    {
        UpdateOutcome outcome = await subject.RunAsync(
            """ "memo":"old","unknown":1,"other":{"a":[1,null]} """, static item => Extra(item)["unknown"] = SpecifiedJson.Parse("""{"b":2,"c":null}"""));

        Assert.That(outcome.Change, Is.EqualTo($$$"""{"{{{subject.Key}}}":"K1","unknown":{"b":2}}"""));
    }

    [Test]
    public async Task Value_cannot_be_removed()
    {
        UpdateOutcome outcome = await subject.RunAsync(""" "memo":"old" """, static item => SetMemo(item, null));

        Assert.That(outcome.Exception, Is.InstanceOf<ArgumentException>().With.Message.Contains("memo"));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [Test]
    public async Task Text_that_is_too_long_is_refused()
    {
        UpdateOutcome outcome = await subject.RunAsync(""" "memo":"old" """, static item => SetMemo(item, TooLong));

        Assert.That(outcome.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EndsWith("Memo"));
        Assert.That(outcome.Exception!.Message, Does.Not.Contain(TooLong));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [Test]
    public async Task Bad_value_of_the_switch_does_not_stand_in_the_way_of_another_change()
    {
        UpdateOutcome outcome = await subject.RunAsync(
            $$""" "memo":"{{TooLong}}","minProfitPercent":99999,"lockType":1 """, static item => Set(item, "LockType", 2));

        Assert.That(outcome.Change, Is.EqualTo($$"""{"{{subject.Key}}":"K1","lockType":2}"""));
    }

    [Test]
    public async Task Key_cannot_be_changed()
    {
        UpdateOutcome outcome = await subject.RunAsync(
            """ "memo":"old" """, item => item.GetType().GetProperty(char.ToUpperInvariant(subject.Key[0]) + subject.Key[1..])!.SetValue(item, "K2"));

        Assert.That(outcome.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("change"));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [Test]
    public async Task Object_that_the_switch_does_not_find_is_not_found()
    {
        UpdateOutcome outcome = await subject.RunAsync("""{"retCode":-10007,"exception":"Not found"}""", "", static _ => Assert.Fail("There is nothing to change."));

        Assert.That((outcome.Result!.Error!.Code, outcome.Result.Error.Message), Is.EqualTo(("-10007", "Not found")));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("[{}]")]
    [TestCase("""[{"account":"K11","e164":"K11","name":"K11"},{"account":" K1","e164":" K1","name":" K1"}]""")]
    public async Task Object_that_the_answer_does_not_hold_is_not_found(string list)
    {
        UpdateOutcome outcome = await subject.RunAsync(
            $$"""{"retCode":0,"{{subject.List}}":{{list}}}""", "", static _ => Assert.Fail("There is nothing to change."));

        Assert.That((outcome.Result!.Error!.Code, outcome.Result.Error.Category), Is.EqualTo((Vos3000Errors.NotFound, ErrorCategory.NotFound)));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [TestCase("""{"account":"k1","e164":"k1","name":"k1","memo":"old"}""", "k1")]
    [TestCase("""{"account":"k1","e164":"k1","name":"k1"},{"account":"K1","e164":"K1","name":"K1"}""", "K1")]
    public async Task Object_is_called_as_the_switch_calls_it(string rows, string name)
    {
        UpdateOutcome outcome = await subject.RunAsync($$"""{"retCode":0,"{{subject.List}}":[{{rows}}]}""", """{"retCode":0}""", static item => SetMemo(item, "new"));

        Assert.That(outcome.Change, Is.EqualTo($$"""{"{{subject.Key}}":"{{name}}","memo":"new"}"""));
    }

    [Test]
    public async Task Exception_of_the_caller_passes_through()
    {
        var thrown = new InvalidTimeZoneException("of the caller");

        UpdateOutcome outcome = await subject.RunAsync(""" "memo":"old" """, _ => throw thrown);

        Assert.That(outcome.Exception, Is.SameAs(thrown));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [Test]
    public async Task Refusal_of_the_change_passes_through()
    {
        UpdateOutcome outcome = await subject.RunAsync(""" "memo":"old" """, static item => SetMemo(item, "new"), """{"retCode":-10124,"exception":"no"}""");

        Assert.That((outcome.Result!.Error!.Code, outcome.Result.Error.Message), Is.EqualTo(("-10124", "no")));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths));
    }

    [Test]
    public async Task Bad_arguments_are_named_and_nothing_is_asked()
    {
        foreach (string key in new[] { "", " ", TooLong })
        {
            UpdateOutcome refused = await subject.RunAsync("", "", static _ => { }, key);
            Assert.That(refused.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(subject.Key));
            Assert.That(refused.Sent, Is.Empty);
        }

        UpdateOutcome outcome = await subject.RunAsync("", "", null);
        Assert.That(outcome.Exception, Is.InstanceOf<ArgumentNullException>().With.Property("ParamName").EqualTo("change"));
        Assert.That(outcome.Sent, Is.Empty);
    }

    private static void SetMemo(object item, string? memo) => item.GetType().GetProperty("Memo")!.SetValue(item, memo);

    private static void Set(object item, string name, int value)
    {
        System.Reflection.PropertyInfo property = item.GetType().GetProperty(name)!;
        property.SetValue(item, Nullable.GetUnderlyingType(property.PropertyType)!.GetMethod("FromValue")!.Invoke(null, [value]));
    }

    private static IDictionary<string, JsonElement> Extra(object item) =>
        (IDictionary<string, JsonElement>)item.GetType().GetProperty(nameof(Customer.ExtraMembers))!.GetValue(item)!;
}
