using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>After a refusal of what moves money or makes calls, it is either sure that nothing happened, or said that it is not.</summary>
internal sealed class ProofOfRefusalTests
{
    public static IEnumerable<TestCaseData> Risky =>
        from method in ClientMethod.All
        where method.Method.Name is "PayAsync" or "PayByPhoneCardAsync" or "CallBackAsync" or "PlayAudioAsync" or "ReserveCalleeAsync" or "DisconnectAsync"
            or "DisconnectIvrAsync" or "ActivateAsync"
            || method.Request == typeof(CreateCustomerRequest) || method.Request == typeof(CreateSuiteOrderRequest)
        select new TestCaseData(method).SetArgDisplayNames(method.ToString());

    public static IEnumerable<TestCaseData> Others =>
        from method in ClientMethod.All
        where method.Method.Name is "CreateAsync" && method.Request is { } request
            && request != typeof(CreateCustomerRequest) && request != typeof(CreateSuiteOrderRequest) && request != typeof(CreateCdrRequest)
        select new TestCaseData(method).SetArgDisplayNames(method.ToString());

    [Test]
    public void All_risky_methods_are_found() => Assert.That(Risky.Count(), Is.EqualTo(10));

    [TestCaseSource(nameof(Risky))]
    public async Task Only_three_codes_prove_that_nothing_happened(ClientMethod method)
    {
        foreach (string code in new[] { Vos3000Errors.NotFound, Vos3000Errors.MissingParameters, Vos3000Errors.InvalidParameters })
        {
            Assert.That((await RefuseAsync(method, code)).OutcomeUnknown, Is.False, code);
        }

        foreach (string code in new[] { Vos3000Errors.IntervalTooLong, Vos3000Errors.CardUsed, "-10052", "-77777", "1" })
        {
            Assert.That((await RefuseAsync(method, code)).OutcomeUnknown, Is.True, code);
        }
    }

    [TestCaseSource(nameof(Others))]
    public async Task Any_code_is_a_refusal_of_what_moves_no_money(ClientMethod method) =>
        Assert.That((await RefuseAsync(method, "-77777")).OutcomeUnknown, Is.False);

    private static async Task<ApiError> RefuseAsync(ClientMethod method, string code)
    {
        using var mock = new Vos3000Mock($$"""{"retCode":{{code}},"exception":"no"}""", configure: static options => options.MaxRetries = 3);
        object?[] arguments = method.Fill();

        var call = (Task)method.Method.Invoke(method.Client.GetValue(mock.Client), arguments)!;
        await call;

        Assert.That(mock.Sent, Has.Count.EqualTo(1));
        object result = call.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(call)!;
        return (ApiError)result.GetType().GetProperty(nameof(ApiResult.Error))!.GetValue(result)!;
    }
}
