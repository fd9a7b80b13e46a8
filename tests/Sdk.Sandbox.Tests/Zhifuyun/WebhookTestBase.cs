namespace Sdk.Sandbox.Tests.Zhifuyun;

/// <summary>The receiver is another provider of the sandbox: its faults are the statuses, its journal is what was received.</summary>
internal abstract class WebhookTestBase : ZhifuyunTestBase
{
    protected const string Hook = "/hook";

    protected Uri Receiver => new(Server.Vos3000.BaseAddress, "hook");

    protected ZhifuyunSandboxWebhooks Webhooks => Zhifuyun.Webhooks;

    protected IEnumerable<JournalEntry> Received => Server.Journal.Entries.Where(entry => entry.Operation == Hook);

    [SetUp]
    public void Accept() => Server.Vos3000.Faults.Always(Hook, Fault.Status(200));
}
