using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Cuts a list into pages.</summary>
internal static class YunkePage
{
    /// <summary>The page that a request asks for. A page beyond the end is empty and has the right total.</summary>
    public static SandboxAnswer Of<T>(
        YunkeCall call, YunkeArguments members, IReadOnlyCollection<T> rows, (int Default, int Maximum) size,
        Action<Utf8JsonWriter, T> write)
    {
        int page = members.Count("page", 1, int.MaxValue);
        int pageSize = members.Count("pageSize", size.Default, size.Maximum);
        int skipped = (int)Math.Min((page - 1L) * pageSize, rows.Count);
        return call.Sandbox.Envelope.SuccessObject(json =>
        {
            json.WriteStartArray("data");
            foreach (T row in rows.Skip(skipped).Take(pageSize))
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("totalCount", rows.Count);
            json.WriteNumber("pageCount", (rows.Count + pageSize - 1) / pageSize);
            json.WriteNumber("page", page);
            json.WriteNumber("pageSize", pageSize);
        });
    }
}
