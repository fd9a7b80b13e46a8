using System.Buffers;
using System.Text;

namespace Sdk.Core;

/// <summary>Finds secrets in free text by the names that stand before them, and masks them in one pass.</summary>
internal static class TextMask
{
    private const int MaximumMessageLength = 512;

    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?# \"'<>\r\n");

    public static string Apply(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, MaximumMessageLength) + Redactor.Mask.Length);
        int position = 0;
        while (position < text.Length && result.Length < MaximumMessageLength)
        {
            char c = text[position];
            if (IsNameCharacter(c))
            {
                int end = position;
                while (end < text.Length && IsNameCharacter(text[end]))
                {
                    end++;
                }

                string word = text[position..end];
                result.Append(word);
                position = SecretNames.Contains(word) ? MaskValue(text, end, HoldsSeveralWords(word), result) : end;
            }
            else if (c == ':' && text.AsSpan(position).StartsWith("://"))
            {
                position = MaskUserInformation(text, position + "://".Length, result);
            }
            else
            {
                result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
                position++;
            }
        }

        return Cut(result);
    }

    private static string Cut(StringBuilder text)
    {
        if (text.Length > MaximumMessageLength)
        {
            text.Length = char.IsHighSurrogate(text[MaximumMessageLength - 1]) ? MaximumMessageLength - 1 : MaximumMessageLength;
        }

        return text.ToString();
    }

    private static int MaskUserInformation(string text, int position, StringBuilder result)
    {
        result.Append("://");
        int end = text.AsSpan(position).IndexOfAny(EndOfAuthority) is var length and >= 0 ? position + length : text.Length;
        int at = text.AsSpan(position, end - position).LastIndexOf('@');
        if (at < 0)
        {
            return position;
        }

        result.Append(Redactor.Mask).Append('@');
        return position + at + 1;
    }

    /// <summary>Copies what separates a secret name from its value, writes the mask, and returns where the value ends.</summary>
    private static int MaskValue(string text, int position, bool severalWords, StringBuilder result)
    {
        int separator = position;
        while (separator < text.Length && text[separator] is '"' or '\'' or ' ' or '\\')
        {
            separator++;
        }

        if (separator >= text.Length || text[separator] is not (':' or '=' or '：' or '＝'))
        {
            return position;
        }

        separator++;
        while (separator < text.Length && text[separator] is ' ' or '\\')
        {
            separator++;
        }

        char quote = separator < text.Length && text[separator] is '"' or '\'' ? text[separator++] : '\0';
        result.Append(text, position, separator - position).Append(Redactor.Mask);

        // An escaped quote belongs to the value, unless the opening one was escaped too, as in JSON within JSON.
        bool escapes = quote != '\0' && text[separator - 2] != '\\';
        while (separator < text.Length && !EndsValue(text[separator], quote, severalWords))
        {
            separator += escapes && text[separator] == '\\' ? 2 : 1;
        }

        return Math.Min(separator, text.Length);
    }

    /// <summary>Whether the value goes to the end of the line, as in <c>Authorization: Bearer …</c> and <c>Cookie: a=…; b=…</c>.</summary>
    private static bool HoldsSeveralWords(string name) =>
        name.EndsWith("authorization", StringComparison.OrdinalIgnoreCase) || name.EndsWith("cookie", StringComparison.OrdinalIgnoreCase);

    private static bool EndsValue(char c, char quote, bool severalWords) => quote != '\0'
        ? c == quote
        : c is '"' or '\'' or '\r' or '\n' || (!severalWords && c is '&' or ',' or ';' or '}' or ']' or ')' or ' ' or '，' or '；' or '。');

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
