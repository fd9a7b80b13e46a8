namespace Sdk.Sandbox;

/// <summary>Remembers what was answered to an <c>Idempotency-Key</c>.</summary>
internal sealed class ZhifuyunOnce
{
    private const string Header = "Idempotency-Key";
    private const int MaximumLength = 255;

    private readonly Dictionary<(string Client, string Key), (string Route, byte[] Body, SandboxAnswer Answer)> _answers = [];

    /// <summary>Executes a request, or repeats the answer to the one with the same key. The caller holds the gate of the sandbox.</summary>
    public SandboxAnswer Run(ZhifuyunCall call, Func<SandboxAnswer> execute)
    {
        string? key = call.Header(Header);
        if (string.IsNullOrEmpty(key)) return execute();
        if (key.Length > MaximumLength) throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, Header);

        if (_answers.TryGetValue((call.Account.Id, key), out (string Route, byte[] Body, SandboxAnswer Answer) first))
        {
            if (first.Route != call.Route.Name || !call.Body.Span.SequenceEqual(first.Body))
                throw new ZhifuyunRefusal(ZhifuyunCodes.Conflict, key);
            return first.Answer with { Headers = [.. first.Answer.Headers, new("Idempotent-Replayed", "true")] };
        }

        SandboxAnswer answer = execute();
        _answers.Add((call.Account.Id, key), (call.Route.Name, call.Body.ToArray(), answer));
        return answer;
    }

    public void Clear() => _answers.Clear();
}
