using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CallBack, PlayAudio, ReserveCalleeE164: what goes through the phone that carries an IVR flow.</summary>
internal static class CallBackOperations
{
    private const int Ringing = -11;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CallBack", CallBack),
        new("PlayAudio", PlayAudio),
        new("ReserveCalleeE164", Reserve),
    ];

    private static Action<Utf8JsonWriter> CallBack(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        CheckAccess(sandbox, request);
        string caller = request.Text("callerE164");
        // Several callees are tried one after the other: the first one rings.
        string callee = request.Text("calleeE164s").Split(',', StringSplitOptions.TrimEntries)[0];
        CheckPassword(sandbox, request.TextOrNull("callbackBillingE164") ?? caller, request.TextOrNull("callbackBillingPassword"));
        CheckPassword(sandbox, request.TextOrNull("calloutBillingE164") ?? caller, request.TextOrNull("calloutBillingPassword"));
        return Start(sandbox, caller, callee, request);
    }

    private static Action<Utf8JsonWriter> PlayAudio(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        CheckAccess(sandbox, request);
        request.Text("audioes");
        return Start(sandbox, request.Text("accessE164"), request.Text("callee"), request);
    }

    private static Action<Utf8JsonWriter>? Reserve(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        CheckAccess(sandbox, request);
        request.Text("callerE164");
        request.Text("calleeE164");
        sandbox.ReservedCallees.Set(Vos3000SandboxRecord.Of(request).With("accessE164Password", null));
        return null;
    }

    private static Action<Utf8JsonWriter> Start(Vos3000Sandbox sandbox, string caller, string callee, Vos3000Arguments request)
    {
        int id = sandbox.NextId();
        string? sent = request.TextOrNull("transactionId");
        string transaction = string.IsNullOrEmpty(sent) ? FormattableString.Invariant($"T{id:00000000}") : sent;
        if (!transaction.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new Vos3000Refusal(Vos3000Codes.WrongParameter);

        // The second leg has the same beginning and a higher number at the end.
        Vos3000SandboxCall call = new()
        {
            CallId = sandbox.Calls.Select(other => other.CallId).DefaultIfEmpty(id).Max() + 1,
            CallerE164 = caller,
            CalleeE164 = callee,
            ConnectedTime = sandbox.Time.GetUtcNow(),
            State = Ringing,
            CallIdentifier = FormattableString.Invariant($"ivr-{id:00000000}-1"),
            TransactionId = transaction,
        };
        sandbox.Calls.Set(call);
        return json =>
        {
            json.Text("transactionId", call.TransactionId);
            json.Text("callIdentifier", call.CallIdentifier);
        };
    }

    private static void CheckAccess(Vos3000Sandbox sandbox, Vos3000Arguments request) =>
        CheckPassword(sandbox, request.Text("accessE164"), request.Text("accessE164Password"));

    /// <summary>A password counts only when it is sent.</summary>
    private static void CheckPassword(Vos3000Sandbox sandbox, string e164, string? password)
    {
        if (password is null) return;
        if (!sandbox.Phones.TryGet(e164, out Vos3000SandboxPhone? phone)) throw new Vos3000Refusal(Vos3000Codes.NotFound);
        if (phone.Details.Text("password") != password) throw new Vos3000Refusal(Vos3000Sandbox.WrongPasswordCode);
    }
}
