namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Conversions of numbers, groups of numbers and the areas of mobile prefixes.</summary>
internal sealed class NumberTests : LifeTest
{
    [Test]
    public async Task Conversion_lives_from_its_creation_to_its_deletion()
    {
        CreateNumberConversionRequest created = Sample.Of<CreateNumberConversionRequest>(0, (nameof(CreateNumberConversionRequest.E164), "80003"));
        int id = (await Client.NumberConversions.CreateAsync(created)).GetValueOrThrow().Id!.Value;
        NumberConversion first = (await Client.NumberConversions.GetAsync(null, "80003")).GetValueOrThrow().Conversions.Single();
        Assert.That((first.Id, first.Account, first.E164), Is.EqualTo((id, "10003", "80003")));
        Assert.That(
            (first.MappingGatewayCallerE164, first.RoutingGatewayCalleeE164, first.Memo),
            Is.EqualTo((created.MappingGatewayCallerE164, created.RoutingGatewayCalleeE164, created.Memo)));

        ModifyNumberConversionRequest change = Sample.Of<ModifyNumberConversionRequest>(1, (nameof(ModifyNumberConversionRequest.Id), id));
        AssertDone(await Client.NumberConversions.ModifyAsync(change));
        NumberConversion second = (await Client.NumberConversions.GetAsync("10003")).GetValueOrThrow().Conversions.Single();
        Returned.AssertComplete(change, second);
        Assert.That(second.E164, Is.EqualTo("80003"));

        AssertDone(await Client.NumberConversions.DeleteAsync(id));
        Assert.That((await Client.NumberConversions.GetAsync("10003")).GetValueOrThrow().Conversions, Is.Empty);
        AssertNotFound(await Client.NumberConversions.ModifyAsync(change));
        AssertNotFound(await Client.NumberConversions.DeleteAsync(id));
    }

    [Test]
    public async Task Group_and_its_numbers_live_from_their_creation_to_their_deletion()
    {
        AssertDone(await Client.NumberGroups.CreateAsync("灰名单", "待查"));
        Assert.That(await MemoOfGroupAsync("灰名单"), Is.EqualTo("待查"));
        AssertDone(await Client.NumberGroups.ModifyAsync("灰名单", "已查"));
        Assert.That(await MemoOfGroupAsync("灰名单"), Is.EqualTo("已查"));

        AssertDone(await Client.NumberGroups.AddNumbersAsync(
            "灰名单", [new NumberGroupEntry { E164 = "1", Memo = "一" }, new NumberGroupEntry { E164 = "2" }, new NumberGroupEntry { E164 = "3" }]));
        Assert.That(await NumbersAsync("灰名单"), Is.EqualTo(new[] { ("1", "一"), ("2", null), ((string?)"3", (string?)null) }));
        Assert.That(await NumbersAsync("灰名单", "3", "1", "9"), Is.EqualTo(new[] { ("1", "一"), ((string?)"3", (string?)null) }));
        AssertDone(await Client.NumberGroups.RemoveNumbersAsync("灰名单", ["1", "3"]));
        Assert.That(await NumbersAsync("灰名单"), Is.EqualTo(new[] { ((string?)"2", (string?)null) }));
        AssertNotFound(await Client.NumberGroups.RemoveNumbersAsync("灰名单", ["1"]));

        AssertDone(await Client.NumberGroups.DeleteAsync("灰名单"));
        AssertNotFound(await Client.NumberGroups.GetAsync(["灰名单"]));
        AssertNotFound(await Client.NumberGroups.GetNumbersAsync("灰名单"));
        AssertNotFound(await Client.NumberGroups.AddNumbersAsync("灰名单", [new NumberGroupEntry { E164 = "1" }]));
        AssertNotFound(await Client.NumberGroups.ModifyAsync("灰名单", "x"));
        AssertNotFound(await Client.NumberGroups.DeleteAsync("灰名单"));
        Assert.That(Switch.GroupNumbers, Has.Count.EqualTo(3), "those of the other group");
    }

    [Test]
    public async Task Remark_of_a_group_stays_when_none_is_given()
    {
        AssertDone(await Client.NumberGroups.ModifyAsync("黑名单", null));

        Assert.That(await MemoOfGroupAsync("黑名单"), Is.EqualTo("投诉号码"));
    }

    [Test]
    public async Task Area_lives_from_its_creation_to_its_deletion()
    {
        MobileArea area = Sample.Of<MobileArea>(0, (nameof(MobileArea.MobilePrefix), "1350021"));
        AssertDone(await Client.MobileAreas.CreateAsync([area, new MobileArea { MobilePrefix = "1350022", AreaCode = "022" }]));
        Returned.AssertComplete(area, (await Client.MobileAreas.GetAsync("1350021")).GetValueOrThrow().Areas.Single());

        MobileArea changed = Sample.Of<MobileArea>(1, (nameof(MobileArea.MobilePrefix), "1350021"));
        AssertDone(await Client.MobileAreas.CreateAsync([changed]));
        Returned.AssertComplete(changed, (await Client.MobileAreas.GetAsync("1350021")).GetValueOrThrow().Areas.Single());
        Assert.That((await Client.MobileAreas.GetAsync(null)).GetValueOrThrow().Areas, Has.Count.EqualTo(5));

        AssertDone(await Client.MobileAreas.DeleteAsync(["1350021", "1350022"]));
        AssertNotFound(await Client.MobileAreas.GetAsync("1350021"));
        AssertNotFound(await Client.MobileAreas.DeleteAsync(["1350021"]));
    }

    private async Task<string?> MemoOfGroupAsync(string name) =>
        (await Client.NumberGroups.GetAsync([name])).GetValueOrThrow().Groups.Single().Memo;

    private async Task<IEnumerable<(string?, string?)>> NumbersAsync(string name, params string[] numbers) =>
        (await Client.NumberGroups.GetNumbersAsync(name, numbers)).GetValueOrThrow().Entries.Select(static entry => (entry.E164, entry.Memo));
}
