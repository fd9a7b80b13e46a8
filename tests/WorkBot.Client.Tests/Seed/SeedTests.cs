using System.Text.Json;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Seed;

/// <summary>The examples of the documentation: each request is sent like that, and each answer is read without loss.</summary>
internal sealed class SeedTests
{
    /// <summary>What other fixtures look at: the envelope itself, refusals, and frames of the socket.</summary>
    private static readonly string[] ReadElsewhere = ["0-answer", "0-answer-error", "2.1-answer-409", "limit-answer", "ws-answer", "ws-command", "ws-request"];

    private static IEnumerable<SeedCall> Calls => SeedCalls.All;

    [TestCaseSource(nameof(Calls))]
    public async Task Request_is_the_one_of_the_example(SeedCall call)
    {
        using var mock = new WorkBotMock(Examples.Text(call.Answer));

        SeedOutcome outcome = await call.CallAsync(mock.Client);

        Assert.That(outcome.Error, Is.Null);
        Assert.That(mock.Only.Method, Is.EqualTo(call.Method));
        Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WorkBotBench.Address + call.PathAndQuery));
        if (call.Request is null)
        {
            Assert.That(mock.Only.Body, Is.Empty);
        }
        else
        {
            Assert.That(mock.Only.ContentType, Does.StartWith("application/json"));
            Assert.That(JsonElement.DeepEquals(Examples.Parse(mock.Only.Body), Examples.Json(call.Request)), Is.True, mock.Only.Body);
        }
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Call_carries_the_token_of_its_audience(SeedCall call)
    {
        using var mock = new WorkBotMock(Examples.Text(call.Answer));

        await call.CallAsync(mock.Client);

        Assert.That(mock.Only.Authorization, Is.EqualTo(call.Token is null ? null : $"Bearer {call.Token}"));
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Answer_is_read_without_loss(SeedCall call)
    {
        using var mock = new WorkBotMock(Examples.Text(call.Answer));
        JsonElement data = Examples.Json(call.Answer).GetProperty("data");

        SeedOutcome outcome = await call.CallAsync(mock.Client);

        object? value = outcome.Value;
        if (call.Part is { } part)
        {
            data = data.GetProperty(part);
            value = value is WorkBotPage<Robot> page ? page.Items : value;
        }
        else if (value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(WorkBotPage<>))
        {
            Assert.That(type.GetProperty("Total")!.GetValue(value), Is.EqualTo(data.GetProperty("total").GetInt64()));
            value = type.GetProperty("Items")!.GetValue(value);
            data = data.GetProperty("list");
        }

        Assert.That(Comparison.Losses(data, value), Is.Empty);
        Assert.That(outcome.Call.ProviderCode, Is.EqualTo(Examples.Json(call.Answer).GetProperty("code").GetInt64()));
    }

    [Test]
    public void Comparison_finds_what_is_lost()
    {
        JsonElement json = Examples.Parse("""{"robotId":"r","totalMessages":1523,"createdAt":"2024-01-01T00:00:00Z","status":"online","neu":1,"deviceInfo":{"brand":"A"}}""");
        var robot = new Robot
        {
            RobotId = "r", TotalMessages = 1524, CreatedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 1, TimeSpan.Zero), Status = RobotStatus.Offline,
            DeviceInfo = new RobotDevice { Brand = "B" },
        };

        Assert.That(Comparison.Losses(json, robot), Has.Count.EqualTo(5));
    }

    [Test]
    public void Every_example_is_used()
    {
        IEnumerable<string> used = SeedCalls.All.SelectMany(static call => new[] { call.Request, call.Answer }).OfType<string>().Concat(ReadElsewhere).Distinct();

        Assert.That(used, Is.EquivalentTo(Examples.Names));
        Assert.That(Examples.Names, Has.Count.EqualTo(49));
    }

    [Test]
    public void Every_operation_is_called_with_the_token_that_is_due()
    {
        var expected = new Dictionary<string, int> { [""] = 4, [WorkBotBench.UserToken] = 11, [WorkBotBench.RobotToken] = 3, [WorkBotBench.AdminToken] = 7 };

        // One path per operation; sending as a robot is the same operation again.
        var operations = SeedCalls.All
            .Select(static call => (Operation: $"{call.Method} {Template(call.PathAndQuery)}", Token: call.Token ?? ""))
            .DistinctBy(static call => call.Operation)
            .ToList();

        Assert.That(operations, Has.Count.EqualTo(25));
        Assert.That(operations.GroupBy(static call => call.Token).ToDictionary(static group => group.Key, static group => group.Count()), Is.EquivalentTo(expected));
    }

    private static string Template(string path) => path.Split('?')[0];
}
