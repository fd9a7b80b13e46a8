using Microsoft.Extensions.Logging;
using Sdk.Sandbox;
using Sdk.TestKit;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Registration;

/// <summary>Logging as the seed asks: Debug for requests and answers, Warning for business errors, Error for network and system faults.</summary>
internal sealed class LoggingTests : SandboxTest
{
    [Test]
    public async Task Success_is_told_at_debug()
    {
        await Client.Customers.GetAsync("10002");

        Assert.That(Logs.Entries, Has.Count.EqualTo(2).And.All.Property(nameof(LogEntry.Level)).EqualTo(LogLevel.Debug)
            .And.All.Property(nameof(LogEntry.Category)).EqualTo("Vos3000.Client"));
        Assert.That(Logs.Entries[0].Message, Is.EqualTo(
            $"Vos3000.Customers.Get, attempt 1: POST {Switch.BaseAddress}external/server/GetCustomer with 22 bytes"));
        Assert.That(Logs.Entries[1].Message, Does.StartWith("Vos3000.Customers.Get succeeded: HTTP 200, 1 attempt(s), "));
    }

    [Test]
    public async Task Refusal_of_the_switch_is_a_warning()
    {
        await Client.Customers.GetAsync("nobody");

        LogEntry warning = Logs.Entries.Single(static entry => entry.Level >= LogLevel.Information);
        Assert.That(warning.Level, Is.EqualTo(LogLevel.Warning));
        Assert.That(warning.Message, Does.StartWith("Vos3000.Customers.Get was refused: NotFound, code -10007, 1 attempt(s), ")
            .And.EndsWith("outcome unknown: False. Not found, operation failed."));
    }

    [Test]
    public async Task Status_403_is_a_warning()
    {
        Switch.AllowedAddresses = [];

        await Client.Customers.GetAllAsync();

        Assert.That(Logs.At(LogLevel.Warning).Single().Message, Does.Contain("PermissionDenied, code -1"));
    }

    [Test]
    public async Task Lost_connection_is_an_error_and_its_retries_are_told_at_debug()
    {
        Switch.Faults.Always(Fault.ResetBeforeAnswer);

        await Client.Customers.GetAllAsync();

        LogEntry error = Logs.Entries.Single(static entry => entry.Level >= LogLevel.Information);
        Assert.That(error.Level, Is.EqualTo(LogLevel.Error));
        Assert.That(error.Message, Does.StartWith("Vos3000.Customers.GetAll failed: Network, code -3, 4 attempt(s), "));
        Assert.That(Logs.At(LogLevel.Debug).Count(static entry => entry.Message.Contains("is sent again", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public async Task Unreadable_answer_is_an_error()
    {
        Switch.Faults.Always(Fault.Html);

        await Client.Payments.PayAsync(new PayRequest { OwnerName = "10002", OwnerType = PayOwnerType.Account, Money = 1, Memo = "do not log me" });

        Assert.That(Logs.At(LogLevel.Error).Single().Message, Does.Contain("InvalidResponse, code -4").And.Contains("outcome unknown: True"));
        Assert.That(Logs.AllText(), Does.Not.Contain("do not log me").And.Not.Contains("It works"));
    }
}
