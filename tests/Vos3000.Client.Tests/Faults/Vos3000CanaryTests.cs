using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit.Canaries;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.Faults;

/// <summary>
/// Canary secrets on the way through a container with everything logged: what a user's program would see. The fault matrix watches for the
/// same secrets in each of its rows.
/// </summary>
internal sealed class Vos3000CanaryTests : SandboxTest
{
    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private static readonly Fault[] Faults =
    [
        Fault.ResetBeforeAnswer, Fault.ResetDuringHeaders, Fault.ResetDuringBody, Fault.ShortContentLength, Fault.TruncatedJson, Fault.MalformedJson,
        Fault.TwoDocuments, Fault.NoReturnCode, Fault.EmptyBody, Fault.Html, Fault.CorruptGzip, Fault.DeepNesting(40),
        Fault.ReturnCode(-10124, Secrets.Echo(0)), Fault.ReturnCode(-77, Secrets.Echo(1)), Fault.ReturnCode(-10052, Secrets.Echo(2)),
        Fault.Status(302, new Dictionary<string, string> { ["Location"] = $"http://127.0.0.1:1/?token={Uri.EscapeDataString(Secrets["token"])}" }),
        Fault.Status(403, body: $"<html>{Secrets.Content()}</html>"),
        Fault.Status(429, new Dictionary<string, string> { ["Retry-After"] = Secrets["ticket"] }),
        Fault.Status(500, body: Secrets.Content()),
        Fault.Status(503, body: $$"""{"retCode":-5,"exception":"password={{Secrets["password"]}}"}"""),
    ];

    private CanaryWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [Test]
    public async Task Nothing_secret_comes_out_of_a_program_that_logs_everything()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_watch.Logs));
        services.AddVos3000Client(options =>
        {
            options.BaseAddress = Switch.BaseAddress;
            options.MaxRetries = 1;
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
            _watch.See(options.ToString());
        });
        await using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<Vos3000Client>();
        string memo = Secrets.Content()[..250];
        Switch.Customers.Update("10002", row => row with { Memo = memo, Name = Secrets["password"] });

        foreach (Fault fault in Faults.Prepend(Fault.Delay(TimeSpan.Zero)))
        {
            Switch.Faults.Clear();
            Switch.Faults.Always(fault);
            See(await client.Customers.CreateAsync(new CreateCustomerRequest
            {
                Account = Secrets["phone"], Name = Secrets["password"], Memo = memo, Additional = new CustomerAdditional { Telephone = Secrets["phone"], Bank = Secrets["pin"] },
            }));
            See((await client.Customers.GetAsync("10002")).WithoutValue());
            See((await client.Customers.GetAsync(Secrets["phone"])).WithoutValue());
            See((await client.Payments.PayAsync(new PayRequest { OwnerName = Secrets["pin"], OwnerType = PayOwnerType.ActivePhoneCard, Money = 1, Memo = memo })).WithoutValue());
            See((await client.PostAsync("CallBack", new() { ["accessE164Password"] = Secrets["password"], ["callerE164"] = Secrets["phone"] })).WithoutValue());
        }

        Assert.That(Server.Journal.Entries, Has.Some.Property(nameof(JournalEntry.Body)).Contains(Secrets["phone"]), "the secrets were really sent");
        Assert.That(_watch.Logs.Entries, Has.Count.GreaterThan(200), "and something was really logged");
        _watch.AssertClean();
    }

    [Test]
    public void Watch_notices_a_secret_in_every_form()
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Secrets["password"]);
        string[] forms =
        [
            Secrets["password"], Uri.EscapeDataString(Secrets["password"]), Convert.ToBase64String(bytes), Secrets["password"][..8], Secrets["password"][^8..],
        ];

        foreach (string form in forms)
        {
            Assert.That(Secrets.FindIn($"before {form} after"), Is.Not.Empty, form);
        }

        Assert.That(Secrets.FindIn("nothing to see here"), Is.Empty);
        Assert.That(Secrets.Count, Is.EqualTo(20));
    }

    [Test]
    public void Start_with_secrets_in_the_address_fails_without_showing_them()
    {
        string secret = Uri.EscapeDataString(Secrets["token"]);
        IConfigurationSection section = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Vos3000:BaseAddress", (string?)$"http://10.1.2.3/?access_token={secret}")])
            .Build().GetSection("Vos3000");
        var services = new ServiceCollection();
        services.AddVos3000Client(section);
        using ServiceProvider container = services.BuildServiceProvider();

        Exception? refused = Assert.Catch(() => container.GetRequiredService<Vos3000Client>());

        Assert.That(refused!.Message, Does.Contain("Vos3000:BaseAddress must hold no user name, query or fragment"));
        _watch.See(refused.ToString());
        _watch.AssertClean();
    }

    private void See(ApiResult result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
    }
}
