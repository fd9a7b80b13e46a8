using Sdk.Core.Tests.Json;

namespace Sdk.Core.Tests.Calls;

[Parallelizable(ParallelScope.All)]
internal sealed class QueryParametersTests
{
    [Test]
    public void Parameters_stand_in_order_in_the_forms_of_the_wire()
    {
        QueryParameters query = new QueryParameters()
            .Add("text", "a b")
            .Add("number", -7)
            .Add("time", new DateTimeOffset(2024, 1, 1, 18, 0, 0, TimeSpan.FromHours(8)))
            .Add("date", new DateOnly(2024, 1, 2))
            .Add("state", (LenientConverterTests.State?)new LenientConverterTests.State("open"))
            .Add("text", "");
        Assert.That(query.Select(item => $"{item.Key}={item.Value}"), Is.EqualTo(new[]
        {
            "text=a b", "number=-7", "time=2024-01-01T10:00:00Z", "date=2024-01-02", "state=open", "text=",
        }));
        Assert.That((query.Count, query[1].Value), Is.EqualTo((6, "-7")));
    }

    [Test]
    public void What_is_null_is_left_out()
    {
        QueryParameters query = new QueryParameters()
            .Add("a", (string?)null).Add("a", (int?)null).Add("a", (DateTimeOffset?)null).Add("a", (DateOnly?)null).Add("a", (LenientConverterTests.State?)null);
        Assert.That(query, Is.Empty);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void Parameter_without_a_name_is_refused(string? name) =>
        Assert.That(() => new QueryParameters().Add(name!, "a"), Throws.InstanceOf<ArgumentException>());
}
