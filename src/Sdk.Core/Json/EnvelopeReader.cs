using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sdk.Core;

/// <summary>
/// Reads code, message and position of the payload in one pass over the top level of a UTF-8 answer, without building a document.
/// </summary>
internal static class EnvelopeReader
{
    internal const int MaximumDepth = 32;

    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaximumDepth };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Drops the byte order mark that some servers put before their JSON.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;

    public static BodyKind KindOf(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = body.Trim(" \t\r\n"u8);
        return text.Length == 0 ? BodyKind.Empty
            : text[0] == (byte)'<' ? BodyKind.Html
            : text[0] is (byte)'{' or (byte)'[' ? BodyKind.Json
            : BodyKind.Text;
    }

    /// <summary>Reads the envelope.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="format">The shape of the answer.</param>
    /// <param name="payloadIsRead">
    /// Whether the payload is deserialized afterwards. The pass over a flat answer ends at a code that means success then, because the
    /// payload is the answer itself, and all of it is going to be read anyway.
    /// </param>
    /// <exception cref="JsonException">The answer is not one JSON object (or what else the format allows), or its code is not a code.</exception>
    public static Envelope Read(ReadOnlySpan<byte> body, EnvelopeFormat format, bool payloadIsRead)
    {
        var reader = new Utf8JsonReader(body, ReaderOptions);
        var envelope = default(Envelope);
        Require(reader.Read());
        bool wrapped = format.AllowsSingleElementArray && reader.TokenType == JsonTokenType.StartArray;
        if (wrapped)
        {
            Require(reader.Read());
        }

        bool wholeAnswer = format.PayloadPathUtf8.Length == 0;
        if (!format.HasEnvelope && !wrapped && (!format.HasDetails || reader.TokenType != JsonTokenType.StartObject))
        {
            // Without an envelope any JSON value may be the payload; the deserializer checks it.
            envelope.PayloadLength = reader.TokenType == JsonTokenType.Null ? 0 : body.Length;
            return envelope;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer is not a JSON object.");
        }

        bool mayEndEarly = payloadIsRead && wholeAnswer && !wrapped && format.CodeDecidesAlone;
        int start = (int)reader.TokenStartIndex;
        var ranks = new Ranks();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, format, ref envelope, ref ranks);
            // The search for another code is far cheaper than reading the members in between.
            if (mayEndEarly && ranks.Code == 0 && envelope.Code is { } code && format.IsSuccess(code))
            {
                if (!Occurs(body[(int)reader.BytesConsumed..], format.CodeNamesUtf8[0], format.IgnoresCase))
                {
                    envelope.PayloadLength = body.Length;
                    return envelope;
                }

                // Asked once: to ask again behind every member would take the square of the length.
                mayEndEarly = false;
            }
        }

        if (wholeAnswer)
        {
            envelope.PayloadStart = start;
            envelope.PayloadLength = (int)reader.BytesConsumed - start;
        }

        if (wrapped)
        {
            Require(reader.Read() && reader.TokenType == JsonTokenType.EndArray);
        }

        // Reads to the end, so that a second document behind the first is noticed.
        if (reader.Read())
        {
            throw new JsonException("The answer holds more than one JSON value.");
        }

        FollowPaths(body, format, ref envelope);
        return envelope;
    }

    private static void ReadMember(ref Utf8JsonReader reader, EnvelopeFormat format, ref Envelope envelope, ref Ranks ranks)
    {
        if (Find(ref reader, format.CodeNamesUtf8, format.IgnoresCase) is var code and >= 0)
        {
            Require(reader.Read());
            if (code == ranks.Code)
            {
                throw new JsonException("The answer holds its code twice.");
            }

            if (ReadCode(ref reader) is { } value && code < ranks.Code)
            {
                (envelope.Code, ranks.Code) = (value, code);
            }
        }
        else if (Find(ref reader, format.SuccessFlagNamesUtf8, format.IgnoresCase) is var flag and >= 0)
        {
            Require(reader.Read());
            if (ReadFlag(ref reader) is { } success && flag < ranks.Flag)
            {
                (envelope.SuccessFlag, ranks.Flag) = (success, flag);
            }
        }
        else if (Find(ref reader, format.MessageNamesUtf8, format.IgnoresCase) is var message and >= 0)
        {
            Require(reader.Read());
            if (ReadText(ref reader) is { Length: > 0 } text && message < ranks.Message)
            {
                (envelope.Message, ranks.Message) = (text, message);
            }
        }
        else if (Find(ref reader, format.RequestIdNamesUtf8, format.IgnoresCase) is var id and >= 0)
        {
            Require(reader.Read());
            if (ReadText(ref reader) is { Length: > 0 } text && id < ranks.RequestId)
            {
                (envelope.RequestId, ranks.RequestId) = (text, id);
            }
        }
        else if (format.PayloadPathUtf8.Length > 0 && Matches(ref reader, format.PayloadPathUtf8[0], format.IgnoresCase))
        {
            Require(reader.Read());
            SkipValue(ref reader, out envelope.PayloadStart, out envelope.PayloadLength);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>Paths of more than one member are rare and their parents are small: each further step is a pass of its own.</summary>
    private static void FollowPaths(ReadOnlySpan<byte> body, EnvelopeFormat format, ref Envelope envelope)
    {
        // Who succeeded need not wait: a long list is not gone through once more to find that out.
        if (format.RetryAfterPathUtf8.Length > 0 && !(envelope.Code is { } code && format.IsSuccess(code)))
        {
            (int start, int length) = Locate(body, 0, body.Length, format.RetryAfterPathUtf8, 0, format.IgnoresCase);
            if (length > 0)
            {
                string text = Encoding.UTF8.GetString(body.Slice(start, length)).Trim('"');
                if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
                    && seconds >= 0 && seconds <= TimeSpan.FromDays(365).TotalSeconds)
                {
                    envelope.RetryAfter = TimeSpan.FromSeconds(seconds);
                }
            }
        }

        if (format.PayloadPathUtf8.Length > 1 && envelope.PayloadLength > 0)
        {
            (envelope.PayloadStart, envelope.PayloadLength) =
                Locate(body, envelope.PayloadStart, envelope.PayloadLength, format.PayloadPathUtf8, 1, format.IgnoresCase);
        }
    }

    private static (int Start, int Length) Locate(
        ReadOnlySpan<byte> body, int start, int length, byte[][] path, int step, bool ignoreCase)
    {
        for (; step < path.Length; step++)
        {
            var reader = new Utf8JsonReader(body.Slice(start, length), ReaderOptions);
            Require(reader.Read());
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            int found = -1, size = 0;
            while (found < 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Matches(ref reader, path[step], ignoreCase))
                {
                    Require(reader.Read());
                    SkipValue(ref reader, out found, out size);
                }
                else
                {
                    reader.Skip();
                }
            }

            if (found < 0 || size == 0)
            {
                return default;
            }

            (start, length) = (start + found, size);
        }

        return (start, length);
    }

    private static void SkipValue(ref Utf8JsonReader reader, out int start, out int length)
    {
        start = (int)reader.TokenStartIndex;
        bool isNull = reader.TokenType == JsonTokenType.Null;
        reader.Skip();
        length = isNull ? 0 : (int)reader.BytesConsumed - start;
    }

    private static EnvelopeCode? ReadCode(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? new EnvelopeCode(text) : null;
            case JsonTokenType.Number when reader.TryGetInt64(out long number):
                return new EnvelopeCode(number);
            case JsonTokenType.Number when reader.TryGetDecimal(out decimal whole)
                && decimal.Truncate(whole) == whole && whole is >= long.MinValue and <= long.MaxValue && (whole != 0 || IsZero(reader.ValueSpan)):
                return new EnvelopeCode((long)whole);
            default:
                throw new JsonException("The answer holds a code that is neither a whole number nor text.");
        }
    }

    /// <summary>A number that is too small for a decimal reads as 0, which is what success looks like.</summary>
    private static bool IsZero(ReadOnlySpan<byte> number)
    {
        int exponent = number.IndexOfAny((byte)'e', (byte)'E');
        return !(exponent < 0 ? number : number[..exponent]).ContainsAnyInRange((byte)'1', (byte)'9');
    }

    private static bool? ReadFlag(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return reader.TryGetInt64(out long number) ? number != 0 : null;
            case JsonTokenType.String:
                return bool.TryParse(reader.GetString(), out bool flag) ? flag : null;
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    private static int Find(ref Utf8JsonReader reader, byte[][] names, bool ignoreCase)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (Matches(ref reader, names[i], ignoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a name may stand in what follows, in another spelling too: a letter can be written as an escape.</summary>
    private static bool Occurs(ReadOnlySpan<byte> rest, byte[] name, bool ignoreCase)
    {
        if (rest.IndexOf("\\u00"u8) >= 0)
        {
            return true;
        }

        if (!ignoreCase)
        {
            return rest.IndexOf(name) >= 0;
        }

        // Two bytes are enough to find few candidates.
        byte letter = name[0];
        return OccursAfter(rest, [(byte)'"', letter], name) || (char.IsAsciiLetter((char)letter) && OccursAfter(rest, [(byte)'"', (byte)(letter ^ 0x20)], name));
    }

    private static bool OccursAfter(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> start, byte[] name)
    {
        for (int found = rest.IndexOf(start); found >= 0; found = rest.IndexOf(start))
        {
            rest = rest[(found + 1)..];
            if (rest.Length >= name.Length && Ascii.EqualsIgnoreCase(rest[..name.Length], name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(ref Utf8JsonReader reader, byte[] name, bool ignoreCase) =>
        reader.ValueTextEquals(name)
        || (ignoreCase && !reader.ValueIsEscaped && Ascii.EqualsIgnoreCase(reader.ValueSpan, name));

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new JsonException("The answer ends too early.");
        }
    }

    /// <summary>Which of several names gave the present value: a lower rank wins, wherever it stands in the answer.</summary>
    private struct Ranks()
    {
        public int Code = int.MaxValue;
        public int Flag = int.MaxValue;
        public int Message = int.MaxValue;
        public int RequestId = int.MaxValue;
    }
}
