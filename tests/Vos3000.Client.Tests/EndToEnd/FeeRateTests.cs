namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Groups of prices and the prices in them.</summary>
internal sealed class FeeRateTests : LifeTest
{
    private const string Name = "新费率";

    [Test]
    public async Task Group_lives_from_its_creation_to_its_deletion()
    {
        CreateFeeRateGroupRequest created = Sample.Of<CreateFeeRateGroupRequest>(0, (nameof(CreateFeeRateGroupRequest.Name), Name));
        AssertDone(await Client.FeeRates.CreateGroupAsync(created));
        Returned.AssertComplete(created, await ReadAsync(), "fakeMinute");
        Assert.That(Switch.RateGroups[Name].Number("fakeMinute"), Is.EqualTo(created.FakeMinute));

        ModifyFeeRateGroupRequest change = Sample.Of<ModifyFeeRateGroupRequest>(1, (nameof(ModifyFeeRateGroupRequest.Name), Name));
        AssertDone(await Client.FeeRates.ModifyGroupAsync(change));
        Returned.AssertComplete(change, await ReadAsync(), "fakeMinute");
        Assert.That(Switch.RateGroups[Name].Number("fakeMinute"), Is.EqualTo(change.FakeMinute));

        AssertDone(await Client.FeeRates.DeleteGroupAsync(Name));
        AssertNotFound(await Client.FeeRates.GetGroupsAsync([Name]));
        AssertNotFound(await Client.FeeRates.ModifyGroupAsync(change));
        AssertNotFound(await Client.FeeRates.DeleteGroupAsync(Name));
    }

    [Test]
    public async Task Prices_of_a_group_are_read_all_or_by_area()
    {
        IReadOnlyList<FeeRate> all = (await Client.FeeRates.GetAsync("优惠费率")).GetValueOrThrow().Rates;
        FeeRate mobile = (await Client.FeeRates.GetAsync("优惠费率", ["138"])).GetValueOrThrow().Rates.Single();

        Assert.That(all.Select(static rate => rate.FeePrefix), Is.EquivalentTo(new[] { "8", "021", "13", "138", "00", "400" }));
        Assert.That((mobile.Fee, mobile.Period, mobile.Type, mobile.AreaName), Is.EqualTo((0.056m, 60, CallLevel.Local, "上海移动")));
        Assert.That((mobile.IvrFee, mobile.IvrPeriod, mobile.LockType), Is.EqualTo((0.07m, 60, FeeRateLockType.Unlocked)));
        FeeRateSection section = mobile.Sections.Single();
        Assert.That((section.Fee, section.Time, section.Position), Is.EqualTo((0.056m, 60, 0)));
        Assert.That((await Client.FeeRates.GetAsync("标准费率", ["400"])).GetValueOrThrow().Rates.Single().Fee, Is.EqualTo(0.00005m));
    }

    [Test]
    public async Task Group_that_is_deleted_takes_its_prices_along()
    {
        AssertDone(await Client.FeeRates.DeleteGroupAsync("优惠费率"));

        AssertNotFound(await Client.FeeRates.GetAsync("优惠费率"));
        Assert.That((await Client.FeeRates.GetGroupsAsync()).GetValueOrThrow().Groups.Select(static group => group.Name), Is.EqualTo(new[] { "标准费率" }));
        Assert.That(Switch.Rates, Has.Count.EqualTo(6));
    }

    private async Task<FeeRateGroup> ReadAsync() => (await Client.FeeRates.GetGroupsAsync([Name])).GetValueOrThrow().Groups.Single();
}
