using System.Net;
using System.Text;
using RichardSzalay.MockHttp;
using Sdk.Core;

namespace WorkBot.Client.Tests.Support;

/// <summary>A client whose server is a mock that answers everything with the same text and keeps what was sent.</summary>
internal sealed class WorkBotMock : IDisposable
{
    private readonly MockHttpMessageHandler _handler = new();
    private readonly List<SentRequest> _sent = [];

    public WorkBotMock(string answer = """{"code":0,"message":"success","data":{}}""", HttpStatusCode status = HttpStatusCode.OK)
    {
        _handler.When("*").Respond(async request =>
        {
            byte[] body = request.Content is { } content ? await content.ReadAsByteArrayAsync() : [];
            _sent.Add(new SentRequest(
                request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), Encoding.UTF8.GetString(body)));
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        });

        Client = WorkBotClient.Create(
            new WorkBotOptions { BaseAddress = new Uri(WorkBotBench.Address), MaxRetries = 0, CallsPerMinute = null }, new ApiClientServices { Handler = _handler });
        Client.Tokens.Set(WorkBotBench.TokenOfPerson());
        Client.Tokens.Set(WorkBotBench.TokenOfPerson(WorkBotBench.AdminToken, WorkBotAudience.Admin));
        Client.Tokens.Set(WorkBotBench.TokenOfRobot());
    }

    public WorkBotClient Client { get; }

    public IReadOnlyList<SentRequest> Sent => _sent;

    /// <summary>The only request that was sent.</summary>
    public SentRequest Only => _sent.Single();

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }
}

/// <summary>A request as the mock received it.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Address, string? Authorization, string? ContentType, string Body);
