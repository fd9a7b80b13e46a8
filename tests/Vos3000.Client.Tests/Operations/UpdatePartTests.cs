using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>Read, change, write: parts go whole, and some members cannot be changed at all.</summary>
internal sealed class UpdatePartTests
{
    private static readonly UpdateSubject Customers = UpdateSubject.All.Single(static subject => subject.Name == "Customer");
    private static readonly UpdateSubject Phones = UpdateSubject.All.Single(static subject => subject.Name == "Phone");
    private static readonly UpdateSubject MappingGateways = UpdateSubject.All.Single(static subject => subject.Name == "MappingGateway");
    private static readonly UpdateSubject RoutingGateways = UpdateSubject.All.Single(static subject => subject.Name == "RoutingGateway");

    public static IEnumerable<TestCaseData> Fixed =>
    [
        Case("money", Customers, ""","money":1""", static item => ((Customer)item).Money = 2),
        Case("money", Customers, "", static item => ((Customer)item).Money = 2),
        Case("canceled", Customers, "", static item => ((Customer)item).Canceled = true),
        Case("startTime", Customers, "", static item => ((Customer)item).StartTime = DateTimeOffset.UnixEpoch),
        Case("todayConsumption", Customers, "", static item => ((Customer)item).TodayConsumption = 0),
        Case("category", Customers, "", static item => ((Customer)item).Category = AccountCategory.FromValue(1)),
        Case("bindedE164s", Customers, "", static item => ((Customer)item).BoundNumbers = ["1"]),
        Case("bindedE164s", Customers, ""","bindedE164s":["1"]""", static item => ((Customer)item).BoundNumbers = null),
        Case("accountName", MappingGateways, "", static item => ((MappingGateway)item).AccountName = "乙"),
        Case("softswitchName", MappingGateways, ""","softswitchName":"a" """, static item => ((MappingGateway)item).SoftswitchName = "b"),
    ];

    [TestCaseSource(nameof(Fixed))]
    public async Task Fixed_member_cannot_be_changed(UpdateSubject subject, string member, string more, Action<object> change)
    {
        UpdateOutcome outcome = await subject.RunAsync($"\"memo\":\"old\"{more}", change);

        Assert.That(outcome.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("change").And.Message.Contains(member));
        Assert.That(outcome.Sent, Is.EqualTo(subject.Paths[..1]));
    }

    [Test]
    public async Task Fixed_members_are_those_that_the_modify_operation_does_not_take()
    {
        foreach (UpdateSubject subject in UpdateSubject.All)
        {
            SpecifiedOperation read = SpecificationFile.Operation(subject.Paths[0]);
            string[] taken = [.. SpecificationFile.Operation(subject.Paths[1]).Request.Select(static member => member.Name)];
            foreach (SpecifiedMember member in SpecificationFile.Types[read.Response.Single().Type].Where(member => !taken.Contains(member.Name)))
            {
                UpdateOutcome outcome = await subject.RunAsync("\"memo\":\"old\"", item =>
                {
                    System.Reflection.PropertyInfo property = Contracts.Members(item.GetType()).Single(known => known.Name == member.Name).Property();
                    property.SetValue(item, new Filler().Value(property.PropertyType, property.Name));
                });

                Assert.That(outcome.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("change"), $"{subject} {member}");
            }
        }
    }

    [Test]
    public async Task Profile_goes_whole_with_what_is_unknown_and_without_nulls()
    {
        UpdateOutcome outcome = await Customers.RunAsync(
            """ "name":"甲","infoCustomerAdditional":{"email":"old","fax":null,"future":{"a":null,"b":[null,1.50]},"cardType":99,"bank":"工行"} """,
            static item => ((Customer)item).Additional!.Email = "new");

        Assert.That(
            outcome.Change,
            Is.EqualTo("""{"account":"K1","infoCustomerAdditional":{"cardType":99,"email":"new","bank":"工行","future":{"b":[null,1.50]}}}"""));
    }

    [Test]
    public async Task Part_of_a_part_changes_the_whole_part()
    {
        UpdateOutcome outcome = await Phones.RunAsync(
            """ "infoPhoneValueAdded":{"voiceMail":true,"busyForwardE164":{"e164":"1,2","future":7},"future":"x"},"infoPhoneAdditional":{"port":1} """,
            static item => ((Phone)item).ValueAdded!.BusyForwardE164!.E164 = ["3"]);

        Assert.That(
            outcome.Change,
            Is.EqualTo("""{"e164":"K1","infoPhoneValueAdded":{"busyForwardE164":{"e164":"3","future":7},"voiceMail":true,"future":"x"}}"""));
    }

    [Test]
    public async Task Bad_value_of_the_switch_in_a_part_that_goes_whole_does_not_stand_in_the_way()
    {
        string tooLong = new('x', 256);

        UpdateOutcome outcome = await Customers.RunAsync(
            $$""" "infoCustomerAdditional":{"fax":"1","bank":"{{tooLong}}"} """, static item => ((Customer)item).Additional!.Fax = "2");

        Assert.That(outcome.Change, Is.EqualTo($$$"""{"account":"K1","infoCustomerAdditional":{"fax":"2","bank":"{{{tooLong}}}"}}"""));
    }

    [Test]
    public async Task Bad_value_of_the_caller_in_a_part_is_refused()
    {
        UpdateOutcome outcome = await Customers.RunAsync(
            """ "infoCustomerAdditional":{"fax":"1","bank":"b"} """, static item => ((Customer)item).Additional!.Bank = new string('x', 256));

        Assert.That(outcome.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EndsWith("Bank"));
        Assert.That(outcome.Sent, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Value_in_a_part_cannot_be_removed_either()
    {
        UpdateOutcome outcome = await Customers.RunAsync(
            """ "infoCustomerAdditional":{"bank":"b","fax":"1"} """, static item => ((Customer)item).Additional!.Fax = null);

        Assert.That(
            outcome.Exception, Is.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("change").And.Message.Contains("infoCustomerAdditional.fax"));
        Assert.That(outcome.Sent, Has.Length.EqualTo(1));
    }

    [TestCase("dtmfSendMethodSIP")]
    [TestCase("dtmfSendMethodSip")]
    public async Task Member_with_two_spellings_changes_in_both(string spelling)
    {
        UpdateOutcome outcome = await MappingGateways.RunAsync(
            $$""" "{{spelling}}":10,"dtmfSendPayloadTypeSip":101 """, static item => ((MappingGateway)item).DtmfSendMethodSip = DtmfSendMethodSip.FromValue(50));

        Assert.That(outcome.Change, Is.EqualTo("""{"name":"K1","dtmfSendMethodSIP":50,"dtmfSendMethodSip":50}"""));
    }

    [Test]
    public async Task Member_with_two_spellings_that_is_not_touched_is_not_sent()
    {
        UpdateOutcome outcome = await RoutingGateways.RunAsync(
            """ "dtmfSendMethodSIP":10,"dtmfSendMethodSip":10,"memo":"old" """, static item => ((RoutingGateway)item).Memo = "new");

        Assert.That(outcome.Change, Is.EqualTo("""{"name":"K1","memo":"new"}"""));
    }

    [Test]
    public async Task List_goes_whole()
    {
        UpdateOutcome outcome = await RoutingGateways.RunAsync(
            """ "scheduledCallinPrefixes":[{"days":[1],"beginTime":0,"endTime":86400,"action":1,"type":0,"prefixes":["0"],"future":null,"next":1}],"prefix":"1,2" """,
            static item => ((RoutingGateway)item).ScheduledCallinPrefixes![0].EndTime = TimeSpan.FromHours(12));

        Assert.That(
            outcome.Change,
            Is.EqualTo("""{"name":"K1","scheduledCallinPrefixes":[{"days":[1],"beginTime":0,"endTime":43200,"action":1,"type":0,"prefixes":["0"],"next":1}]}"""));
    }

    [TestCase(new[] { "10.0.0.1", "10.0.0.2" }, "10.0.0.1,10.0.0.2")]
    [TestCase(new string[0], "")]
    public async Task List_in_one_text_is_sent_as_text(string[] addresses, string expected)
    {
        UpdateOutcome outcome = await MappingGateways.RunAsync(""" "remoteIps":"10.0.0.1" """, item => ((MappingGateway)item).RemoteIps = addresses);

        Assert.That(outcome.Change, Is.EqualTo($$"""{"name":"K1","remoteIps":"{{expected}}"}"""));
    }

    [Test]
    public async Task Password_is_sent_in_clear_when_it_changed_and_not_at_all_otherwise()
    {
        UpdateOutcome changed = await Phones.RunAsync(""" "password":"old","customerPassword":"web" """, static item => ((Phone)item).Password = "new");
        UpdateOutcome same = await Phones.RunAsync(""" "password":"old","memo":"" """, static item => (((Phone)item).Password, ((Phone)item).Memo) = ("old", "m"));

        Assert.That(changed.Change, Is.EqualTo("""{"e164":"K1","password":"new"}"""));
        Assert.That(same.Change, Is.EqualTo("""{"e164":"K1","memo":"m"}"""));
    }

    private static TestCaseData Case(string member, UpdateSubject subject, string more, Action<object> change) =>
        new TestCaseData(subject, member, more, change).SetArgDisplayNames(member, more);
}
