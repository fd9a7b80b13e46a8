using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>What an operation says of itself, and what comes of it.</summary>
internal sealed partial class OperationTests
{
    private static readonly ApiOperation Detailed = new("Fake.Items.Pay", HttpMethod.Post, "items/pay", OperationSafety.NotRepeatable)
    {
        ErrorDetails = new ErrorDetailsFormat("40901", Json.Default.Details),
    };

    [Test]
    public void Repeatable_operation_differs_in_nothing_but_its_safety()
    {
        var operation = new ApiOperation("Fake.All", HttpMethod.Patch, "all/{id}", OperationSafety.NotRepeatable)
        {
            Credential = "c",
            LimitPartition = "p",
            Priority = RequestPriority.Low,
            Envelope = EnvelopeFormat.None,
            Headers = [new("a", "b")],
            AllowsEmptyBody = true,
            RequiresProofOfRefusal = true,
            ErrorDetails = Detailed.ErrorDetails,
            RefusalWindow = TimeSpan.FromHours(1),
            CacheArea = "area",
        };

        ApiOperation repeatable = operation.Repeatable();

        Assert.That(repeatable.Safety, Is.EqualTo(OperationSafety.Idempotent));
        foreach (System.Reflection.PropertyInfo property in typeof(ApiOperation).GetProperties().Where(property => property.Name != nameof(ApiOperation.Safety)))
        {
            object? value = property.GetValue(operation);
            Assert.That(value, Is.Not.Null.And.Not.EqualTo(property.PropertyType == typeof(bool) ? false : null), $"{property.Name} is set in this test");
            Assert.That(property.GetValue(repeatable), Is.EqualTo(value), property.Name);
            Assert.That(
                property.GetValue(operation.WithCredential("other")),
                Is.EqualTo(property.Name == nameof(ApiOperation.Credential) ? "other" : value), property.Name);
        }

        Assert.That(operation.Safety, Is.EqualTo(OperationSafety.NotRepeatable));
    }

    [Test]
    public async Task Details_of_an_error_are_read_on_the_documented_code()
    {
        using var setup = new Setup(ScriptedAnswer.Json("""{"code":40901,"message":"taken","data":{"owner":"Ann"}}""", 409));
        ApiResult<FakeItem> result = await setup.CallAsync(Detailed);
        Assert.That(result.Error!.Details, Is.InstanceOf<Details>().With.Property(nameof(Details.Owner)).EqualTo("Ann"));
    }

    [TestCase("""{"code":40001,"message":"no","data":{"owner":"Ann"}}""", 400)]
    [TestCase("""{"code":40901,"message":"taken"}""", 409)]
    [TestCase("""{"code":40901,"message":"taken","data":null}""", 409)]
    [TestCase("""{"code":40901,"message":"taken","data":[1]}""", 409)]
    [TestCase("""{"code":40901,"message":"taken","data":{"owner":{}}}""", 409)]
    [TestCase("""{"code":40901,"message":"taken","data":"Ann"}""", 200)]
    public async Task Other_codes_and_malformed_details_have_none_and_lose_nothing_else(string body, int status)
    {
        using var setup = new Setup(ScriptedAnswer.Json(body, status));
        ApiResult<FakeItem> result = await setup.CallAsync(Detailed);
        Assert.That(result.Error!.Details, Is.Null);
        Assert.That(result.Error.Category, Is.EqualTo(status == 400 ? ErrorCategory.InvalidRequest : ErrorCategory.Conflict));
        Assert.That(result.Error.Code, Is.EqualTo(status == 400 ? "40001" : "40901"));
    }

    [Test]
    public async Task Priority_of_an_operation_counts_unless_the_call_has_one([Values] bool chosen)
    {
        var low = new ApiOperation("Fake.Low", HttpMethod.Get, "low", OperationSafety.Read) { Priority = RequestPriority.Low };
        using var setup = new Setup(options =>
        {
            options.CallsPerMinute = 1;
            options.TotalTimeout = TimeSpan.FromMinutes(10);
        });
        setup.Handler.Otherwise = ScriptedAnswer.Json(FakeProvider.Success);
        await setup.CallAsync(FakeProvider.Read);

        Task first = (chosen ? setup.Client.With(new CallOptions { Priority = RequestPriority.High }) : setup.Client).SendAsync(low);
        await Pool.SettleAsync();
        Task second = setup.Client.SendAsync(FakeProvider.Read);
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(first, second));

        Assert.That(setup.Handler.Requests[1].Address.AbsolutePath.EndsWith("low", StringComparison.Ordinal), Is.EqualTo(chosen));
    }

    [TestCase("""{"code":0,"data":{}}""", 200, 0L)]
    [TestCase("""{"code":"0","data":{}}""", 200, 0L)]
    [TestCase("""{"code":40901}""", 409, 40901L)]
    [TestCase("""{"code":"BUSY"}""", 409, null)]
    [TestCase("<html>", 409, null)]
    public async Task Code_of_the_provider_is_told_of_a_success_too(string body, int status, long? code)
    {
        using var setup = new Setup(ScriptedAnswer.Text(body, status));
        Assert.That((await setup.CallAsync(FakeProvider.Pay)).Call.ProviderCode, Is.EqualTo(code));
    }

    [Test]
    public async Task Code_is_that_of_the_last_answer()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.Busy), 503), ScriptedAnswer.Json(FakeProvider.Success));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Call.ProviderCode, Is.Zero);

        using var lost = new Setup(options => options.MaxRetries = 1, null, ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.Busy), 503), ScriptedAnswer.ConnectionLost());
        Assert.That((await lost.CallAsync(FakeProvider.Read)).Call.ProviderCode, Is.Null);
    }

    internal sealed class Details
    {
        public string? Owner { get; set; }
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Details))]
    internal sealed partial class Json : JsonSerializerContext;
}
