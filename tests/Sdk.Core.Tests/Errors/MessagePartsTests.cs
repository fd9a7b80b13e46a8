using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Errors;

/// <summary>What a provider puts into its messages besides words.</summary>
internal sealed class MessagePartsTests
{
    private static readonly ErrorCatalog Catalog = new()
    {
        ReadMessage = static message => message.Split('#') is [_, var id] ? new ErrorMessageParts(id, new FakeItem { Name = id }) : default,
    };

    [Test]
    public async Task They_are_in_the_error_and_in_what_is_told_of_the_call()
    {
        using Setup setup = Start("""{"code":7,"message":"no#req-1","data":null}""");
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error!.RequestId, Is.EqualTo("req-1"));
            Assert.That(result.Call.RequestId, Is.EqualTo("req-1"));
            Assert.That(result.Error.Details, Is.InstanceOf<FakeItem>());
        }
    }

    [Test]
    public async Task An_id_that_the_answer_gives_in_its_place_counts()
    {
        using Setup setup = Start("""{"code":7,"message":"no#req-1","requestId":"req-2","data":null}""");
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That((result.Error!.RequestId, result.Call.RequestId), Is.EqualTo(("req-2", "req-2")));
    }

    [Test]
    public async Task A_message_of_words_has_none()
    {
        using Setup setup = Start("""{"code":7,"message":"no","data":null}""");
        ApiError error = (await setup.CallAsync(FakeProvider.Read)).Error!;
        Assert.That((error.RequestId, error.Details), Is.EqualTo(((string?)null, (object?)null)));
    }

    private static Setup Start(string answer) => new(null, FakeProvider.Create(errors: Catalog), ScriptedAnswer.Json(answer));
}
