using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>What most operations do to most tables.</summary>
internal static class RecordOperations
{
    public static Action<Utf8JsonWriter>? Create<TKey>(SandboxTable<TKey, Vos3000SandboxRecord> table, Vos3000SandboxRecord row)
        where TKey : notnull
    {
        if (!table.TryAdd(row)) throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);
        return null;
    }

    /// <summary>Creates a row whose number the answer tells.</summary>
    public static Action<Utf8JsonWriter> CreateWithId(
        Vos3000Sandbox sandbox, SandboxTable<int, Vos3000SandboxRecord> table, Vos3000SandboxRecord row)
    {
        int id = sandbox.NextId();
        table.Set(row.With("id", id));
        return json => json.Integer("id", id);
    }

    /// <summary>Changes what the request names and leaves the rest.</summary>
    public static Action<Utf8JsonWriter>? Modify<TKey>(SandboxTable<TKey, Vos3000SandboxRecord> table, TKey key, Vos3000Arguments change)
        where TKey : notnull
    {
        if (table.Update(key, row => row.Merge(change)) is null) throw new Vos3000Refusal(Vos3000Codes.NotFound);
        return null;
    }

    public static Action<Utf8JsonWriter>? Delete<TKey, TRow>(SandboxTable<TKey, TRow> table, TKey key)
        where TKey : notnull
        where TRow : class
    {
        if (!table.Remove(key)) throw new Vos3000Refusal(Vos3000Codes.NotFound);
        return null;
    }

    /// <summary>Deletes what can be found; it fails only when nothing was.</summary>
    public static Action<Utf8JsonWriter>? DeleteAll<TRow>(SandboxTable<string, TRow> table, IEnumerable<string> keys)
        where TRow : class
    {
        int deleted = keys.Count(table.Remove);
        return deleted > 0 ? null : throw new Vos3000Refusal(Vos3000Codes.NotFound);
    }

    /// <summary>The rows of keys, or all rows without keys. Keys of which none is found are refused.</summary>
    public static List<TRow> Find<TKey, TRow>(SandboxTable<TKey, TRow> table, List<TKey>? keys)
        where TKey : notnull
        where TRow : class
    {
        if (keys is null) return [.. table];
        List<TRow> found = [];
        foreach (TKey key in keys.Distinct())
            if (table.TryGet(key, out TRow? row)) found.Add(row);
        return Some(found);
    }

    /// <summary>The rows that a filter found; it is refused when there are none.</summary>
    public static List<TRow> Some<TRow>(List<TRow> found) => found.Count > 0 ? found : throw new Vos3000Refusal(Vos3000Codes.NotFound);

    public static Action<Utf8JsonWriter> Answer(string list, string type, List<Vos3000SandboxRecord> rows) =>
        json => json.Records(list, type, rows);

    public static void MustExist<TKey, TRow>(SandboxTable<TKey, TRow> table, TKey key)
        where TKey : notnull
        where TRow : class
    {
        if (!table.TryGet(key, out _)) throw new Vos3000Refusal(Vos3000Codes.NotFound);
    }
}
