using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>GetPhoneCard, PhoneCardActive: the cards in stock.</summary>
internal static class PhoneCardOperations
{
    private const int CustomerIsPhoneCard = 1;

    public static IReadOnlyList<Vos3000Operation> All { get; } = [new("GetPhoneCard", Get), new("PhoneCardActive", Activate)];

    /// <summary>The card of a request, which must not have been used.</summary>
    public static Vos3000SandboxRecord Unused(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxRecord card = CardOf(sandbox, request);
        return card.Has("usedTime") ? throw new Vos3000Refusal(Vos3000Codes.CardUsed) : card;
    }

    public static void UseUp(Vos3000Sandbox sandbox, Vos3000SandboxRecord card, string account) =>
        sandbox.PhoneCards.Set(card.With("usedTime", sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds()).With("usedAccount", account));

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxRecord card = CardOf(sandbox, request);
        return json =>
        {
            json.WriteStartObject("infoPhoneCard");
            Vos3000Shape.Write(json, "InfoPhoneCard", card.Members);
            json.WriteEndObject();
        };
    }

    /// <summary>A card from stock becomes an active card with an account of its own, which is numbered as the card.</summary>
    private static Action<Utf8JsonWriter>? Activate(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxRecord card = Unused(sandbox, request);
        string pin = card.Text("pin");
        string? bound = request.TextOrNull("bindedE164");
        if (sandbox.ActivePhoneCards.TryGet(pin, out _) || (bound is not null && sandbox.BoundNumbers.TryGet(bound, out _)))
            throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);

        Vos3000SandboxCustomer customer = CustomerOperations.New(sandbox, pin, pin) with
        {
            Type = CustomerIsPhoneCard,
            Money = card.Number("money"),
            LimitMoney = card.Number("limitMoney"),
            FeeRateGroup = card.Text("feeRateGroup"),
            AgentAccount = card.Text("agentAccount"),
        };
        CustomerOperations.Open(sandbox, customer, Vos3000Ledger.PaidByCard);
        UseUp(sandbox, card, pin);
        long now = sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds();
        sandbox.ActivePhoneCards.Set(new Vos3000SandboxRecord(new JsonObject
        {
            ["pin"] = pin,
            ["account"] = pin,
            ["password"] = card.Text("password"),
            ["activeTime"] = now,
        }));
        if (bound is not null)
            sandbox.BoundNumbers.Set(new Vos3000SandboxRecord(new JsonObject { ["e164"] = bound, ["pin"] = pin, ["bindTime"] = now }));
        return null;
    }

    /// <summary>Without a password only the number of the card is checked.</summary>
    private static Vos3000SandboxRecord CardOf(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        if (!sandbox.PhoneCards.TryGet(request.Text("pin"), out Vos3000SandboxRecord? card))
            throw new Vos3000Refusal(Vos3000Codes.NotFound);
        bool wrong = request.TextOrNull("password") is { } password && password != card.Text("password");
        return wrong ? throw new Vos3000Refusal(Vos3000Sandbox.WrongPasswordCode) : card;
    }
}
