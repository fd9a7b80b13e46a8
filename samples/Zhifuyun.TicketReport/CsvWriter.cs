using System.Buffers;
using System.Globalization;

namespace Zhifuyun.TicketReport;

/// <summary>Rows of values, separated by commas, as RFC 4180 has it. Days are ISO 8601.</summary>
internal sealed class CsvWriter(TextWriter output)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public async Task WriteRowAsync(params object?[] values)
    {
        for (int index = 0; index < values.Length; index++)
        {
            if (index > 0)
            {
                await output.WriteAsync(',');
            }

            await output.WriteAsync(Quoted(TextOf(values[index])));
        }

        await output.WriteAsync("\r\n");
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Quoted(string text) => text.AsSpan().ContainsAny(NeedQuotes)
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
