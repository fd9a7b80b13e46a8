using System.Net;

namespace Sdk.Sandbox.Tests;

internal sealed class FaultPlanTests : FaultTestBase
{
    [Test]
    public async Task Enqueued_faults_are_taken_in_order_one_per_matching_request()
    {
        Vos3000.Faults.Enqueue("Pay", Fault.Status(500));
        Vos3000.Faults.Enqueue(Fault.Status(502));
        Vos3000.Faults.Enqueue("Pay", Fault.Status(503));
        Assert.That(await StatusOf("GetAllCustomers"), Is.EqualTo(502));
        Assert.That(await StatusOf("Pay"), Is.EqualTo(500));
        Assert.That(await StatusOf("GetAllCustomers"), Is.EqualTo(200));
        Assert.That(await StatusOf("Pay"), Is.EqualTo(503));
        Assert.That(await StatusOf("Pay"), Is.EqualTo(200));
        Assert.That(Vos3000.Faults.Pending, Is.Zero);
    }

    [Test]
    public async Task A_standing_fault_stays_and_gives_way_to_enqueued_ones()
    {
        Vos3000.Faults.Always(Fault.Status(500));
        Vos3000.Faults.Always("Pay", Fault.Status(502));
        Vos3000.Faults.Enqueue(Fault.Status(503));
        Assert.That(await StatusOf("Pay"), Is.EqualTo(503));
        Assert.That(await StatusOf("Pay"), Is.EqualTo(502));
        Assert.That(await StatusOf("Pay"), Is.EqualTo(502));
        Assert.That(await StatusOf("GetCdr"), Is.EqualTo(500));

        Vos3000.Faults.Clear();
        Assert.That(await StatusOf("Pay"), Is.EqualTo(200));
    }

    [Test]
    public async Task A_fault_can_meet_an_operation_that_is_not_played()
    {
        Vos3000.Faults.Enqueue("GetInterfaceList", Fault.ReturnCode(-10007));
        Assert.That(await StatusOf("GetInterfaceList"), Is.EqualTo(200));
        Assert.That(await StatusOf("GetInterfaceList"), Is.EqualTo(404));
    }

    [Test]
    public async Task Each_of_many_requests_at_the_same_time_takes_one_fault()
    {
        for (int i = 0; i < 20; i++) Vos3000.Faults.Enqueue(Fault.Status(503));
        int[] statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusOf("GetAllCustomers")));
        Assert.That(statuses.Count(status => status == (int)HttpStatusCode.ServiceUnavailable), Is.EqualTo(20));
    }

    private async Task<int> StatusOf(string operation)
    {
        using HttpResponseMessage response = await PostAsync(operation, "{}");
        return (int)response.StatusCode;
    }
}
