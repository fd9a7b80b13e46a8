using System.Diagnostics.CodeAnalysis;
using NUnit.Framework;
using Sdk.Core;
using Sdk.TestKit.Canaries;

namespace Sdk.TestKit.Faults;

/// <summary>
/// The fault matrix for one client: derive an empty fixture from it. Every row is played for both operations, with a fault that lasts and
/// with one that passes after the first request; requests are counted where they arrive, and nothing that comes out of the client may
/// hold a canary secret.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The watch lives from set-up to tear-down.")]
public abstract partial class FaultMatrix<TSubject>
    where TSubject : FaultSubject, new()
{
    private static readonly TSubject Subject = new();

    private CanaryWatch _watch = null!;

    /// <summary>Row, operation, and whether the fault lasts.</summary>
    internal static IEnumerable<TestCaseData> RowCases =>
        from row in FaultCatalogue.Rows
        where Applies(row)
        from operation in Enum.GetValues<FaultOperation>()
        from lasting in row.IsLasting ? new[] { true } : [true, false]
        select new TestCaseData(row, operation, lasting).SetArgDisplayNames(row.ToString(), operation.ToString(), lasting ? "lasting" : "passing");

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [TestCaseSource(nameof(RowCases))]
    public async Task Fault_is_classified_and_repeated_as_the_table_says(FaultRow row, FaultOperation operation, bool lasting)
    {
        ArgumentNullException.ThrowIfNull(row);
        FaultExpectation expected = Subject.Expect(row);
        await using FaultStage stage = row.Arrange(Subject, lasting);
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);

        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));

        bool recovers = !lasting && expected.Of(operation) != Repeats.Never;
        if (expected.Category is null || recovers)
        {
            Assert.That(outcome.Error, Is.Null, outcome.ToString());
        }
        else
        {
            AssertError(expected, operation, outcome);
            row.Check?.Invoke(stage, operation, outcome);
        }

        if (Subject.ReadsWithoutBody && operation == FaultOperation.Read && row is { Id: "F05", Name: "closed before any byte" })
        {
            Assert.That(stage.Requests, Is.InRange(outcome.Call.Attempts, 4 * outcome.Call.Attempts));
            return;
        }

        int attempts = 1 + RepeatsOf(stage, expected, operation, lasting);
        int faulty = recovers ? 1 : expected.Category is null ? 0 : attempts;
        Assert.That(outcome.Call.Attempts, Is.EqualTo(attempts), "attempts");
        Assert.That(stage.Requests, Is.EqualTo(expected.Reaches ? attempts : attempts - faulty), "requests that reached the server");
        AssertNothingLeaked(outcome);
    }

    [Test]
    public void Every_row_of_the_table_is_played_or_says_why_it_is_not()
    {
        IEnumerable<string> played = FaultCatalogue.Rows.Where(Applies).Select(row => row.Id).Concat(FaultCatalogue.OwnTests)
            .Concat(Subject.Tokens is null ? [] : FaultCatalogue.TokenTests);
        foreach (string id in FaultCatalogue.Ids)
        {
            bool excused = Subject.NotApplicable.TryGetValue(id, out string? reason) && !string.IsNullOrWhiteSpace(reason);
            Assert.That(played.Contains(id) || excused, Is.True, $"{id} is neither played nor excused");
            if (excused)
            {
                TestContext.Out.WriteLine($"{id} does not apply: {reason}");
            }
        }
    }

    private static bool Applies(FaultRow row) => !Subject.NotApplicable.ContainsKey(row.Id) && row.Needs?.Invoke(Subject) != false;

    private static void AssertError(FaultExpectation expected, FaultOperation operation, FaultOutcome outcome)
    {
        ApiError error = outcome.Error ?? throw new AssertionException($"Expected {expected.Category}, got a success.");
        Assert.That(error.Category, Is.EqualTo(expected.Category), error.ToString());
        Assert.That(error.OutcomeUnknown, Is.EqualTo(operation == FaultOperation.Write && expected.OutcomeUnknown), error.ToString());
        Assert.That(error.Message, Is.Not.Empty);
        Assert.That(error.Operation, Is.EqualTo(outcome.Call.Operation));
    }

    private static int RepeatsOf(FaultStage stage, FaultExpectation expected, FaultOperation operation, bool lasting)
    {
        // The defaults on a scripted stage, the short table of a socket stage.
        int limit = stage.Clock is null ? 2 : 3;
        return expected.Of(operation) switch
        {
            Repeats.Never => 0,
            Repeats.Once => 1,
            _ => lasting ? limit : 1,
        };
    }

    private void AssertNothingLeaked(FaultOutcome outcome)
    {
        _watch.See(outcome.Error);
        _watch.See(outcome.ToString());
        _watch.AssertClean();
    }
}
