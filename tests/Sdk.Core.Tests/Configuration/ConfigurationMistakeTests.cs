using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Configuration;

/// <summary>The mistakes of the first day. Each one stops the program at its start and names the setting, never its value.</summary>
internal sealed class ConfigurationMistakeTests
{
    private static readonly Dictionary<string, string?> Valid = new()
    {
        ["Fake:BaseAddress"] = "https://api.fake.test/v1",
        ["Fake:AppId"] = "app-1",
        ["Fake:Secret"] = "canary-secret",
        ["Fake:EncodingKey"] = Convert.ToBase64String(new byte[32]),
    };

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData("AppId", "   ", "Fake:AppId is required.").SetName("G01_a_blank_id");
        yield return new TestCaseData("Secret", "canary secret", "Fake:Secret must hold no white space or line break.").SetName("G02_a_secret_with_a_space");
        yield return new TestCaseData("Secret", " canary-secret", "Fake:Secret must hold no white space or line break.").SetName("G02_a_secret_with_a_space_before_it");
        yield return new TestCaseData("Secret", "canary-secret\n", "Fake:Secret must hold no white space or line break.").SetName("G02_a_secret_with_a_line_break");
        yield return new TestCaseData("EncodingKey", "Y2FuYXJ5", "Fake:EncodingKey must be 32 bytes in Base64.").SetName("G03_a_key_of_the_wrong_length");
        yield return new TestCaseData("BaseAddress", "http://canary.test/", "Fake:BaseAddress must use https.").SetName("G04_a_plain_http_address");
        yield return new TestCaseData("BaseAddress", "https://canary.test/?token=1", "Fake:BaseAddress must hold no user name, query or fragment.").SetName("G05_an_address_with_a_query");
        yield return new TestCaseData("BaseAddress", "https://canary@fake.test/", "Fake:BaseAddress must hold no user name, query or fragment.").SetName("G05_an_address_with_a_user");
        yield return new TestCaseData("BaseAddress", "canary", "Fake:BaseAddress must be an absolute http or https address.").SetName("G05_an_address_that_is_none");
        yield return new TestCaseData("BaseAddress", "ftp://canary.test/", "Fake:BaseAddress must be an absolute http or https address.").SetName("G05_an_address_of_another_kind");
        yield return new TestCaseData("BaseAddress", "", "Fake:BaseAddress is required.").SetName("G05_no_address");
        yield return new TestCaseData("AttemptTimeout", "-00:00:17", "Fake:AttemptTimeout must be longer than zero and at most a day.").SetName("G06_a_negative_time");
        yield return new TestCaseData("ConnectTimeout", "00:00:00", "Fake:ConnectTimeout must be longer than zero and at most a day.").SetName("G06_a_time_of_zero");
        yield return new TestCaseData("TotalTimeout", "17", "Fake:TotalTimeout must be a duration such as 00:00:30.").SetName("G06_a_time_that_would_be_days");
        yield return new TestCaseData("AttemptTimeout", "00:17:00", "Fake:AttemptTimeout must not be longer than TotalTimeout.").SetName("G07_an_attempt_longer_than_the_call");
        yield return new TestCaseData("RetryDelay", "00:00:47", "Fake:RetryDelay must not be longer than MaxRetryDelay.").SetName("G07_a_first_wait_longer_than_the_longest");
        yield return new TestCaseData("Secrett", "canary", "Fake:Secrett is not a setting.").SetName("G08_an_unknown_key");
        yield return new TestCaseData("Nested:Secret", "canary", "Fake:Nested is not a setting.").SetName("G08_an_unknown_section");
        yield return new TestCaseData("MaxRetries", "canary", "Fake:MaxRetries must be a whole number.").SetName("G06_a_number_that_is_none");
        yield return new TestCaseData("MaxRetries", "-17", "Fake:MaxRetries must be between 0 and 100.").SetName("G06_a_negative_number");
        yield return new TestCaseData("PlainHttpAllowed", "canary", "Fake:PlainHttpAllowed must be true or false.").SetName("G06_a_flag_that_is_none");
        yield return new TestCaseData("PinnedCertificates:0", "canary", "Fake:PinnedCertificates must hold SHA-256 fingerprints of 64 hexadecimal digits.").SetName("G06_a_fingerprint_that_is_none");
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_mistake_stops_the_start_and_is_named(string key, string value, string problem)
    {
        using IHost host = Build(Valid.Append(new($"Fake:{key}", value)));
        OptionsValidationException? exception = await StartAsync(host);
        Assert.That(exception?.Failures, Is.EqualTo(new[] { problem }));
        Assert.That(exception?.ToString(), Does.Not.Contain("canary"));
        Assert.That(exception?.ToString(), Does.Not.Contain("17"));
    }

    [Test]
    public async Task G09_the_second_registration_of_a_client_fails()
    {
        using IHost host = Build(Valid, services =>
            Assert.That(() => Add(services, "Fake", Configuration(Valid)), Throws.InvalidOperationException.With.Message.Contains("FakeClient is registered already")));
        Assert.That(await StartAsync(host), Is.Null);
    }

    [Test]
    public void G09_a_name_is_given_once()
    {
        var services = new ServiceCollection();
        IConfiguration configuration = Configuration(Valid);
        Add(services, "Fake", configuration, "one");
        Add(services, "Fake", configuration, "two");
        Add(services, "Fake", configuration);
        Assert.That(() => Add(services, "Fake", configuration, "two"), Throws.InvalidOperationException.With.Message.Contains("\"two\""));
    }

    [Test]
    public async Task G10_a_missing_section_is_named()
    {
        using IHost host = Build([]);
        OptionsValidationException? exception = await StartAsync(host);
        Assert.That(exception?.Failures, Does.Contain("The configuration section Fake is missing."));
        Assert.That(exception?.Failures, Does.Contain("Fake:BaseAddress is required."));
    }

    [Test]
    public async Task All_mistakes_are_listed_at_once_and_each_one_once()
    {
        using IHost host = Build(new Dictionary<string, string?>
        {
            ["Fake:BaseAddress"] = "canary",
            ["Fake:Secret"] = "canary\n",
            ["Fake:AttemptTimeout"] = "-1:00:00",
            ["Fake:MaxRetries"] = "canary",
            ["Fake:Typo"] = "canary",
        });
        OptionsValidationException? exception = await StartAsync(host);
        Assert.That(exception?.Failures, Is.EquivalentTo(new[]
        {
            "Fake:BaseAddress must be an absolute http or https address.",
            "Fake:MaxRetries must be a whole number.",
            "Fake:Typo is not a setting.",
            "Fake:AttemptTimeout must be longer than zero and at most a day.",
            "Fake:AppId is required.",
            "Fake:Secret must hold no white space or line break.",
        }));
        Assert.That(exception?.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public void Without_a_host_the_mistake_shows_when_the_client_is_made()
    {
        var services = new ServiceCollection();
        Add(services, "Fake", Configuration([]));
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.That(() => provider.GetRequiredService<FakeClient>(), Throws.InstanceOf<OptionsValidationException>());
    }

    [Test]
    public void Without_a_container_the_mistakes_are_named_by_the_type_of_the_options()
    {
        FakeOptions options = FakeOptions.Valid();
        options.Secret = "canary\n";
        options.AppId = null;
        OptionsValidationException? exception = Assert.Throws<OptionsValidationException>(() => ApiPipeline.Create(FakeProvider.Create(), options));
        Assert.That(exception?.Failures, Is.EqualTo(new[]
        {
            "FakeOptions.AppId is required.",
            "FakeOptions.Secret must hold no white space or line break.",
        }));
    }

    [Test]
    public async Task Correct_settings_pass_and_the_container_is_sound()
    {
        using IHost host = Build(Valid);
        Assert.That(await StartAsync(host), Is.Null);
        FakeClient client = host.Services.GetRequiredService<FakeClient>();
        var options = (FakeOptions)client.Pipeline.Options;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.AppId, Is.EqualTo("app-1"));
            Assert.That(options.Secret, Is.EqualTo("canary-secret"));
            Assert.That(options.AttemptTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(host.Services.GetRequiredService<FakeClient>(), Is.SameAs(client));
        }
    }

    [Test]
    public async Task Every_setting_is_read()
    {
        using IHost host = Build(Valid.Concat(new Dictionary<string, string?>
        {
            ["Fake:AttemptTimeout"] = "00:00:05",
            ["Fake:TotalTimeout"] = "00:00:50",
            ["Fake:ConnectTimeout"] = "00:00:02",
            ["Fake:MaxRetries"] = "7",
            ["Fake:RetryDelay"] = "00:00:01",
            ["Fake:MaxRetryDelay"] = "00:00:10",
            ["Fake:MaxResponseBytes"] = "4096",
            ["Fake:CallsPerMinute"] = "60",
            ["Fake:MaxConcurrentCalls"] = "3",
            ["Fake:QueueLimit"] = "9",
            ["Fake:PinnedCertificates:0"] = new string('a', 64),
        }));
        Assert.That(await StartAsync(host), Is.Null);
        ApiClientOptions options = host.Services.GetRequiredService<FakeClient>().Pipeline.Options;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.AttemptTimeout, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(options.TotalTimeout, Is.EqualTo(TimeSpan.FromSeconds(50)));
            Assert.That(options.ConnectTimeout, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(options.MaxRetries, Is.EqualTo(7));
            Assert.That(options.RetryDelay, Is.EqualTo(TimeSpan.FromSeconds(1)));
            Assert.That(options.MaxRetryDelay, Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(options.MaxResponseBytes, Is.EqualTo(4096));
            Assert.That(options.CallsPerMinute, Is.EqualTo(60));
            Assert.That(options.MaxConcurrentCalls, Is.EqualTo(3));
            Assert.That(options.QueueLimit, Is.EqualTo(9));
            Assert.That(options.PinnedCertificates, Is.EqualTo(new[] { new string('a', 64) }));
        }
    }

    [TestCase("http://127.0.0.1:8080/")]
    [TestCase("http://localhost/")]
    [TestCase("http://[::1]/")]
    public async Task Plain_http_is_fine_on_this_machine(string address)
    {
        using IHost host = Build(Valid.Append(new("Fake:BaseAddress", address)));
        Assert.That(await StartAsync(host), Is.Null);
    }

    [Test]
    public void Options_show_no_secret() => Assert.That(FakeOptions.Valid().ToString(), Does.Not.Contain("canary"));

    internal static IConfigurationRoot Configuration(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        // The last one of equal keys counts.
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string?> setting in settings)
        {
            values[setting.Key] = setting.Value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    internal static IHttpClientBuilder Add(IServiceCollection services, string section, IConfiguration configuration, string? name = null) =>
        ApiClientRegistration.AddApiClient<FakeClient, FakeOptions>(
            services, FakeProvider.Create(), static pipeline => new FakeClient(pipeline), name, configuration.GetSection(section), configure: null);

    private static IHost Build(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? more = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        Add(builder.Services, "Fake", Configuration(settings));
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private static async Task<OptionsValidationException?> StartAsync(IHost host)
    {
        try
        {
            await host.StartAsync();
            await host.StopAsync();
            return null;
        }
        catch (OptionsValidationException exception)
        {
            return exception;
        }
    }
}
