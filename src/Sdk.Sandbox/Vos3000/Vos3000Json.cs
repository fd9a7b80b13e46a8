using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes JSON as the Java server does: members without a value are left out, doubles look like Java's.</summary>
internal static class Vos3000Json
{
    // The server sends Chinese as it is, not as \u escapes.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public static void Integer(this Utf8JsonWriter json, string name, long value) => json.WriteNumber(name, value);

    public static void Instant(this Utf8JsonWriter json, string name, DateTimeOffset value) =>
        json.WriteNumber(name, value.ToUnixTimeMilliseconds());

    public static void Money(this Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(FormatDouble((double)value));
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            members(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Rows in the shape of a type of the specification.</summary>
    public static void Records(this Utf8JsonWriter json, string name, string type, IEnumerable<Vos3000SandboxRecord> rows) =>
        json.Objects(name, rows, (writer, row) => Vos3000Shape.Write(writer, type, row.Members));

    /// <summary>Java writes 10.0, 3.9E-5 and 1.2345678E7 where .NET writes 10, 3.9E-05 and 12345678.</summary>
    public static string FormatDouble(double value)
    {
        double size = Math.Abs(value);
        if (size is 0 or (>= 1e-3 and < 1e7))
        {
            string plain = value.ToString("R", CultureInfo.InvariantCulture);
            return plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0";
        }

        // Seventeen digits always read back as the same double, but no server sends them: take the shortest that does.
        for (int decimals = 1; ; decimals++)
        {
            string text = value.ToString("E" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (decimals < 16 && !double.Parse(text, CultureInfo.InvariantCulture).Equals(value)) continue;
            string[] parts = text.Split('E');
            int exponent = int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}E{exponent}");
        }
    }
}
