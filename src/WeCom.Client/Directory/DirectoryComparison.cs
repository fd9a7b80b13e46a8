using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Compares two snapshots. What is compared is their JSON, so that fields which this library does not know are compared too.</summary>
internal sealed class DirectoryComparison(WeComComparisonOptions options)
{
    private const string Order = "order", IsLeader = "is_leader_in_dept";

    /// <summary>Fields of members that say who it is, that are compared department by department, or that are the envelope of an answer.</summary>
    private static readonly string[] ApartInMembers = ["userid", "department", Order, IsLeader, "errcode", "errmsg"];

    private static readonly string[] ApartInDepartments = ["id", "parentid", "errcode", "errmsg"];

    private readonly HashSet<string> _ignored = new(options.IgnoredFields ?? [], StringComparer.Ordinal);

    public WeComDirectoryChanges Compare(WeComDirectorySnapshot earlier, WeComDirectorySnapshot later)
    {
        bool haveTags = earlier.Tags is not null && later.Tags is not null;
        var members = new Pairs<WeComUser>(earlier.Members, later.Members, static member => member.UserId);
        var departments = new Pairs<WeComDepartment>(earlier.Departments, later.Departments, static department => TextOf(department.Id));
        var tags = new Pairs<WeComTagMembers>(haveTags ? earlier.Tags! : [], haveTags ? later.Tags! : [], static tag => TextOf(tag.Id));
        return new WeComDirectoryChanges
        {
            EarlierAt = earlier.TakenAt,
            LaterAt = later.TakenAt,
            CreatedMembers = members.Created,
            RemovedMembers = members.Removed,
            ChangedMembers = members.Changed(CompareMembers),
            CreatedDepartments = departments.Created,
            RemovedDepartments = departments.Removed,
            ChangedDepartments = departments.Changed(CompareDepartments),
            CreatedTags = tags.Created,
            RemovedTags = tags.Removed,
            ChangedTags = tags.Changed(CompareTags),
        };
    }

    private static WeComTagChange? CompareTags(WeComTagMembers earlier, WeComTagMembers later) =>
        new WeComTagChange(earlier, later) is { IsEmpty: false } change ? change : null;

    private static WeComMembership[] MembershipsOf(WeComUser member) => [.. member.Memberships.DistinctBy(static item => item.DepartmentId)];

    private WeComMemberChange? CompareMembers(WeComUser earlier, WeComUser later)
    {
        List<WeComFieldChange> fields = CompareFields(earlier, later, DirectoryJson.Plain.WeComUser, ApartInMembers);
        WeComMembership[] before = MembershipsOf(earlier), after = MembershipsOf(later);
        foreach (WeComMembership old in before)
        {
            foreach (WeComMembership now in after.Where(item => item.DepartmentId == old.DepartmentId))
            {
                Add(fields, Order, TextOf(old.Order), TextOf(now.Order), old.DepartmentId);
                Add(fields, IsLeader, FlagOf(old.IsLeader), FlagOf(now.IsLeader), old.DepartmentId);
            }
        }

        bool compares = !_ignored.Contains("department");
        int[] joined = compares ? [.. after.ExceptBy(before.Select(IdOf), IdOf).Select(IdOf)] : [];
        int[] left = compares ? [.. before.ExceptBy(after.Select(IdOf), IdOf).Select(IdOf)] : [];
        return fields.Count + joined.Length + left.Length == 0 ? null : new WeComMemberChange(earlier, later, fields, joined, left);

        static int IdOf(WeComMembership membership) => membership.DepartmentId;
        static string? FlagOf(bool? flag) => flag is { } given ? (given ? "1" : "0") : null;
    }

    private WeComDepartmentChange? CompareDepartments(WeComDepartment earlier, WeComDepartment later)
    {
        List<WeComFieldChange> fields = CompareFields(earlier, later, DirectoryJson.Plain.WeComDepartment, ApartInDepartments);
        bool isMoved = !_ignored.Contains("parentid") && (earlier.ParentId ?? 0) != (later.ParentId ?? 0);
        return fields.Count == 0 && !isMoved ? null : new WeComDepartmentChange(earlier, later, fields, isMoved);
    }

    private List<WeComFieldChange> CompareFields<T>(T earlier, T later, JsonTypeInfo<T> type, string[] apart)
    {
        byte[] before = JsonFrame.Write(earlier, type), after = JsonFrame.Write(later, type);
        var changes = new List<WeComFieldChange>();
        if (before.AsSpan().SequenceEqual(after))
        {
            // Nearly all members are as they were: they are not even parsed.
            return changes;
        }

        using var old = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);
        IEnumerable<string> names = old.RootElement.EnumerateObject().Concat(now.RootElement.EnumerateObject())
            .Select(static property => property.Name).Distinct().Except(apart);
        foreach (string name in names)
        {
            bool had = old.RootElement.TryGetProperty(name, out JsonElement oldValue);
            bool has = now.RootElement.TryGetProperty(name, out JsonElement newValue);
            if (!had || !has || !AreEqual(oldValue, newValue))
            {
                Add(changes, name, had ? TextOf(oldValue) : null, has ? TextOf(newValue) : null);
            }
        }

        return changes;
    }

    private void Add(List<WeComFieldChange> changes, string name, string? oldValue, string? newValue, int? departmentId = null)
    {
        bool counts = options.CountsAbsentFields || (oldValue is not null && newValue is not null);
        if (counts && oldValue != newValue && !_ignored.Contains(name))
        {
            changes.Add(new WeComFieldChange(name, oldValue, newValue, departmentId));
        }
    }

    private static string? TextOf(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    /// <summary>Equal values, whatever the order in which objects have their members.</summary>
    private static bool AreEqual(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
        {
            return false;
        }

        return one.ValueKind switch
        {
            JsonValueKind.Object => one.EnumerateObject().Count() == other.EnumerateObject().Count()
                && one.EnumerateObject().All(member => other.TryGetProperty(member.Name, out JsonElement value) && AreEqual(member.Value, value)),
            JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(static pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.String => one.ValueEquals(other.GetString()),
            _ => one.GetRawText() == other.GetRawText(),
        };
    }

    /// <summary>The items of two lists by their ids, whatever the case of these. What has no id cannot be found again, and is left out.</summary>
    private sealed class Pairs<T>
        where T : class
    {
        private readonly List<(T Earlier, T Later)> _both = [];

        public Pairs(IReadOnlyList<T> earlier, IReadOnlyList<T> later, Func<T, string?> idOf)
        {
            Dictionary<string, T> before = ById(earlier, idOf), after = ById(later, idOf);
            Removed = [.. before.Where(item => !after.ContainsKey(item.Key)).Select(static item => item.Value)];
            Created = [.. after.Where(item => !before.ContainsKey(item.Key)).Select(static item => item.Value)];
            foreach ((string id, T item) in after)
            {
                if (before.TryGetValue(id, out T? old))
                {
                    _both.Add((old, item));
                }
            }
        }

        public IReadOnlyList<T> Created { get; }

        public IReadOnlyList<T> Removed { get; }

        public IReadOnlyList<TChange> Changed<TChange>(Func<T, T, TChange?> compare)
            where TChange : class =>
            [.. _both.Select(pair => compare(pair.Earlier, pair.Later)).OfType<TChange>()];

        private static Dictionary<string, T> ById(IReadOnlyList<T> items, Func<T, string?> idOf)
        {
            var found = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
            foreach (T item in items)
            {
                if (idOf(item) is { } id)
                {
                    found.TryAdd(id, item);
                }
            }

            return found;
        }
    }
}
