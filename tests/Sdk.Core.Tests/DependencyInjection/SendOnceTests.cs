using Microsoft.Extensions.DependencyInjection;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.DependencyInjection;

internal sealed class SendOnceTests
{
    [TestCase(true, 1)]
    [TestCase(false, 3)]
    public async Task A_handler_that_repeats_every_request_cannot_repeat_a_payment(bool payment, int sent)
    {
        using var handler = new ScriptedHandler(new ManualTimeProvider()) { Otherwise = ScriptedAnswer.Empty(503) };
        await using ServiceProvider provider = Provider(handler, static () => new Repeating());
        ApiResult<FakeItem> result = await Once(provider).SendAsync(payment ? FakeProvider.Pay : FakeProvider.Read);
        Assert.That(handler.Count, Is.EqualTo(sent));
        Assert.That(result.Error?.OutcomeUnknown, Is.EqualTo(payment));
    }

    [Test]
    public async Task A_handler_that_copies_requests_cannot_repeat_a_payment_either()
    {
        using var handler = new ScriptedHandler(new ManualTimeProvider()) { Otherwise = ScriptedAnswer.Empty(503) };
        await using ServiceProvider provider = Provider(handler, static () => new Copying());
        ApiResult<FakeItem> result = await Once(provider).SendAsync(FakeProvider.Pay);
        Assert.That(handler.Count, Is.EqualTo(1));
        Assert.That(result.Error?.OutcomeUnknown, Is.True);
    }

    [Test]
    public async Task The_time_limit_of_a_handler_is_not_taken_for_a_connect_limit()
    {
        using var handler = new ScriptedHandler(new ManualTimeProvider()) { Otherwise = ScriptedAnswer.Json(FakeProvider.Success) };
        await using ServiceProvider provider = Provider(handler, static () => new TimingOut());
        ApiResult<FakeItem> result = await provider.GetRequiredService<FakeClient>().SendAsync(FakeProvider.Pay);
        Assert.That(handler.Count, Is.EqualTo(1), "the answer came, and was thrown away");
        Assert.That(result.Error?.OutcomeUnknown, Is.True);
    }

    /// <summary>Without retries of the client's own, so that only the handler's show.</summary>
    private static FakeClient Once(IServiceProvider provider) => provider.GetRequiredService<FakeClient>().With(new CallOptions { MaxRetries = 0 });

    private static ServiceProvider Provider(HttpMessageHandler primary, Func<DelegatingHandler> create)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(create));
        ApiClientRegistration.AddApiClient<FakeClient, FakeOptions>(
                services, FakeProvider.Create(), static pipeline => new FakeClient(pipeline), null, null, static options =>
                {
                    FakeOptions valid = FakeOptions.Valid();
                    (options.BaseAddress, options.AppId, options.Secret) = (valid.BaseAddress, valid.AppId, valid.Secret);
                })
            .ConfigurePrimaryHttpMessageHandler(() => primary)
            .AddHttpMessageHandler(create);
        return services.BuildServiceProvider();
    }

    private sealed class Repeating : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            if (request.Options.TryGetValue(new HttpRequestOptionsKey<bool>("repeated"), out _))
            {
                return first;
            }

            // Twice in all: the inner one of the two handlers of this kind leaves it at that.
            request.Options.Set(new HttpRequestOptionsKey<bool>("repeated"), true);
            await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Copying : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await base.SendAsync(Copy(request), cancellationToken);
            return await base.SendAsync(Copy(request), cancellationToken);
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            foreach (KeyValuePair<string, object?> option in request.Options)
            {
                copy.Options.Set(new HttpRequestOptionsKey<object?>(option.Key), option.Value);
            }

            return copy;
        }
    }

    private sealed class TimingOut : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await base.SendAsync(request, cancellationToken);
            throw new TaskCanceledException("The handler's own limit passed.", new TimeoutException());
        }
    }
}
