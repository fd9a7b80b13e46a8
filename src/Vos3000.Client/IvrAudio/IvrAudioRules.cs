namespace Vos3000.Client;

public sealed partial class GetIvrAudioRequest
{
    static partial void CheckRules(GetIvrAudioRequest request)
    {
        if (request is { Type: null, Ids: null })
        {
            throw new ArgumentException("Type or Ids is needed.", nameof(request));
        }

        if (request.Ids is { Count: 0 })
        {
            throw new ArgumentException("The list is empty.", "request.Ids");
        }
    }
}
