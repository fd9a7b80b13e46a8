using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Updates of cards that were sent.</summary>
internal static class WeComCardOperations
{
    private const int MaximumUsers = 1000;
    private const int MaximumParties = 100;

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "message/update_template_card", WeComAccess.Application, Update) { Missing = 60140, RefusesEscapes = true },
    ];

    private static WeComAnswer Update(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComArguments body = call.Body;
        WeComSendOperations.CheckAgent(call);
        string code = body.Text("response_code", 60140);
        WeComSandboxMessage message = sandbox.Delivery.FindByCode(code);
        if (message.AgentId != call.AgentId) throw new WeComRefusal(60140);
        CheckChange(sandbox, body, message);

        IReadOnlyList<string> users = body.Texts("userids");
        IReadOnlyList<int> parties = body.Numbers("partyids");
        IReadOnlyList<int> tags = body.Numbers("tagids");
        bool isAll = body.Between("atall", 0, 1, 0) == 1;
        if (users.Count > MaximumUsers) throw new WeComRefusal(40032);
        if (parties.Count > MaximumParties) throw new WeComRefusal(82002, "too many parties");
        if (tags.Count > MaximumParties) throw new WeComRefusal(82003, "too many tags");
        if (!isAll && users.Count + parties.Count + tags.Count == 0) throw new WeComRefusal(82001);

        string[] strangers = [.. users.Where(id => !message.Receivers.Contains(id, StringComparer.OrdinalIgnoreCase))];
        sandbox.Delivery.UseUp(code);
        sandbox.Messages.Set(message with { CardUpdate = Encoding.UTF8.GetString(call.Raw.Span) });
        return new JsonObject { ["invaliduser"] = WeComJson.Texts(strangers.Select(id => id.ToLowerInvariant())) };
    }

    /// <summary>Either a button is greyed, or the whole card replaced.</summary>
    private static void CheckChange(WeComSandbox sandbox, WeComArguments body, WeComSandboxMessage message)
    {
        WeComArguments? button = body.ObjectOrNull("button");
        WeComArguments? card = body.ObjectOrNull("template_card");
        if ((button is null) == (card is null)) throw WeComRefusal.Of(WeComCodes.EmptyParameter, "button or template_card");
        if (card is not null)
        {
            WeComCardReader.Read(sandbox, card, WeComDialect.Application);
            body.Between("enable_id_trans", 0, 1, 0);
            return;
        }

        button!.Text("replace_name");
        if (message.CardType is "text_notice" or "news_notice") throw WeComRefusal.Illegal("button");
    }
}
