using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.Sandbox;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>The life of a phone, with all its settings.</summary>
internal sealed class PhoneLifeTests : LifeTest
{
    private const string Number = "88001";

    [Test]
    public async Task Phone_lives_from_its_creation_to_its_deletion()
    {
        CreatePhoneRequest created = Sample.Of<CreatePhoneRequest>(
            0, (nameof(CreatePhoneRequest.E164), Number), (nameof(CreatePhoneRequest.Account), "10002"), (nameof(CreatePhoneRequest.AutoCreateAccount), false));
        Assert.That((await Client.Phones.CreateAsync(created)).GetValueOrThrow().Password, Is.Null, "it was given");
        Returned.AssertComplete(created, await ReadAsync(), "autoCreateAccount");

        ModifyPhoneRequest change = Sample.Of<ModifyPhoneRequest>(
            1, (nameof(ModifyPhoneRequest.E164), Number), (nameof(ModifyPhoneRequest.Account), "10003"));
        AssertDone(await Client.Phones.ModifyAsync(change));
        Returned.AssertComplete(change, await ReadAsync());

        AssertDone(await Client.Phones.DeleteAsync(Number));
        AssertNotFound(await Client.Phones.GetAsync(Number));
        AssertNotFound(await Client.Phones.ModifyAsync(change));
        AssertDone(await Client.Phones.DeleteAsync(Number));
    }

    [Test]
    public async Task Phone_without_a_password_gets_one_and_an_account_if_wanted()
    {
        var request = new CreatePhoneRequest { E164 = Number, Account = Number, AutoCreateAccount = true };

        CreatePhoneResponse answer = (await Client.Phones.CreateAsync(request)).GetValueOrThrow();

        Phone phone = await ReadAsync();
        Assert.That(phone.Account, Is.EqualTo(Number));
        Assert.That(phone.Password!.Length, Is.Positive);
        Assert.That((await Client.Customers.GetAsync(Number)).GetValueOrThrow().Account, Is.EqualTo(Number));
        Assert.That(answer.Password, Is.EqualTo(phone.Password), "the switch tells the password that it made up");
    }

    [Test]
    public async Task Phones_of_an_account_are_found()
    {
        GetPhoneResponse answer = (await Client.Phones.GetAsync(new GetPhoneRequest { Accounts = ["10002"], E164s = ["80001"] })).GetValueOrThrow();

        Assert.That(answer.Phones.Select(static phone => phone.E164), Is.EquivalentTo(new[] { "80001", "80002", "80014" }));
    }

    [Test]
    public async Task Seeded_phone_shows_durations_week_days_and_codecs()
    {
        Phone phone = (await Client.Phones.GetAsync("80003")).GetValueOrThrow();

        ForwardingPeriod period = phone.ValueAdded!.PeriodForwardings!.Single();
        Assert.That(period.WeekOfDay, Is.EqualTo(new[] { WeekDay.Sunday, WeekDay.Saturday }));
        Assert.That((period.BeginSecondInDay, period.EndSecondInDay), Is.EqualTo(((TimeSpan?)TimeSpan.Zero, (TimeSpan?)TimeSpan.FromDays(1))));
        Assert.That(phone.ValueAdded.NoAnswerForwardE164!.E164, Is.EqualTo(new[] { "80001", "80002" }));
        Assert.That(phone.ValueAdded.NoAnswerForwardE164.AlertSecond, Is.EqualTo(TimeSpan.FromSeconds(20)));
        Assert.That(phone.Additional!.SipCodecs, Is.EqualTo(new[] { MediaCodec.AudioPcma, MediaCodec.AudioPcmu }));
        Assert.That((phone.Additional.DtmfSipSendMethod, phone.Additional.MaxSecondRates), Is.EqualTo((DtmfSendMethodSip.Rfc2833, 0.0025m)));
        Assert.That((phone.Password, phone.LineCallIn), Is.EqualTo((new Secret("pw-80003"), int.MaxValue)));
    }

    [Test]
    public async Task Update_changes_one_member_of_one_part_and_nothing_else_of_any_phone()
    {
        Vos3000SandboxPhone[] before = [.. Switch.Phones];
        foreach (Vos3000SandboxPhone row in before)
        {
            AssertDone(await Client.Phones.UpdateAsync(row.E164, static phone =>
            {
                phone.ValueAdded!.NoAnswerForwardE164!.AlertSecond = TimeSpan.FromSeconds(45);
                phone.Additional!.SipCodecs = [MediaCodec.AudioG729];
            }));
        }

        foreach (Vos3000SandboxPhone row in before)
        {
            Vos3000SandboxPhone after = Switch.Phones[row.E164];
            JsonObject expected = Members(row.Details);
            expected["infoPhoneValueAdded"]!["noAnswerForwardE164"]!["alertSecond"] = 45;
            expected["infoPhoneAdditional"]!["sipCodecs"] = new JsonArray("audio/G729");
            // The request names the phone.
            expected["e164"] = row.E164;
            AssertSameMembers(Members(after.Details), expected);
            Assert.That(after with { Details = row.Details }, Is.EqualTo(row));
        }
    }

    [Test]
    public async Task Update_moves_a_phone_to_another_account_and_sends_only_that()
    {
        AssertDone(await Client.Phones.UpdateAsync("80001", static phone => phone.Account = "10012"));

        Assert.That(Switch.Phones["80001"].Account, Is.EqualTo("10012"));
        Assert.That(LastBody().GetRawText(), Is.EqualTo("""{"e164":"80001","account":"10012"}"""));
    }

    [Test]
    public async Task Update_of_a_phone_that_does_not_exist_is_not_found()
    {
        AssertNotFound(await Client.Phones.UpdateAsync("nobody", static phone => phone.Memo = "x"));

        Assert.That(Server.Journal.Count("ModifyPhone"), Is.Zero);
    }

    private async Task<Phone> ReadAsync() => (await Client.Phones.GetAsync(Number)).GetValueOrThrow();
}
