namespace Vos3000.Client;

/// <summary>The rows of an answer.</summary>
internal static class Rows
{
    /// <summary>The rows without those that are null, which nobody would look for in a list.</summary>
    public static IReadOnlyList<T>? WithoutNulls<T>(IReadOnlyList<T>? rows)
    {
        if (rows is not null)
        {
            foreach (T row in rows)
            {
                if (row is null)
                {
                    return [.. rows.Where(static item => item is not null)];
                }
            }
        }

        return rows;
    }
}
