// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>CallBack</c> (回拨): start a call-back: call the caller first, then connect the callee.</summary>
public sealed partial class CallBackRequest
{
    /// <summary>First party to be called, entered by the user (主叫号码).</summary>
    public required string CallerE164 { get; init; }

    /// <summary>Number presented for the caller, null for the system default (主叫去电显示).</summary>
    public string? CallerDisplayNumber { get; init; }

    /// <summary>Second party, several when given (被叫号码).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public required IReadOnlyList<string> CalleeE164s { get; init; }

    /// <summary>Access number, i.e. the phone that carries the IVR flow (接入号码).</summary>
    public required string AccessE164 { get; init; }

    /// <summary>Password of the access number's phone (接入号码密码).</summary>
    public required Secret AccessE164Password { get; init; }

    /// <summary>Number billed for the call-back leg, default callerE164 (回拨计费号码).</summary>
    public string? CallbackBillingE164 { get; init; }

    /// <summary>Password of the call-back billing number (回拨计费密码).</summary>
    public Secret? CallbackBillingPassword { get; init; }

    /// <summary>Number billed for the outgoing leg, default callerE164 (外呼计费号码).</summary>
    public string? CalloutBillingE164 { get; init; }

    /// <summary>Password of the outgoing billing number (外呼计费密码).</summary>
    public Secret? CalloutBillingPassword { get; init; }

    /// <summary>Display number placed in the outgoing INVITE (外呼Display号码).</summary>
    public string? CalloutDisplayInFrom { get; init; }

    /// <summary>Caller-chosen correlation id; characters A-Z a-z 0-9 - _ (提交识别码).</summary>
    public string? TransactionId { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CallBackRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.CallerE164);
        Check.Optional(request.CallerDisplayNumber);
        Check.RequiredCommaText(request.CalleeE164s);
        Check.Required(request.AccessE164);
        Check.Required(request.AccessE164Password);
        Check.Optional(request.CallbackBillingE164);
        Check.Optional(request.CallbackBillingPassword);
        Check.Optional(request.CalloutBillingE164);
        Check.Optional(request.CalloutBillingPassword);
        Check.Optional(request.CalloutDisplayInFrom);
        Check.Optional(request.TransactionId);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, CallsJson.Default.CallBackRequest);
    }

    static partial void CheckRules(CallBackRequest request);
}
