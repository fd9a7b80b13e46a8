using System.Text;
using System.Text.Json;

namespace Yunke.Client;

/// <summary>Rows whose members nobody knows, as the service wrote them: to tell one list of them from another.</summary>
internal static class RawRows
{
    public static string TextOf(IEnumerable<IDictionary<string, JsonElement>?> rows)
    {
        var text = new StringBuilder();
        foreach (IDictionary<string, JsonElement>? row in rows)
        {
            foreach (KeyValuePair<string, JsonElement> member in row ?? new Dictionary<string, JsonElement>())
            {
                text.Append(member.Key).Append(':').Append(member.Value.GetRawText()).Append(',');
            }

            text.Append(';');
        }

        return text.ToString();
    }
}
