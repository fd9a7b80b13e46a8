using Sdk.Core;
using Sdk.TestKit;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Operations;

/// <summary>A call that was billed outside may be recorded again only under a number of its own.</summary>
internal sealed class CreateCdrTests
{
    private static readonly ScriptedAnswer Busy = ScriptedAnswer.Text("<html>busy</html>", 503);
    private static readonly ScriptedAnswer Done = ScriptedAnswer.Json("""{"retCode":0}""");

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(long.MaxValue)]
    public async Task Record_with_a_number_of_its_own_is_sent_again(long flowNo)
    {
        using var handler = new ScriptedHandler(TimeProvider.System, Busy, ScriptedAnswer.ConnectionLost(), Done);

        ApiResult result = await CreateAsync(handler, flowNo);

        Assert.That((result.IsSuccess, handler.Count), Is.EqualTo((true, 3)));
        Assert.That(handler.Requests.Select(static request => request.BodyText).Distinct(), Has.Exactly(1).EndsWith($"\"flowNo\":{flowNo}}}"));
    }

    [TestCase(null)]
    [TestCase(-1L)]
    public async Task Record_without_a_number_of_its_own_is_sent_once(long? flowNo)
    {
        using var handler = new ScriptedHandler(TimeProvider.System, Busy, Done);

        ApiResult result = await CreateAsync(handler, flowNo);

        Assert.That(handler.Count, Is.EqualTo(1));
        Assert.That((result.Error!.HttpStatus, result.Error.OutcomeUnknown), Is.EqualTo((503, true)));
    }

    [Test]
    public async Task Refusal_after_a_lost_attempt_does_not_undo_the_doubt([Values("-10124", "403")] string refusal)
    {
        ScriptedAnswer last = refusal == "403" ? ScriptedAnswer.Text("<html>no</html>", 403) : ScriptedAnswer.Json($$"""{"retCode":{{refusal}}}""");
        using var handler = new ScriptedHandler(TimeProvider.System, ScriptedAnswer.ConnectionLost(), last);

        ApiError error = (await CreateAsync(handler, 7)).Error!;

        Assert.That((handler.Count, error.OutcomeUnknown), Is.EqualTo((2, true)));
    }

    [TestCase("-77777", null, true)]
    [TestCase("-10033", null, true)]
    [TestCase("-10007", null, false)]
    [TestCase("-12103", null, false)]
    [TestCase("-10124", null, false)]
    [TestCase("-77777", 7L, true)]
    [TestCase("-10124", 7L, false)]
    public async Task Code_proves_that_nothing_was_charged_only_when_it_is_known_to(string code, long? flowNo, bool outcomeUnknown)
    {
        using var handler = new ScriptedHandler(TimeProvider.System, ScriptedAnswer.Json($$"""{"retCode":{{code}},"exception":"no"}"""));

        ApiError error = (await CreateAsync(handler, flowNo)).Error!;

        Assert.That((error.Code, error.OutcomeUnknown, handler.Count), Is.EqualTo((code, outcomeUnknown, 1)));
    }

    private static async Task<ApiResult> CreateAsync(ScriptedHandler handler, long? flowNo)
    {
        var options = new Vos3000Options { BaseAddress = new Uri(Vos3000Mock.Address), RetryDelay = TimeSpan.FromMilliseconds(1) };
        using var client = Vos3000Client.Create(options, new ApiClientServices { Handler = handler });
        return await client.Cdrs.CreateAsync(new CreateCdrRequest { BillingMode = CdrBillingMode.FromValue(0), BillingTime = 60, FlowNo = flowNo });
    }
}
