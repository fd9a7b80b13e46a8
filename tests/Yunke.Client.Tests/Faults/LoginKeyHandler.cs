using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Faults;

/// <summary>Answers the question for the key by itself, so that one request of a login is left: the one with the password.</summary>
internal sealed class LoginKeyHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath != "/usercenter/login/getSecureKey")
        {
            return base.SendAsync(request, cancellationToken);
        }

        var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"code":10000,"data":{{TestKey.Company.Members}} }"""));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
