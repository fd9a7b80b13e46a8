using Sdk.Core;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Calls that are made through the client, from the first ring to the end.</summary>
internal sealed class CallLifeTests : LifeTest
{
    private static readonly CallBackRequest Request = new()
    {
        CallerE164 = "13911112222",
        CalleeE164s = ["13800138000", "02160000001"],
        AccessE164 = "80001",
        AccessE164Password = "pw-80001",
        CallbackBillingE164 = "80002",
        CallbackBillingPassword = "pw-80002",
        TransactionId = "order-42_a",
    };

    private static readonly PlayAudioRequest Announcement = new()
    {
        Audios = ["欢迎语", "总机导航"],
        Callee = "13700137000",
        AccessE164 = "80003",
        AccessE164Password = "pw-80003",
        BillingNumberType = PlayAudioBillingNumberType.Phone,
    };

    [Test]
    public async Task Call_back_rings_among_the_current_calls_until_it_is_disconnected()
    {
        CallBackResponse made = (await Client.Calls.CallBackAsync(Request)).GetValueOrThrow();
        Assert.That(made.TransactionId, Is.EqualTo("order-42_a"));
        Assert.That(LastBody().GetProperty("calleeE164s").GetString(), Is.EqualTo("13800138000,02160000001"));

        CurrentCall call = (await ReadAsync("13911112222")).Single();
        Assert.That((call.CalleeE164, call.State, call.Duration), Is.EqualTo(("13800138000", (CurrentCallState?)CurrentCallState.Ringing, (TimeSpan?)null)));
        Assert.That((await Client.Monitoring.GetPerformanceAsync()).GetValueOrThrow().Performance!.CallSize, Is.EqualTo(5));

        AssertDone(await Client.Calls.DisconnectIvrAsync([made.CallIdentifier!]));
        Assert.That(await ReadAsync("13911112222"), Is.Empty);
        AssertNotFound(await Client.Calls.DisconnectIvrAsync([made.CallIdentifier!]));
    }

    [Test]
    public async Task Each_call_has_identifiers_of_its_own()
    {
        CallBackResponse first = (await Client.Calls.CallBackAsync(Request)).GetValueOrThrow();
        PlayAudioResponse second = (await Client.Calls.PlayAudioAsync(Announcement)).GetValueOrThrow();

        Assert.That(second.CallIdentifier, Is.Not.Null.And.Not.EqualTo(first.CallIdentifier));
        Assert.That(second.TransactionId, Is.Not.Null.And.Not.EqualTo(first.TransactionId));
        Assert.That((await ReadAsync("80003")).Select(static call => call.CalleeE164), Does.Contain("13700137000"));
        AssertDone(await Client.Calls.DisconnectIvrAsync([first.CallIdentifier!, second.CallIdentifier!]));
        Assert.That(Switch.Calls, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Wrong_passwords_and_unknown_access_numbers_make_no_call()
    {
        ApiResult<CallBackResponse>[] results =
        [
            await Client.Calls.CallBackAsync(new CallBackRequest
            {
                CallerE164 = "1", CalleeE164s = ["2"], AccessE164 = "80001", AccessE164Password = "wrong",
            }),
            await Client.Calls.CallBackAsync(new CallBackRequest
            {
                CallerE164 = "1", CalleeE164s = ["2"], AccessE164 = "80001", AccessE164Password = "pw-80001",
                CalloutBillingE164 = "80002", CalloutBillingPassword = "wrong",
            }),
            await Client.Calls.CallBackAsync(new CallBackRequest
            {
                CallerE164 = "1", CalleeE164s = ["2"], AccessE164 = "nobody", AccessE164Password = "any",
            }),
        ];

        Assert.That(results.Select(static result => result.Error?.Code), Is.EqualTo(new[] { "-10005", "-10005", Vos3000Errors.NotFound }));
        Assert.That(Switch.Calls, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Callee_is_reserved_for_the_next_call_to_an_access_number()
    {
        AssertDone(await Client.Calls.ReserveCalleeAsync(new ReserveCalleeRequest
        {
            CallerE164 = "13911112222", CalleeE164 = "13800138000", AccessE164 = "80001", AccessE164Password = "pw-80001",
        }));

        Assert.That(Switch.ReservedCallees["13911112222/80001"].Text("calleeE164"), Is.EqualTo("13800138000"));
    }

    [Test]
    public async Task Current_calls_are_filtered_by_callee_and_by_gateway()
    {
        IReadOnlyList<CurrentCall> callee = (await Client.Calls.GetCurrentAsync(new GetCurrentCallRequest { CalleeE164s = ["13800138001"] })).GetValueOrThrow().Calls;
        IReadOnlyList<CurrentCall> gateways = (await Client.Calls.GetCurrentAsync(new GetCurrentCallRequest
        {
            MappingGatewayName = "mg-shanghai", RoutingGatewayName = "rg-mobile",
        })).GetValueOrThrow().Calls;

        Assert.That(callee.Select(static call => call.CallId), Is.EqualTo(new int?[] { 7002 }));
        Assert.That(gateways.Select(static call => call.CallId), Is.EqualTo(new int?[] { 7003 }));
    }

    private async Task<IReadOnlyList<CurrentCall>> ReadAsync(string caller) =>
        (await Client.Calls.GetCurrentAsync(new GetCurrentCallRequest { CallerE164s = [caller] })).GetValueOrThrow().Calls;
}
