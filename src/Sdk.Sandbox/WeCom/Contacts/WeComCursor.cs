using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Cursors of lists: opaque to the caller.</summary>
internal static class WeComCursor
{
    private const string Prefix = "cTr_";

    /// <summary>The row at which a page begins.</summary>
    public static int Read(string cursor, int count)
    {
        if (cursor.Length == 0) return 0;
        return cursor.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(cursor.AsSpan(Prefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int first)
            && first > 0 && first <= count
                ? first
                : throw new WeComRefusal(50100, "invalid cursor");
    }

    public static string Make(int first) => Prefix + first.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Writes <c>next_cursor</c>; at the end it is empty or absent.</summary>
    public static void Write(WeComSandbox sandbox, JsonObject answer, int next, int count)
    {
        if (next < count) answer["next_cursor"] = Make(next);
        else if (!sandbox.OmitsEmptyCursor) answer["next_cursor"] = "";
    }
}
