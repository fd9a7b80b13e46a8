using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Specification;

/// <summary>
/// Every member of every answer is read: what the client hands out is written again and compared with what came, in each of the forms that
/// builds of the switch are known to send.
/// </summary>
internal sealed class AnswerTests
{
    public static IEnumerable<ClientMethod> Methods => ClientMethod.All.Where(static method => ResponseOf(method) is not null);

    [Test]
    public void All_answers_are_tested() => Assert.That(
        Methods.Select(ResponseOf).Distinct(),
        Is.EquivalentTo(OperationTypes.All.Values.Select(static types => types.Response).Where(static type => type is not null)));

    [TestCaseSource(nameof(Methods))]
    public async Task Answer_survives_a_round_trip(ClientMethod method)
    {
        JsonObject sample = await SampleOf(method);

        await AssertReadsAs(method, sample, sample);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Answer_is_read_in_any_case(ClientMethod method)
    {
        JsonObject sample = await SampleOf(method);

        await AssertReadsAs(method, SampleAnswer.Rename(sample, static name => name.ToUpperInvariant()), sample);
        await AssertReadsAs(method, SampleAnswer.Rename(sample, static name => name.ToLowerInvariant()), sample);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Answer_is_read_with_numbers_given_as_text(ClientMethod method)
    {
        JsonObject sample = await SampleOf(method);

        await AssertReadsAs(method, SampleAnswer.NumbersAsText(sample), sample);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Answer_keeps_what_it_does_not_know(ClientMethod method)
    {
        JsonObject sample = await SampleOf(method);
        SampleAnswer.AddUnknown(sample);
        var kept = (JsonObject)sample.DeepClone();

        // The envelope is not a model; what it holds beside the models is dropped.
        kept.Remove("memberOfTomorrow");
        await AssertReadsAs(method, sample, kept);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Answer_is_read_from_an_array_of_one(ClientMethod method)
    {
        JsonObject sample = await SampleOf(method);
        var wrapped = (JsonObject)sample.DeepClone();
        wrapped["retCode"] = 0;

        await AssertReadsAs(method, new JsonArray(wrapped), sample);
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Answer_without_members_or_with_nulls_reads_as_nothing(ClientMethod method)
    {
        JsonObject sample = await SampleOf(method);
        var nothing = (JsonObject)JsonNode.Parse(await WriteAgainAsync(method, new JsonObject()))!;

        Assert.That(nothing.Where(static member => member.Value is not JsonArray { Count: 0 }), Is.Empty);
        await AssertReadsAs(method, new JsonObject(sample.Select(static member => KeyValuePair.Create<string, JsonNode?>(member.Key, null))), nothing);
    }

    private static async Task<JsonObject> SampleOf(ClientMethod method)
    {
        string path = (await method.SendAsync(method.Fill())).Address.AbsolutePath;
        return SampleAnswer.Of(SpecificationFile.Operations.Single(operation => operation.Path == path));
    }

    private static async Task AssertReadsAs(ClientMethod method, JsonNode? answer, JsonObject expected)
    {
        if (answer is JsonObject model)
        {
            answer = model.DeepClone();
            answer["retCode"] = 0;
        }

        JsonNode? written = JsonNode.Parse(await WriteAgainAsync(method, answer!));
        SampleAnswer.RemoveSecondSpellings(written);

        Assert.That(JsonNode.DeepEquals(written, expected), Is.True, $"\n{written!.ToJsonString()}\ninstead of\n{expected.ToJsonString()}");
    }

    private static async Task<string> WriteAgainAsync(ClientMethod method, JsonNode answer)
    {
        if (answer is JsonObject { Count: 0 } empty)
        {
            empty["retCode"] = 0;
        }

        using var mock = new Vos3000Mock(answer.ToJsonString());
        var call = (Task)method.Method.Invoke(method.Client.GetValue(mock.Client), method.Fill())!;
        await call;
        object result = call.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(call)!;
        MethodInfo value = result.GetType().GetMethod(nameof(ApiResult<>.GetValueOrThrow))!;
        return JsonSerializer.Serialize(value.Invoke(result, BindingFlags.DoNotWrapExceptions, null, null, null), Contracts.Of(ResponseOf(method)!));
    }

    private static Type? ResponseOf(ClientMethod method) =>
        method.Method.ReturnType.GetGenericArguments() is [{ IsGenericType: true } result] && result.GetGenericTypeDefinition() == typeof(ApiResult<>)
        && typeof(Task).IsAssignableFrom(method.Method.ReturnType)
            ? result.GetGenericArguments()[0]
            : null;
}
