using System.Net;
using System.Text;
using RichardSzalay.MockHttp;
using Sdk.Core;
using Sdk.TestKit;

namespace Vos3000.Client.Tests.Support;

/// <summary>A client whose server is a mock that answers everything with the same text and keeps what was sent.</summary>
internal sealed class Vos3000Mock : IDisposable
{
    public const string Address = "http://vos.example.com:8080/";

    private readonly MockHttpMessageHandler _handler = new();
    private readonly List<SentRequest> _sent = [];

    public Vos3000Mock(
        string answer = """{"retCode":0}""",
        string answerType = "text/html",
        HttpStatusCode status = HttpStatusCode.OK,
        Action<Vos3000Options>? configure = null)
    {
        _handler.When("*").Respond(async request =>
        {
            byte[] body = await request.Content!.ReadAsByteArrayAsync();
            _sent.Add(new SentRequest(
                request.Method, request.RequestUri!, request.Content.Headers.NonValidated["Content-Type"].ToString(), Encoding.UTF8.GetString(body)));
            return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, answerType) };
        });

        var options = new Vos3000Options { BaseAddress = new Uri(Address), MaxRetries = 0 };
        configure?.Invoke(options);
        Client = Vos3000Client.Create(options, new ApiClientServices { Handler = _handler, LoggerFactory = Logs });
    }

    public Vos3000Client Client { get; }

    public LogCollector Logs { get; } = new();

    public IReadOnlyList<SentRequest> Sent => _sent;

    /// <summary>The only request that was sent.</summary>
    public SentRequest Only => _sent.Single();

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
        Logs.Dispose();
    }
}

/// <summary>A request as the mock received it.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Address, string ContentType, string Body);
