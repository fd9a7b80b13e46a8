using System.Text.Json.Serialization.Metadata;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>The comparisons of these tests can fail: what is sent twice differs, and a difference is seen.</summary>
internal sealed class SampleTests
{
    [Test]
    public void Second_round_differs_from_the_first_in_every_member()
    {
        AssertDifferent(Sample.Of<Customer>(0), Sample.Of<Customer>(1));
        AssertDifferent(Sample.Of<CustomerAdditional>(0), Sample.Of<CustomerAdditional>(1));
        AssertDifferent(Sample.Of<ModifyPhoneRequest>(0), Sample.Of<ModifyPhoneRequest>(1));
        AssertDifferent(Sample.Of<PhoneValueAdded>(0), Sample.Of<PhoneValueAdded>(1));
        AssertDifferent(Sample.Of<PhoneAdditional>(0), Sample.Of<PhoneAdditional>(1));
        AssertDifferent(Sample.Of<ModifyMappingGatewayRequest>(0), Sample.Of<ModifyMappingGatewayRequest>(1));
        AssertDifferent(Sample.Of<ModifyRoutingGatewayRequest>(0), Sample.Of<ModifyRoutingGatewayRequest>(1));
    }

    [Test]
    public void Member_that_comes_back_changed_or_not_at_all_is_noticed()
    {
        var sent = new CreateIvrAudioRequest { Type = IvrAudioType.Public, Name = "n", Memo = "m" };

        var same = new IvrAudio { Type = IvrAudioType.Public, Name = "n", Memo = "m", Size = 1 };
        var changed = new IvrAudio { Type = IvrAudioType.Public, Name = "n", Memo = "other" };
        var without = new IvrAudio { Type = IvrAudioType.Public, Name = "n" };

        Assert.That(Returned.Differences(sent, same), Is.Empty);
        Assert.That(Returned.Differences(sent, changed), Is.EqualTo(new[] { "memo was \"m\" and came back as \"other\"" }));
        Assert.That(Returned.Differences(sent, without), Is.EqualTo(new[] { "memo was \"m\" and came back as nothing" }));
        Assert.That(Returned.Differences(sent, new NumberGroup { Name = "n", Memo = "m" }), Is.EqualTo(new[] { "type does not come back" }));
        Assert.That(Returned.Differences(sent, same, "memo"), Is.EqualTo(new[] { "memo comes back" }));
    }

    private static void AssertDifferent(object first, object second)
    {
        foreach (JsonPropertyInfo member in Contracts.Members(first.GetType()))
        {
            Assert.That(
                Returned.Describe(member.Property().GetValue(second)),
                Is.Not.EqualTo(Returned.Describe(member.Property().GetValue(first))), $"{first.GetType().Name}.{member.Name}");
        }
    }
}
