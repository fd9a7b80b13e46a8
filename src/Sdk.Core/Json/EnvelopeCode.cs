using System.Globalization;

namespace Sdk.Core;

/// <summary>A provider's code: a number, or text. Text that reads as a number counts as one, and keeps its form for the catalog.</summary>
internal readonly struct EnvelopeCode
{
    public EnvelopeCode(long number) => Number = number;

    public EnvelopeCode(string text)
    {
        Text = text.Trim();
        if (long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            Number = number;
        }
    }

    public long? Number { get; }

    public string? Text { get; }

    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
