using System.Globalization;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>Finds characters that were escaped although JSON lets them stand as they are.</summary>
internal static class WeComEscapes
{
    private const int Digits = 4;

    /// <summary>Whether there is an escape <c>\uXXXX</c> for anything but a control character, which has no other form.</summary>
    public static bool Has(ReadOnlySpan<byte> json)
    {
        for (int i = 0; i + 1 < json.Length; i++)
        {
            if (json[i] != (byte)'\\') continue;
            if (json[i + 1] == (byte)'u' && !IsControl(json[(i + 2)..])) return true;
            // What follows a backslash is no backslash of its own.
            i++;
        }

        return false;
    }

    private static bool IsControl(ReadOnlySpan<byte> digits) =>
        digits.Length >= Digits
        && ushort.TryParse(Encoding.ASCII.GetString(digits[..Digits]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
        && (code < ' ' || code == 0x7F);
}
