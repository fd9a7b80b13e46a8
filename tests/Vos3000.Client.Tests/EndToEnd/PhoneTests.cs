using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.Sandbox;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Phones that are online, also many of them.</summary>
internal sealed class PhoneTests : SandboxTest
{
    [Test]
    public async Task Call_without_numbers_lists_all_phones_with_their_state()
    {
        IReadOnlyList<PhoneOnline> phones = (await Client.Phones.GetOnlineAsync()).GetValueOrThrow().Phones;

        Assert.That(phones, Has.Count.EqualTo(15).And.All.Property(nameof(PhoneOnline.Status)).EqualTo("online"));
        Assert.That(phones[0].RegisterTime, Is.EqualTo(Switch.Phones["80001"].RegisterTime).Within(TimeSpan.FromMilliseconds(1)));
        Assert.That(phones[0].Protocol, Is.EqualTo(SignalProtocol.Sip));
        Assert.That(phones[0].ExtraMembers, Is.Null);
    }

    [Test]
    public async Task Numbers_of_all_phones_come_without_details() =>
        Assert.That((await Client.Phones.GetAllOnlineAsync()).GetValueOrThrow().E164s, Has.Count.EqualTo(15).And.Contains("80001"));

    [Test]
    public async Task Many_phones_are_asked_for_in_batches_and_each_once()
    {
        IEnumerable<string> wanted = Switch.Phones.Select(static phone => phone.E164);

        List<string?> found = [];
        await foreach (PhoneOnline phone in Client.Phones.StreamOnlineAsync([.. wanted, .. wanted], batchSize: 7))
        {
            found.Add(phone.E164);
        }

        Assert.That(found, Is.EqualTo(Switch.Phones.Where(static phone => phone.IsOnline).Select(static phone => phone.E164)));
        Assert.That(Server.Journal.Entries.Select(static entry => JsonNode.Parse(entry.Body)!["e164s"]!.AsArray().Count), Is.EqualTo(new[] { 7, 7, 7, 4 }));
    }

    [Test]
    public async Task Batch_that_fails_for_good_throws_after_the_batches_before_it()
    {
        Switch.Faults.Enqueue("GetPhoneOnline", Fault.Delay(TimeSpan.Zero));
        Switch.Faults.Always("GetPhoneOnline", Fault.ReturnCode(-77));
        int found = 0;

        Assert.CatchAsync<ApiException>(async () =>
        {
            await foreach (PhoneOnline phone in Client.Phones.StreamOnlineAsync(Switch.Phones.Select(static phone => phone.E164), batchSize: 5))
            {
                found++;
            }
        });

        Assert.That(found, Is.EqualTo(5));
        Assert.That(Server.Journal.Count(), Is.EqualTo(2));
        await Task.CompletedTask;
    }

    [Test]
    public async Task Nobody_is_asked_for_no_phones()
    {
        await foreach (PhoneOnline phone in Client.Phones.StreamOnlineAsync([]))
        {
            Assert.Fail(phone.E164 ?? "");
        }

        Assert.That(Server.Journal.Count(), Is.Zero);
    }
}
