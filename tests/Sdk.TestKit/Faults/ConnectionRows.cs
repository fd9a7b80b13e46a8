using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;
using Sdk.Core;

namespace Sdk.TestKit.Faults;

/// <summary>F01 to F08 and F14: the connection does not come about, breaks, stalls, or leads elsewhere.</summary>
internal static class ConnectionRows
{
    private const int HalfOfAnything = 7;

    public static IEnumerable<FaultRow> All =>
    [
        Connection("F01", "name not resolved", static _ => throw new SocketException((int)SocketError.HostNotFound)),
        Connection("F02", "connection refused", static _ => throw new SocketException((int)SocketError.ConnectionRefused)),
        Connection("F03", "connection never answered", static token => new ValueTask(Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token)), TimeSpan.FromMilliseconds(60)),
        Handshake("untrusted", static (subject, _) => FaultStage.Socket(exchange => exchange.AnswerAsync(subject.Success), TestCertificates.Good)),
        Handshake("for another name", static (subject, _) => FaultStage.Socket(
            exchange => exchange.AnswerAsync(subject.Success), TestCertificates.WrongName, TestCertificates.TrustingHandler(TestCertificates.WrongName))),
        Handshake("expired", static (subject, _) => FaultStage.Socket(
            exchange => exchange.AnswerAsync(subject.Success), TestCertificates.Expired, TestCertificates.TrustingHandler(TestCertificates.Expired))),
        Loss("F05", "reset before any byte", static (_, exchange) => Reset(exchange)),
        Loss("F05", "closed before any byte", static (_, exchange) => Close(exchange)),
        Loss("F06", "reset in the headers", static async (_, exchange) =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Ty");
            exchange.Reset();
        }),
        Loss("F06", "reset in the body", static async (subject, exchange) =>
        {
            await exchange.SendAsync(Head(subject, extra: 0) + subject.Success[..HalfOfAnything]);
            exchange.Reset();
        }),
        Loss("F06", "chunks without an end", static async (subject, exchange) =>
        {
            string length = Encoding.UTF8.GetByteCount(subject.Success).ToString("x", CultureInfo.InvariantCulture);
            await exchange.SendAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{length}\r\n{subject.Success}\r\n");
            exchange.Close();
        }),
        Loss("F06", "body shorter than announced", static async (subject, exchange) =>
        {
            await exchange.SendAsync(Head(subject, extra: 32) + subject.Success);
            exchange.Close();
        }),
        Slow("F07", "headers that never end", static _ => ScriptedAnswer.Silence()),
        Slow("F07", "body of one byte a second", static clock => ScriptedAnswer.Body(
            () => new StreamContent(new DrippingStream(clock, new byte[100_000])))),
        Slow("F07", "body that stops in the middle", static _ => ScriptedAnswer.BodyThatStalls("{")),
        Slow("F08", "server that says nothing", static _ => ScriptedAnswer.Silence()),
        .. new[] { 301, 302, 303, 307, 308 }.Select(Redirect),
    ];

    private static Task Reset(RawExchange exchange)
    {
        exchange.Reset();
        return Task.CompletedTask;
    }

    private static Task Close(RawExchange exchange)
    {
        exchange.Close();
        return Task.CompletedTask;
    }

    private static string Head(FaultSubject subject, int extra) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(subject.Success) + extra}\r\n\r\n");

    private static FaultRow Connection(
        string id, string name, Func<CancellationToken, ValueTask> fault, TimeSpan? connectTimeout = null) => new()
    {
        Id = id,
        Name = name,
        Arrange = (subject, lasting) => FaultStage.Connecting(subject, lasting, fault, connectTimeout),
        Expected = FaultExpectation.NoConnection,
        Check = static (stage, _, outcome) =>
        {
            if (outcome.Error!.Exception is HttpRequestException)
            {
                Assert.That(outcome.Error.Message, Does.Contain($"{stage.BaseAddress.Host}:{stage.BaseAddress.Port}"));
            }

            Assert.That(outcome.Error.Message, Does.Not.Contain("?"));
        },
    };

    private static FaultRow Handshake(string name, Func<FaultSubject, bool, FaultStage> arrange) => new()
    {
        Id = "F04",
        Name = $"certificate {name}",
        Arrange = arrange,
        Expected = FaultExpectation.NoHandshake,
        IsLasting = true,
    };

    private static FaultRow Loss(string id, string name, Func<FaultSubject, RawExchange, Task> fault) => new()
    {
        Id = id,
        Name = name,
        Arrange = (subject, lasting) => FaultStage.Socket(subject, lasting, exchange => fault(subject, exchange)),
        Expected = FaultExpectation.Lost(ErrorCategory.Network),
    };

    private static FaultRow Slow(string id, string name, Func<ManualTimeProvider, ScriptedAnswer> fault) => new()
    {
        Id = id,
        Name = name,
        Arrange = (subject, lasting) => FaultStage.Scripted(subject, lasting, fault),
        Expected = FaultExpectation.Lost(ErrorCategory.Timeout),
        Check = static (stage, operation, outcome) =>
        {
            // One attempt for N; for R attempts until the limit of the whole call, which is met to the tick.
            TimeSpan limit = TimeSpan.FromSeconds(operation == FaultOperation.Read ? 100 : 30);
            Assert.That(stage.Clock!.Elapsed, Is.EqualTo(limit));
            Assert.That(outcome.Call.Elapsed, Is.EqualTo(limit));
            Assert.That(outcome.Error!.Message, Does.Contain(operation == FaultOperation.Read ? "100 s of the whole call" : "30 s of one attempt"));
        },
    };

    private static FaultRow Redirect(int status) => new()
    {
        Id = "F14",
        Name = $"redirect {status} to another host",
        Arrange = (_, _) => FaultStage.Redirecting((exchange, other) =>
            exchange.AnswerAsync("<html>moved</html>", status, $"Location: {other}elsewhere\r\n")),

        // To an operation that acts, a redirect may mean "done, go and look".
        Expected = FaultExpectation.Refused(ErrorCategory.ProviderFault) with { OutcomeUnknown = true },
        IsLasting = true,
    };
}
