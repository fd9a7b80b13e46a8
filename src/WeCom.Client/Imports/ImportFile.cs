using System.Globalization;
using System.Text;

namespace WeCom.Client;

/// <summary>Writes the files that are imported: comma-separated UTF-8 with the columns of the templates.</summary>
internal static class ImportFile
{
    private const char DepartmentSeparator = ';';

    private static readonly string[] UserColumns = ["姓名", "帐号", "手机号", "邮箱", "所在部门", "职位"];
    private static readonly string[] DepartmentColumns = ["部门名称", "部门ID", "父部门ID", "排序"];

    /// <exception cref="ArgumentException">There is no row, or one has no name or no valid id.</exception>
    public static WeComFile Of(IReadOnlyList<WeComImportUser> users)
    {
        ArgumentNullException.ThrowIfNull(users);
        NotEmpty(users.Count, nameof(users));
        for (int i = 0; i < users.Count; i++)
        {
            WeComImportUser user = users[i] ?? throw new ArgumentException("No row may be null.", nameof(users));
            ArgumentException.ThrowIfNullOrWhiteSpace(user.Name, Name(nameof(users), i, nameof(user.Name)));
            Check.UserId(user.UserId, Name(nameof(users), i, nameof(user.UserId)));
            ArgumentNullException.ThrowIfNull(user.DepartmentIds, Name(nameof(users), i, nameof(user.DepartmentIds)));
            ArgumentNullException.ThrowIfNull(user.OtherColumns, Name(nameof(users), i, nameof(user.OtherColumns)));
            if (user.OtherColumns.Any(static column => string.IsNullOrWhiteSpace(column.Key) || UserColumns.Contains(column.Key))
                || user.OtherColumns.DistinctBy(static column => column.Key).Count() < user.OtherColumns.Count)
            {
                throw new ArgumentException("A column has a heading of its own.", Name(nameof(users), i, nameof(user.OtherColumns)));
            }
        }

        string[] others = [.. users.SelectMany(static user => user.OtherColumns).Select(static column => column.Key).Distinct()];
        return Write("users.csv", [.. UserColumns, .. others], users.Select(user => RowOf(user, others)));
    }

    /// <exception cref="ArgumentException">There is no row, or one has no name.</exception>
    public static WeComFile Of(IReadOnlyList<WeComImportDepartment> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);
        NotEmpty(departments.Count, nameof(departments));
        for (int i = 0; i < departments.Count; i++)
        {
            WeComImportDepartment department = departments[i] ?? throw new ArgumentException("No row may be null.", nameof(departments));
            ArgumentException.ThrowIfNullOrWhiteSpace(department.Name, Name(nameof(departments), i, nameof(department.Name)));
        }

        return Write("departments.csv", DepartmentColumns, departments.Select(RowOf));
    }

    private static string?[] RowOf(WeComImportUser user, string[] others) =>
    [
        user.Name, user.UserId, user.Mobile, user.Email, string.Join(DepartmentSeparator, user.DepartmentIds.Select(TextOf)), user.Position,
        .. others.Select(heading => user.OtherColumns.FirstOrDefault(column => column.Key == heading).Value),
    ];

    private static string?[] RowOf(WeComImportDepartment department) =>
        [department.Name, TextOf(department.DepartmentId), TextOf(department.ParentId), department.Order?.ToString(CultureInfo.InvariantCulture)];

    /// <summary>An empty value would clear what the service has: a column that nobody fills is left out.</summary>
    private static WeComFile Write(string fileName, string[] headings, IEnumerable<string?[]> rows)
    {
        string?[][] all = [.. rows];
        int[] filled = [.. Enumerable.Range(0, headings.Length).Where(column => all.Any(row => !string.IsNullOrEmpty(row[column])))];
        var text = new StringBuilder();
        Append(text, filled.Select(column => headings[column]));
        foreach (string?[] row in all)
        {
            Append(text, filled.Select(column => row[column]));
        }

        return WeComFile.FromBytes(fileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, IEnumerable<string?> values) => text.AppendJoin(',', values.Select(Quote)).Append("\r\n");

    private static string Quote(string? value) => value is null ? ""
        : value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;

    private static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void NotEmpty(int count, string name)
    {
        if (count == 0)
        {
            throw new ArgumentException("A file without rows would import nothing, or remove everything.", name);
        }
    }

    private static string Name(string list, int index, string member) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].{member}");
}
