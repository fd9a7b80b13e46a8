using System.Diagnostics.CodeAnalysis;
using System.Text;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// The address book at one time (通讯录快照): plain values that can be kept as JSON and compared with a later snapshot. Holds what the service says of people:
/// keep it as you keep other personal data.
/// </summary>
public sealed class WeComDirectorySnapshot
{
    /// <summary>The version of the JSON form that this library writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the JSON form.</summary>
    public int Version { get; set; } = CurrentVersion;

    /// <summary>When reading began.</summary>
    public DateTimeOffset TakenAt { get; set; }

    /// <summary>The department that the snapshot begins with; null for all that the application sees.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>The members, each of them once, in the order of their ids.</summary>
    [AllowNull]
    public IReadOnlyList<WeComUser> Members { get => field ?? []; set; }

    /// <summary>The departments, in the order of their ids.</summary>
    [AllowNull]
    public IReadOnlyList<WeComDepartment> Departments { get => field ?? []; set; }

    /// <summary>The tags with their members, in the order of their ids; null where they were not read.</summary>
    public IReadOnlyList<WeComTagMembers>? Tags { get; set; }

    /// <summary>Reads a snapshot from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> made.</param>
    /// <exception cref="InvalidDataException">It is no snapshot, or one of a newer version of the form.</exception>
    public static WeComDirectorySnapshot FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a snapshot from a stream, to its end.</summary>
    /// <param name="source">The stream with what <see cref="WriteToAsync"/> wrote; stays open.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="InvalidDataException">It is no snapshot, or one of a newer version of the form.</exception>
    public static async Task<WeComDirectorySnapshot> ReadFromAsync(Stream source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var buffer = new MemoryStream();
        await source.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The snapshot as JSON. Equal snapshots make equal texts.</summary>
    public string ToJson() => Encoding.UTF8.GetString(JsonFrame.Write(this, DirectoryJson.Plain.WeComDirectorySnapshot));

    /// <summary>Writes the snapshot as JSON in UTF-8.</summary>
    /// <param name="destination">Where to; stays open.</param>
    /// <param name="cancellationToken">Ends writing.</param>
    public async Task WriteToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        byte[] json = JsonFrame.Write(this, DirectoryJson.Plain.WeComDirectorySnapshot);
        await destination.WriteAsync(json, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Says what changed from this snapshot to a later one. Members are the same whose ids are, whatever their case; one that got another id counts as removed
    /// and created.
    /// </summary>
    /// <param name="later">The later snapshot, of the same department.</param>
    /// <param name="options">What counts as a change; null for the defaults.</param>
    /// <exception cref="ArgumentException">The snapshots begin with different departments: all that is not in both would count as created or removed.</exception>
    public WeComDirectoryChanges ChangesTo(WeComDirectorySnapshot later, WeComComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (later.DepartmentId != DepartmentId)
        {
            throw new ArgumentException("The snapshots begin with different departments.", nameof(later));
        }

        return new DirectoryComparison(options ?? new WeComComparisonOptions()).Compare(this, later);
    }

    /// <summary>The service lists in any order; a snapshot does not.</summary>
    internal void Sort()
    {
        Members = [.. Members.OrderBy(static member => member.UserId, StringComparer.OrdinalIgnoreCase)];
        Departments = [.. Departments.OrderBy(static department => department.Id)];
        Tags = Tags is null ? null : [.. Tags.OrderBy(static tag => tag.Id)];
        foreach (WeComTagMembers tag in Tags ?? [])
        {
            tag.Users = [.. tag.Users.OrderBy(static user => user.UserId, StringComparer.OrdinalIgnoreCase)];
            tag.DepartmentIds = [.. tag.DepartmentIds.Order()];
        }
    }

    private static WeComDirectorySnapshot Parse(ReadOnlySpan<byte> utf8)
    {
        if (!JsonFrame.TryRead(utf8, DirectoryJson.Plain.WeComDirectorySnapshot, out WeComDirectorySnapshot? snapshot) || snapshot.Version < 1)
        {
            throw new InvalidDataException("This is no snapshot of an address book.");
        }

        return snapshot.Version <= CurrentVersion
            ? snapshot
            : throw new InvalidDataException($"The snapshot has version {snapshot.Version}; this library reads up to {CurrentVersion}.");
    }
}
