using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class RecordTests
{
    private static readonly Vos3000SandboxRecord Row = Vos3000SandboxRecord.Parse("""{"name":"一","size":3,"list":[1]}""");

    [Test]
    public void A_row_never_changes_and_makes_others()
    {
        Vos3000SandboxRecord other = Row.With("size", 4).With("memo", "x").With("list", null);
        Assert.That((other.Number("size"), other.Text("memo"), other.Has("list")), Is.EqualTo((4m, "x", false)));
        Assert.That((Row.Number("size"), Row.Text("memo"), Row.Has("list")), Is.EqualTo((3m, "", true)));
    }

    [Test]
    public void A_row_copies_what_it_is_made_of()
    {
        JsonObject members = new() { ["name"] = "a", ["inner"] = new JsonObject() };
        Vos3000SandboxRecord row = new(members);
        members["name"] = "b";
        Assert.That(row.Text("name"), Is.EqualTo("a"));
        Assert.That(row.With("inner", members["inner"]).Has("inner"), Is.True, "a node that has a parent already");
    }

    [Test]
    public void Rows_with_the_same_members_are_equal()
    {
        Vos3000SandboxRecord same = Vos3000SandboxRecord.Parse(Row.ToString());
        Assert.That(same, Is.EqualTo(Row));
        Assert.That(same.GetHashCode(), Is.EqualTo(Row.GetHashCode()));
        Assert.That(same.Equals(null), Is.False);
        Assert.That(Vos3000SandboxRecord.Empty, Is.Not.EqualTo(Row));
        Assert.That(Vos3000SandboxRecord.Empty.Number("size"), Is.Zero);
    }

    [Test]
    public void Only_an_object_is_a_row()
    {
        Assert.That(() => Vos3000SandboxRecord.Parse("[]"), Throws.ArgumentException);
        Assert.That(() => Vos3000SandboxRecord.Parse("{"), Throws.InstanceOf<JsonException>());
        Assert.That(() => new Vos3000SandboxRecord(null!), Throws.ArgumentNullException);
    }
}
