using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Sdk.Core;

/// <summary>
/// Writes texts as they are, in UTF-8: only quotes, backslashes and control characters are escaped. The relaxed encoder of the platform still
/// writes emoji as pairs of <c>\u</c> escapes, which some providers show to people as such. For bodies only: nothing of it belongs into HTML.
/// </summary>
internal sealed class RawTextEncoder : JavaScriptEncoder
{
    public static readonly RawTextEncoder Instance = new();

    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static code => (char)code), '"', '\\']);
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static code => (byte)code), (byte)'"', (byte)'\\']);

    private RawTextEncoder()
    {
    }

    /// <summary>As many as <c>\u001F</c> has.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        int special = span.IndexOfAny(Special);

        // Half of a pair is no text: the base class replaces it.
        return FirstLoneSurrogate(special < 0 ? span : span[..special]) is var lone and >= 0 ? lone : special;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        int special = utf8Text.IndexOfAny(SpecialBytes);
        ReadOnlySpan<byte> plain = special < 0 ? utf8Text : utf8Text[..special];
        if (Ascii.IsValid(plain))
        {
            return special;
        }

        int index = 0;
        while (index < plain.Length)
        {
            if (Rune.DecodeFromUtf8(plain[index..], out _, out int length) != OperationStatus.Done)
            {
                return index;
            }

            index += length;
        }

        return special;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
        {
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        }

        return unicodeScalar switch
        {
            '"' => target.TryWrite($"\\\"", out numberOfCharactersWritten),
            '\\' => target.TryWrite($"\\\\", out numberOfCharactersWritten),
            '\n' => target.TryWrite($"\\n", out numberOfCharactersWritten),
            '\r' => target.TryWrite($"\\r", out numberOfCharactersWritten),
            '\t' => target.TryWrite($"\\t", out numberOfCharactersWritten),
            _ => target.TryWrite($"\\u{unicodeScalar:X4}", out numberOfCharactersWritten),
        };
    }

    private static int FirstLoneSurrogate(ReadOnlySpan<char> text)
    {
        int offset = 0;
        while (text[offset..].IndexOfAnyInRange('\uD800', '\uDFFF') is var found and >= 0)
        {
            int index = offset + found;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
            {
                return index;
            }

            offset = index + 2;
        }

        return -1;
    }
}
