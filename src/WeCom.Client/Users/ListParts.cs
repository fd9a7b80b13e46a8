namespace WeCom.Client;

/// <summary>Cuts lists that are longer than the service takes at once.</summary>
internal static class ListParts
{
    /// <summary>How many parts a list has; none when it is null or empty.</summary>
    public static int CountOf<T>(IReadOnlyCollection<T>? items, int size) => ((items?.Count ?? 0) + size - 1) / size;

    /// <summary>The part at an index; null behind the last one.</summary>
    public static IReadOnlyList<T>? At<T>(IReadOnlyCollection<T>? items, int index, int size) =>
        index < CountOf(items, size) ? [.. items!.Skip(index * size).Take(size)] : null;

    /// <summary>The part at an index and all behind it; null when there is none.</summary>
    public static IReadOnlyList<T>? From<T>(IReadOnlyCollection<T>? items, int index, int size) =>
        index < CountOf(items, size) ? [.. items!.Skip(index * size)] : null;
}
