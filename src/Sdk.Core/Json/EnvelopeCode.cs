using System.Globalization;

namespace Sdk.Core;

/// <summary>A provider's code: a number, or text that does not read as one.</summary>
internal readonly struct EnvelopeCode
{
    public EnvelopeCode(long number) => Number = number;

    public EnvelopeCode(string text)
    {
        if (long.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            Number = number;
        }
        else
        {
            Text = text.Trim();
        }
    }

    public long? Number { get; }

    public string? Text { get; }

    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Text ?? "";
}
