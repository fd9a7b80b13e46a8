using System.Diagnostics;

namespace Sdk.Core;

/// <summary>The state of one call, from its start to its result.</summary>
internal sealed class ApiCall
{
    private readonly TimeProvider _time;
    private readonly long _startedAt;
    private long _countsFrom;
    private int _passedToConnection;

    public ApiCall(ApiOperation operation, ApiRequest request, ClientSnapshot client, CallOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        Operation = operation;
        Request = request;
        Client = client;
        Options = options;
        Address = RequestBuilder.GetAddress(operation, request, client);
        Target = Address;
        CancellationToken = cancellationToken;
        _time = time;
        _startedAt = _countsFrom = time.GetTimestamp();
    }

    public ApiOperation Operation { get; }

    public ApiRequest Request { get; }

    /// <summary>The options as they were when the call started.</summary>
    public ClientSnapshot Client { get; }

    public CallOptions Options { get; }

    public Uri Address { get; }

    /// <summary>Where the present request goes: the credential may send it to a host of its own.</summary>
    public Uri Target { get; set; }

    /// <summary>Host and port of the present request, for messages.</summary>
    public string Authority => $"{Target.IdnHost}:{Target.Port}";

    /// <summary>The caller's token.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>How many requests were sent or tried.</summary>
    public int Attempts { get; set; }

    /// <summary>How many of them the retry policy caused.</summary>
    public int Retries { get; set; }

    /// <summary>Whether a download moved on since the last retry.</summary>
    public bool HasMoved { get; set; }

    /// <summary>Whether the present request may have reached the provider.</summary>
    public bool MayBeSent { get; set; }

    /// <summary>Whether a refused token was renewed already, which happens once a call.</summary>
    public bool TokenRenewed { get; set; }

    /// <summary>Whether an unreadable answer was repeated already, which happens once a call.</summary>
    public bool UnreadableRepeated { get; set; }

    /// <summary>Whether an attempt may have been executed although it failed.</summary>
    public bool MayHaveBeenExecuted { get; set; }

    /// <summary>The wait before the next retry, as the retry policy decided.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>The time that the present attempt was given.</summary>
    public TimeSpan AttemptLimit { get; set; }

    /// <summary>Whether the answer's headers came and its body is being read.</summary>
    public bool IsReading { get; set; }

    /// <summary>How requests of the operation are authenticated; null for not at all.</summary>
    public RequestAuthenticator? Authenticator { get; init; }

    /// <summary>The activity of the call; null when nobody listens.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Whether the payload of the answer is to be kept, and the payload.</summary>
    public bool KeepsPayload { get; set; }
    public byte[]? Payload { get; set; }

    /// <summary>Where the result comes from.</summary>
    public ResultSource Source { get; set; }

    /// <summary>How old an answer is that was kept.</summary>
    public TimeSpan Age { get; set; }

    public int? HttpStatus { get; set; }

    public string? RequestId { get; set; }
    public long? ProviderCode { get; set; }

    public int MaxRetries => Options.MaxRetries ?? Client.Options.MaxRetries;

    public TimeSpan TotalTimeout => Options.Timeout ?? Client.Options.TotalTimeout;

    public TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>What is left of the whole call's time; zero or less when it is over.</summary>
    public TimeSpan Remaining => TotalTimeout - _time.GetElapsedTime(_countsFrom);

    /// <summary>What ends the present attempt; null before it starts.</summary>
    public CancellationTokenSource? Limit { get; set; }

    /// <summary>Forgets the request before, so that nothing of it is told of the next one.</summary>
    public void StartRequest()
    {
        _passedToConnection = 0;
        MayBeSent = false;
        IsReading = false;
        HttpStatus = null;
        RequestId = null;
        ProviderCode = null;
    }

    /// <summary>
    /// A download moves on, and its time counts anew: nobody knows beforehand how long a large one takes. A time limit of this very call
    /// stays what it is.
    /// </summary>
    public void MoveOn()
    {
        if (Options.Timeout is null)
        {
            _countsFrom = _time.GetTimestamp();
        }

        RenewAttempt();
    }

    /// <summary>The time of the present attempt counts anew, as far as that of the call goes.</summary>
    public void RenewAttempt()
    {
        AttemptLimit = Remaining < Client.Options.AttemptTimeout ? Remaining : Client.Options.AttemptTimeout;
        Limit?.CancelAfter(AttemptLimit > TimeSpan.Zero ? AttemptLimit : TimeSpan.Zero);
    }

    /// <summary>Notes that the request goes to the connection now.</summary>
    /// <returns>False when it went there already.</returns>
    public bool TryPassToConnection()
    {
        MayBeSent = true;
        return Interlocked.Exchange(ref _passedToConnection, 1) == 0;
    }

    public CallInfo ToInfo() => new()
    {
        Operation = Operation.Name,
        Attempts = Attempts,
        Elapsed = Elapsed,
        HttpStatus = HttpStatus,
        RequestId = RequestId,
        ProviderCode = ProviderCode,
        Source = Source,
        Age = Age,
    };
}
