namespace Sdk.Core;

/// <summary>What one pass over the top level of an answer found.</summary>
internal struct Envelope
{
    public EnvelopeCode? Code;
    public bool? SuccessFlag;
    public string? Message;
    public string? RequestId;
    public TimeSpan? RetryAfter;

    /// <summary>Where the payload starts and how long it is; a length of 0 means that it is absent or null.</summary>
    public int PayloadStart;
    public int PayloadLength;

    /// <summary>Whether the answer says success, failure, or (null) nothing about it.</summary>
    public readonly bool? Succeeded(EnvelopeFormat format)
    {
        if (SuccessFlag == false || (SuccessFlag == true && format.TrueFlagDecides))
        {
            return SuccessFlag;
        }

        return Code is { } code ? format.IsSuccess(code) : SuccessFlag;
    }
}
