namespace Vos3000.Client;

public sealed partial class CallBackRequest
{
    static partial void CheckRules(CallBackRequest request) => Check.Token(request.TransactionId);
}

public sealed partial class PlayAudioRequest
{
    static partial void CheckRules(PlayAudioRequest request) => Check.Token(request.TransactionId);
}
