using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.JsSdk;

/// <summary>A service that hands out tickets: <c>corp-1</c>, <c>agent-1</c>, <c>corp-2</c> and so on.</summary>
internal static class Tickets
{
    public static WeComMock Mock(Action<WeComOptions>? configure = null)
    {
        int corp = 0;
        int agent = 0;
        return new WeComMock(configure)
        {
            Otherwise = ScriptedAnswer.From(request => request.Address.AbsolutePath switch
            {
                "/cgi-bin/get_jsapi_ticket" => Grant($"corp-{++corp}"),
                "/cgi-bin/ticket/get" => Grant($"agent-{++agent}"),
                _ => WeComMock.Refusal(40058),
            }),
        };
    }

    public static ScriptedAnswer Grant(string ticket, string life = "7200") =>
        ScriptedAnswer.Json($$"""{"errcode":0,"errmsg":"ok","ticket":"{{ticket}}","expires_in":{{life}}}""");
}
