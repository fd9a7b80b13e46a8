using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Json;

internal sealed partial class ModelSnapshotTests
{
    [Test]
    public void Nothing_touched_is_nothing_changed()
    {
        Phone phone = Read("""{"number":"1","level":2,"more":{"color":"red","unknown":1},"other":[1,2]}""");
        Assert.That(new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone).Changes(static _ => Assert.Fail("There is nothing to check.")), Is.Empty);
    }

    [Test]
    public void Changed_members_are_given_as_they_are_now()
    {
        Phone phone = Read("""{"number":"1","level":2}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Level = 3;
        Assert.That(snapshot.Changes().ToJsonString(), Is.EqualTo("""{"level":3}"""));
    }

    [Test]
    public void Part_that_changed_is_given_whole_with_what_the_model_does_not_know()
    {
        Phone phone = Read("""{"number":"1","more":{"color":"red","size":5,"unknown":{"a":1,"b":null},"nothing":null}}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.More!.Color = "blue";
        Assert.That(snapshot.Changes().ToJsonString(), Is.EqualTo("""{"more":{"color":"blue","size":5,"unknown":{"a":1}}}"""));
    }

    [Test]
    public void Member_that_was_absent_is_a_change()
    {
        Phone phone = Read("""{"number":"1"}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.More = new Part { Color = "blue" };
        Assert.That(snapshot.Changes().ToJsonString(), Is.EqualTo("""{"more":{"color":"blue"}}"""));
    }

    [Test]
    public void Unknown_member_can_be_changed_and_added()
    {
        Phone phone = Read("""{"number":"1","color":"red","shape":"round"}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Unknown!["color"] = JsonSerializer.SerializeToElement("blue", SnapshotJson.Default.String);
        phone.Unknown["weight"] = JsonSerializer.SerializeToElement("5 kg", SnapshotJson.Default.String);
        Assert.That(snapshot.Changes().ToJsonString(), Is.EqualTo("""{"color":"blue","weight":"5 kg"}"""));
    }

    [Test]
    public void Removed_member_is_an_error_that_names_it()
    {
        Phone phone = Read("""{"number":"1","level":2}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Level = null;
        Assert.That(() => snapshot.Changes(), Throws.ArgumentException.With.Message.StartsWith("level "));
    }

    [Test]
    public void Removed_member_of_a_part_is_an_error_too()
    {
        Phone phone = Read("""{"number":"1","more":{"color":"red","size":5}}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.More!.Size = null;
        Assert.That(() => snapshot.Changes(argument: "change"), Throws.ArgumentException.With.Message.StartsWith("more.size ").And.Property("ParamName").EqualTo("change"));
    }

    [Test]
    public void Removed_unknown_member_is_an_error_but_for_one_that_was_null()
    {
        Phone phone = Read("""{"number":"1","color":"red","nothing":null}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Unknown!.Remove("nothing");
        Assert.That(snapshot.Changes(), Is.Empty);
        phone.Unknown.Remove("color");
        Assert.That(() => snapshot.Changes(), Throws.ArgumentException.With.Message.StartsWith("color "));
    }

    [Test]
    public void What_was_bad_when_it_came_is_not_judged()
    {
        Phone phone = Read("""{"number":"1","level":-5}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Level = -6;
        Assert.That(snapshot.Changes(RefuseNegative).ToJsonString(), Is.EqualTo("""{"level":-6}"""));

        static void RefuseNegative(Phone changed)
        {
            if (changed.Level < 0)
            {
                throw new ArgumentException("The level is negative.");
            }
        }
    }

    [Test]
    public void Model_itself_is_checked_and_not_what_JSON_makes_of_it()
    {
        Phone phone = Read("""{"number":"1","level":2}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Level = 3;
        List<Phone> seen = [];
        snapshot.Changes(seen.Add);
        Assert.That(seen[^1], Is.SameAs(phone));
    }

    [Test]
    public void Members_are_checked_one_by_one_when_the_model_was_bad_before()
    {
        Phone phone = Read("""{"number":"","level":2}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Level = -1;
        Assert.That(() => snapshot.Changes(Refuse), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("level"));
        phone.Level = 3;
        Assert.That(snapshot.Changes(Refuse).ToJsonString(), Is.EqualTo("""{"level":3}"""));

        static void Refuse(Phone changed)
        {
            if (changed.Number is "")
            {
                throw new ArgumentException("There is no number.", "number");
            }

            ArgumentOutOfRangeException.ThrowIfNegative(changed.Level ?? 0, "level");
        }
    }

    [Test]
    public void Check_that_fails_passes_through()
    {
        Phone phone = Read("""{"number":"1"}""");
        var snapshot = new ModelSnapshot<Phone>(phone, SnapshotJson.Default.Phone);
        phone.Level = -1;
        Assert.That(
            () => snapshot.Changes(static changed => ArgumentOutOfRangeException.ThrowIfNegative(changed.Level ?? 0, "level")),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("level"));
    }

    private static Phone Read(string json) => JsonSerializer.Deserialize(json, SnapshotJson.Default.Phone)!;

    internal sealed class Phone
    {
        public string? Number { get; set; }

        public int? Level { get; set; }

        public Part? More { get; set; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Unknown { get; set; }
    }

    internal sealed class Part
    {
        public string? Color { get; set; }

        public int? Size { get; set; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Unknown { get; set; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Phone))]
    [JsonSerializable(typeof(string))]
    internal sealed partial class SnapshotJson : JsonSerializerContext;
}
