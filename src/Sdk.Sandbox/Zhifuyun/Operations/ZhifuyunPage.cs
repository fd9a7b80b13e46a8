using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Cuts a list into pages.</summary>
internal static class ZhifuyunPage
{
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 100;

    /// <summary>The page that a request asks for. A page beyond the end is empty and has the right total.</summary>
    public static SandboxAnswer Of<T>(ZhifuyunCall call, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        int page = call.Number("page", 1, int.MaxValue);
        int limit = call.Number("limit", DefaultLimit, MaximumLimit);
        List<T> all = [.. call.Sandbox.NewestFirst ? rows.Reverse() : rows];
        long skipped = Math.Min((page - 1L) * limit, all.Count);
        return ZhifuyunJson.Success(ZhifuyunCodes.Success, json =>
        {
            json.WriteNumber("total", all.Count);
            json.WriteNumber("page", page);
            json.WriteNumber("limit", limit);
            json.WriteStartArray("items");
            foreach (T row in all.Skip((int)skipped).Take(limit))
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
