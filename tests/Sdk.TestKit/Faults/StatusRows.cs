using NUnit.Framework;
using Sdk.Core;
using Sdk.TestKit.Canaries;

namespace Sdk.TestKit.Faults;

/// <summary>F15, F18, F19, F21 and F22: the server says no, by status or by a code of the provider.</summary>
internal static class StatusRows
{
    private static readonly (double Least, double Most)[] BackOff = [(0.4, 0.8), (0.8, 1.6), (1.6, 3.2)];

    public static IEnumerable<FaultRow> All =>
    [
        Refused("F15", 400, ErrorCategory.InvalidRequest),
        Refused("F15", 404, ErrorCategory.NotFound),
        Refused("F15", 405, ErrorCategory.InvalidRequest),
        Refused("F15", 409, ErrorCategory.Conflict),
        Refused("F15", 413, ErrorCategory.InvalidRequest),
        Refused("F15", 422, ErrorCategory.InvalidRequest),
        Refused("F18", 403, ErrorCategory.PermissionDenied),
        Failing(408, ErrorCategory.Timeout),
        Failing(500, ErrorCategory.ProviderFault),
        Failing(502, ErrorCategory.ProviderFault),
        Failing(503, ErrorCategory.ProviderBusy),
        Failing(504, ErrorCategory.ProviderFault),
        Code("F21", "busy code in a 200", static subject => subject.BusyCode, FaultExpectation.Lost(ErrorCategory.ProviderBusy)),
        Code("F22", "rate code in a 200", static subject => subject.RateCode, FaultExpectation.NotNow),
    ];

    private static FaultRow Refused(string id, int status, ErrorCategory category) => new()
    {
        Id = id,
        Name = $"HTTP {status}",
        Arrange = (subject, lasting) => FaultStage.Socket(
            subject, lasting, exchange => exchange.AnswerAsync($"<html>{CanarySecrets.All.Echo()}</html>", status, CanarySecrets.All.HeaderLines())),
        Expected = FaultExpectation.Refused(category),
        Check = (_, _, outcome) => Assert.That(outcome.Error!.HttpStatus, Is.EqualTo(status)),
    };

    private static FaultRow Failing(int status, ErrorCategory category) => new()
    {
        Id = "F19",
        Name = $"HTTP {status}",
        Arrange = (subject, lasting) => FaultStage.Scripted(
            subject, lasting, _ => ScriptedAnswer.Text($"<html>{CanarySecrets.All.Echo()}</html>", status)),
        Expected = FaultExpectation.Lost(category),
        Check = static (stage, operation, _) => AssertBackOff(stage, operation),
    };

    private static FaultRow Code(string id, string name, Func<FaultSubject, string?> code, FaultExpectation expected) => new()
    {
        Id = id,
        Name = name,
        Needs = subject => code(subject) is not null,
        Arrange = (subject, lasting) => FaultStage.Scripted(
            subject, lasting, _ => ScriptedAnswer.Json(subject.Answer(code(subject)!, CanarySecrets.All.Echo(1)))),
        Expected = expected,
        Check = static (stage, operation, _) => AssertBackOff(stage, operation),
    };

    /// <summary>The waits between the requests are the client's own back-off: doubling, of each step a random half to all.</summary>
    private static void AssertBackOff(FaultStage stage, FaultOperation operation)
    {
        IReadOnlyList<RecordedRequest> requests = stage.Script!.Requests;
        for (int i = 1; operation == FaultOperation.Read && i < requests.Count; i++)
        {
            double wait = (requests[i].At - requests[i - 1].At).TotalSeconds;
            Assert.That(wait, Is.InRange(BackOff[i - 1].Least, BackOff[i - 1].Most), $"wait {i}");
        }
    }
}
