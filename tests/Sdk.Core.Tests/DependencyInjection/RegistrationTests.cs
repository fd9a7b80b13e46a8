using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.DependencyInjection;

internal sealed class RegistrationTests
{
    [Test]
    public async Task Clients_of_several_names_have_options_and_connections_of_their_own()
    {
        var services = new ServiceCollection();
        foreach (string? name in new[] { null, "shanghai", "beijing" })
        {
            Add(services, name, options => options.BaseAddress = new Uri($"https://{name ?? "main"}.test/"));
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(provider.GetRequiredService<FakeClient>().Pipeline.Options.BaseAddress?.Host, Is.EqualTo("main.test"));
            Assert.That(provider.GetRequiredKeyedService<FakeClient>("shanghai").Pipeline.Options.BaseAddress?.Host, Is.EqualTo("shanghai.test"));
            Assert.That(provider.GetRequiredKeyedService<FakeClient>("beijing").Pipeline.Options.BaseAddress?.Host, Is.EqualTo("beijing.test"));
        }
    }

    [Test]
    public async Task Clock_log_and_handlers_come_from_the_container()
    {
        var clock = new ManualTimeProvider();
        using var log = new LogCollector();
        using var handler = new ScriptedHandler(clock, ScriptedAnswer.Json(FakeProvider.Success));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<ILoggerFactory>(log);
        Add(services, null, null).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider provider = services.BuildServiceProvider();
        FakeClient client = provider.GetRequiredService<FakeClient>();
        Assert.That((await client.GetAsync()).IsSuccess, Is.True);
        Assert.That(client.Pipeline.TimeProvider, Is.SameAs(clock));
        Assert.That(handler.Count, Is.EqualTo(1));
        Assert.That(log.Entries.Select(entry => entry.Category), Is.All.EqualTo("Fake.Client"), "the loggers of the HTTP factory are gone");
    }

    [Test]
    public async Task The_container_disposes_the_client()
    {
        var services = new ServiceCollection();
        Add(services, null, null);
        ServiceProvider provider = services.BuildServiceProvider();
        FakeClient client = provider.GetRequiredService<FakeClient>();
        await provider.DisposeAsync();
        Assert.That(() => client.GetAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void The_handler_follows_no_redirect_keeps_no_cookie_and_unpacks()
    {
        FakeOptions options = FakeOptions.Valid();
        options.ConnectTimeout = TimeSpan.FromSeconds(3);
        using SocketsHttpHandler handler = HandlerFactory.Create(options);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.AllowAutoRedirect, Is.False);
            Assert.That(handler.UseCookies, Is.False);
            Assert.That(handler.AutomaticDecompression, Is.EqualTo(System.Net.DecompressionMethods.All));
            Assert.That(handler.ConnectTimeout, Is.EqualTo(TimeSpan.FromSeconds(3)));
            Assert.That(handler.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(5)));
            Assert.That(handler.SslOptions.RemoteCertificateValidationCallback, Is.Null, "the platform checks certificates");
        }
    }

    [Test]
    public void A_pinned_certificate_is_accepted_and_no_other()
    {
        using X509Certificate2 pinned = Certificate("CN=one"), other = Certificate("CN=two");
        RemoteCertificateValidationCallback check = CertificatePins.Check([pinned.GetCertHashString(HashAlgorithmName.SHA256).ToUpperInvariant()]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(check(this, pinned, null, SslPolicyErrors.RemoteCertificateChainErrors), Is.True);
            Assert.That(check(this, other, null, SslPolicyErrors.RemoteCertificateChainErrors), Is.False);
            Assert.That(check(this, other, null, SslPolicyErrors.None), Is.False, "trusted, but not the pinned one");
            Assert.That(check(this, null, null, SslPolicyErrors.RemoteCertificateNotAvailable), Is.False);
        }
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<FakeOptions>? configure) =>
        ApiClientRegistration.AddApiClient<FakeClient, FakeOptions>(
            services, FakeProvider.Create(), static pipeline => new FakeClient(pipeline), name, section: null, options =>
            {
                FakeOptions valid = FakeOptions.Valid();
                (options.BaseAddress, options.AppId, options.Secret) = (valid.BaseAddress, valid.AppId, valid.Secret);
                configure?.Invoke(options);
            });
}
