using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using Sdk.Core;
using Sdk.TestKit.Canaries;

namespace Sdk.TestKit.Faults;

// F04, F05, F09, F13: what needs a look at the connection, at memory, or at the value.
public abstract partial class FaultMatrix<TSubject>
{
    private const int CapOfMemoryTest = 1024 * 1024;
    private const int MemoryRounds = 6;
    private const long Gigabyte = 1L << 30;

    private static readonly byte[] Chunk = [.. Enumerable.Repeat((byte)'a', 64 * 1024)];

    internal static IEnumerable<FaultOperation> AnyCertificateCases =>
        Subject.HasDangerousCertificateOption ? Enum.GetValues<FaultOperation>() : [];

    internal static IEnumerable<ToleratedAnswer> ToleratedCases => Subject.Tolerated;

    [Test]
    public async Task F01_and_F02_name_the_host_and_nothing_else_of_the_address()
    {
        var server = new RawServer(static exchange => exchange.AnswerAsync("{}"));
        Uri gone = server.BaseAddress;
        await server.DisposeAsync();
        using FaultClient client = Subject.Create(new ClientSetup { BaseAddress = new Uri(gone, "tenant/9/"), Logs = _watch.Logs, Configure = Quick });

        foreach (FaultOperation operation in Enum.GetValues<FaultOperation>())
        {
            FaultOutcome outcome = await client.CallAsync(operation);

            Assert.That(outcome.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.Network)
                .And.Property(nameof(ApiError.OutcomeUnknown)).False);
            Assert.That(outcome.Error!.Message, Does.Contain($"127.0.0.1:{gone.Port}").And.Not.Contains("tenant"));
            Assert.That(outcome.Call.Attempts, Is.EqualTo(3));
            AssertNothingLeaked(outcome);
        }
    }

    [Test]
    public async Task F04_trusted_certificate_passes([Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Socket(
            static exchange => exchange.AnswerAsync(Subject.Success), TestCertificates.Good, TestCertificates.TrustingHandler(TestCertificates.Good));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);

        Assert.That((await stage.RunAsync(client.CallAsync(operation))).Error, Is.Null);
    }

    [Test]
    public async Task F04_pinned_certificate_passes_and_any_other_is_refused([Values] bool pinned, [Values] FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Socket(static exchange => exchange.AnswerAsync(Subject.Success), TestCertificates.Expired);
        string pin = TestCertificates.FingerprintOf(pinned ? TestCertificates.Expired : TestCertificates.Good);
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, options => options.PinnedCertificates = [pin]);

        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));

        Assert.That(outcome.Error?.Category, pinned ? Is.Null : Is.EqualTo(ErrorCategory.Tls));
        Assert.That(outcome.Call.Attempts, Is.EqualTo(1));
        Assert.That(stage.Requests, Is.EqualTo(pinned ? 1 : 0));
    }

    [TestCaseSource(nameof(AnyCertificateCases))]
    public async Task F04_any_certificate_passes_where_the_dangerous_option_is_set(FaultOperation operation)
    {
        await using FaultStage stage = FaultStage.Socket(static exchange => exchange.AnswerAsync(Subject.Success), TestCertificates.WrongName);
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, acceptAnyCertificate: true);

        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));

        Assert.That(outcome.Error, Is.Null);
        Assert.That(stage.Requests, Is.EqualTo(1));
        Assert.That(_watch.Logs.AllText(), Does.Contain("any TLS certificate"), "a warning is logged");
    }

    [Test]
    public async Task F05_reset_of_a_connection_that_served_before_repeats_nothing_below_the_client([Values] FaultOperation operation)
    {
        // The first request is answered and keeps its connection; on that connection the second one finds only resets.
        await using FaultStage stage = FaultStage.Socket(static exchange =>
        {
            if (exchange.Index == 1)
            {
                return exchange.AnswerAsync(Subject.Success);
            }

            exchange.Reset();
            return Task.CompletedTask;
        });
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);
        Assert.That((await stage.RunAsync(client.ReadAsync())).Error, Is.Null);

        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));

        Assert.That(outcome.Error?.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That(outcome.Call.Attempts, Is.EqualTo(operation == FaultOperation.Read ? 3 : 1));
        Assert.That(stage.Requests, Is.EqualTo(1 + outcome.Call.Attempts));
    }

    [TestCase("announced", FaultOperation.Read)]
    [TestCase("announced", FaultOperation.Write)]
    [TestCase("chunks without end", FaultOperation.Read)]
    [TestCase("chunks without end", FaultOperation.Write)]
    [TestCase("compressed", FaultOperation.Read)]
    [TestCase("compressed", FaultOperation.Write)]
    public async Task F09_endless_answer_ends_at_the_cap_and_costs_no_more_memory(string kind, FaultOperation operation)
    {
        byte[] bomb = kind == "compressed" ? Bomb() : [];
        await using FaultStage stage = FaultStage.Socket(exchange => FloodAsync(exchange, kind, bomb));
        using FaultClient client = stage.CreateClient(Subject, configure: static options => options.MaxResponseBytes = CapOfMemoryTest);

        // Buffers come from a pool that now and then has none at hand: the least of some rounds shows what an answer really costs, and
        // even the most is a few times the cap and not the size of the answer.
        var allocated = new List<long>();
        for (int round = 1; round <= MemoryRounds; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));
            allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - before);

            AssertError(FaultExpectation.TooLarge, operation, outcome);
            Assert.That((outcome.Call.Attempts, stage.Requests), Is.EqualTo((1, round)));
        }

        Assert.That(allocated.Min(), Is.AtMost(CapOfMemoryTest + (64 * 1024)), string.Join(", ", allocated));
        Assert.That(allocated.Max(), Is.AtMost(6 * CapOfMemoryTest), string.Join(", ", allocated));
        await stage.ClientLeft.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [TestCaseSource(nameof(ToleratedCases))]
    public async Task F13_odd_answer_is_read(ToleratedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await using FaultStage stage = FaultStage.Socket(exchange => exchange.AnswerAsync(answer.Body));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);

        FaultOutcome outcome = await stage.RunAsync(client.ReadAsync());

        Assert.That(outcome.Error, Is.Null);
        answer.Check(outcome.Value);
    }

    [Test]
    public async Task Refusal_of_the_provider_shows_its_words_without_the_secrets_in_them([Values] FaultOperation operation, [Values(0, 1, 2)] int variant)
    {
        string said = $"Refused. {CanarySecrets.All.Echo(variant)}";
        await using FaultStage stage = FaultStage.Socket(exchange =>
            exchange.AnswerAsync(Subject.Answer(Subject.RefusalCode, said), headers: CanarySecrets.All.HeaderLines()));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);

        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));

        Assert.That(outcome.Error!.Message, Does.StartWith("Refused. ").And.Contains("***"));
        Assert.That(outcome.Call.Attempts, Is.EqualTo(1));
        AssertNothingLeaked(outcome);
    }

    [Test]
    public void Base_address_with_secrets_is_refused_at_start_and_not_shown()
    {
        string secret = Uri.EscapeDataString(CanarySecrets.All["token"]);
        var setup = new ClientSetup { BaseAddress = new Uri($"https://user:{secret}@scripted.invalid/?access_token={secret}#{secret}"), Logs = _watch.Logs };

        Exception? refused = Assert.Catch(() => Subject.Create(setup).Dispose());

        Assert.That(refused!.Message, Does.Contain(nameof(ApiClientOptions.BaseAddress)));
        _watch.See(refused.ToString());
        _watch.AssertClean();
    }

    private static void Quick(ApiClientOptions options)
    {
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.MaxRetries = 2;
    }

    private static async Task FloodAsync(RawExchange exchange, string kind, byte[] bomb)
    {
        switch (kind)
        {
            case "announced":
                await exchange.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Gigabyte}\r\n\r\n");
                await exchange.FloodAsync(Chunk, Gigabyte);
                break;
            case "compressed":
                // More is announced than the bomb, so that the connection cannot be drained and used again.
                await exchange.SendAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {16 * CapOfMemoryTest}\r\n\r\n");
                await exchange.SendAsync(bomb);
                await exchange.UntilClientLeavesAsync();
                break;
            default:
                await exchange.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                await exchange.FloodAsync((byte[])[.. "10000\r\n"u8, .. Chunk, .. "\r\n"u8], Gigabyte);
                break;
        }
    }

    /// <summary>A document of 64 MB in 64 KB.</summary>
    private static byte[] Bomb()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Subject.Answer(Subject.SuccessCode, members: ",\"zusatz\":\"a")[..^2]));
            for (int i = 0; i < 1024; i++)
            {
                gzip.Write(Chunk);
            }
        }

        return compressed.ToArray();
    }
}
