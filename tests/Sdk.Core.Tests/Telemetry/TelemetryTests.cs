using System.Diagnostics;
using System.Diagnostics.Metrics;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Telemetry;

/// <summary>One span and one set of metrics per call. Each test has a package name of its own, because listeners hear everything.</summary>
internal sealed class TelemetryTests
{
    private static readonly HashSet<string> MetricTags = ["operation", "error.type", "code", "outcome"];

    private string _package = "";
    private List<Activity> _spans = [];
    private List<(string Name, double Value, Dictionary<string, object?> Tags)> _measurements = [];
    private ActivityListener _activities = null!;
    private MeterListener _meters = null!;

    [SetUp]
    public void Listen()
    {
        _package = $"Fake.Client.{Guid.NewGuid():N}";
        _spans = [];
        _measurements = [];
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == _package,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == _package)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    [TearDown]
    public void Deafen()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    [Test]
    public async Task A_call_is_one_client_span_with_the_attributes_of_the_convention()
    {
        using Setup setup = Start(ScriptedAnswer.Json(FakeProvider.Success));
        await setup.CallAsync(FakeProvider.Read);
        Activity span = _spans.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(span.DisplayName, Is.EqualTo("Fake.Items.Get"));
            Assert.That(span.Kind, Is.EqualTo(ActivityKind.Client));
            Assert.That(span.Source.Version, Is.EqualTo("1.2.3"));
            Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Unset));
            Assert.That(span.TagObjects.ToDictionary(), Is.EqualTo(new Dictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["server.address"] = "api.fake.test",
                ["server.port"] = 443,
                ["url.template"] = "items/get",
                ["http.response.status_code"] = 200,
            }));
        }
    }

    [Test]
    public async Task Retries_are_events_of_the_span_and_the_error_is_its_status()
    {
        using Setup setup = Start(ScriptedAnswer.Empty(503), ScriptedAnswer.Json(FakeProvider.Refusal("40401")));
        await setup.CallAsync(FakeProvider.Read);
        Activity span = _spans.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(span.Events.Select(occasion => occasion.Name), Is.EqualTo(new[] { "retry" }));
            Assert.That(span.GetTagItem("http.request.resend_count"), Is.EqualTo(1));
            Assert.That(span.GetTagItem("error.type"), Is.EqualTo("NotFound"));
            Assert.That(span.GetTagItem("code"), Is.EqualTo("40401"));
            Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Error));
        }
    }

    [Test]
    public async Task Duration_retries_and_waits_are_measured()
    {
        using Setup setup = Start(ScriptedAnswer.Empty(503).After(TimeSpan.FromSeconds(1)), ScriptedAnswer.Json(FakeProvider.Success));
        await setup.CallAsync(FakeProvider.Read);
        (string _, double duration, Dictionary<string, object?> tags) = _measurements.Single(one => one.Name == "sdk.client.call.duration");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(duration, Is.EqualTo(setup.Clock.Elapsed.TotalSeconds));
            Assert.That(tags, Is.EqualTo(new Dictionary<string, object?> { ["operation"] = "Fake.Items.Get" }));
            Assert.That(_measurements.Single(one => one.Name == "sdk.client.retries").Tags["error.type"], Is.EqualTo("ProviderBusy"));
            Assert.That(_measurements.Count(one => one.Name == "sdk.client.limiter.wait"), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Renewals_of_tokens_are_counted_by_their_outcome()
    {
        using Setup setup = Start(ScriptedAnswer.Json(FakeProvider.Success));
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token" },
            (_, _) => Task.FromResult(ApiResult.Success(new TokenGrant<string>("canary", null))));
        await setup.Clock.RunAsync(tokens.GetAsync(TokenKey.Create("k")).AsTask());
        Assert.That(_measurements.Single(one => one.Name == "sdk.client.token.renewals").Tags["outcome"], Is.EqualTo("success"));
    }

    [Test]
    public async Task A_code_that_the_catalog_does_not_know_is_other()
    {
        using Setup setup = Start(ScriptedAnswer.Json(FakeProvider.Refusal("987654")));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.Error?.Code, Is.EqualTo("987654"), "the caller sees it");
        Assert.That(_measurements.Single(one => one.Name == "sdk.client.call.duration").Tags["code"], Is.EqualTo("other"));
        Assert.That(_spans.Single().GetTagItem("code"), Is.EqualTo("other"));
    }

    [Test]
    public async Task Metrics_have_tags_of_a_closed_set_only()
    {
        using Setup setup = Start();
        ScriptedAnswer[] answers =
        [
            ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Empty(429), ScriptedAnswer.Json(FakeProvider.Refusal("1", "canary")), ScriptedAnswer.Text("canary"),
            ScriptedAnswer.Empty(418), ScriptedAnswer.Json(FakeProvider.Success), ScriptedAnswer.NoHandshake(),
        ];
        foreach (ScriptedAnswer answer in answers)
        {
            setup.Handler.Otherwise = answer;
            await setup.CallAsync(FakeProvider.Read);
        }

        Assert.That(_measurements.SelectMany(one => one.Tags.Keys).Distinct(), Is.SubsetOf(MetricTags));
        Assert.That(_measurements.SelectMany(one => one.Tags.Values).Select(value => $"{value}"), Has.None.Contains("canary"));
        Assert.That(_spans, Has.Count.EqualTo(answers.Length));
    }

    [Test]
    public async Task Without_a_listener_nothing_is_recorded()
    {
        using var setup = new Setup(null, FakeProvider.Create(packageName: "Fake.Unheard"), ScriptedAnswer.Json(FakeProvider.Success));
        await setup.CallAsync(FakeProvider.Read);
        Assert.That(_spans, Is.Empty);
        Assert.That(_measurements, Is.Empty);
    }

    private Setup Start(params ScriptedAnswer[] answers) =>
        new(options => options.MaxConcurrentCalls = 10, FakeProvider.Create(packageName: _package), answers);

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var copy = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            copy[tag.Key] = tag.Value;
        }

        lock (_measurements)
        {
            _measurements.Add((instrument.Name, value, copy));
        }
    }
}
