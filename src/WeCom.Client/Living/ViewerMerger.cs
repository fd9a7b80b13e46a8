namespace WeCom.Client;

/// <summary>
/// Makes one viewer of all rows about the same one. Rows that say different things are several stays, whose time adds up; a row that says the same as
/// one before is that one once more, because pages may overlap while people come and go.
/// </summary>
internal sealed class ViewerMerger
{
    private readonly List<WeComLiveViewer> _viewers = [];
    private readonly Dictionary<ViewerIdentity, WeComLiveViewer> _known = [];
    private readonly HashSet<Row> _rows = [];

    /// <summary>The viewers in the order in which they came.</summary>
    public IReadOnlyList<WeComLiveViewer> Viewers => _viewers;

    public void Add(WeComLiveViewer row)
    {
        if (ViewerIdentity.Of(row.UserId, row.ExternalUserId) is not { } identity)
        {
            // Without an id two viewers cannot be told apart: keep both rather than lose one.
            _viewers.Add(row);
            return;
        }

        var content = new Row(
            identity, row.WatchTime, row.HasCommented, row.HasSpoken, ViewerIdentity.Of(row.InvitorUserId, row.InvitorExternalUserId));
        if (!_rows.Add(content))
        {
            return;
        }

        if (_known.TryGetValue(identity, out WeComLiveViewer? viewer))
        {
            Merge(viewer, row);
        }
        else
        {
            _known.Add(identity, row);
            _viewers.Add(row);
        }
    }

    private static void Merge(WeComLiveViewer viewer, WeComLiveViewer row)
    {
        viewer.WatchTime = viewer.WatchTime is { } time ? LiveDurations.Add(time, row.WatchTime ?? TimeSpan.Zero) : row.WatchTime;
        viewer.HasCommented = Either(viewer.HasCommented, row.HasCommented);
        viewer.HasSpoken = Either(viewer.HasSpoken, row.HasSpoken);
        viewer.Name = string.IsNullOrEmpty(viewer.Name) ? row.Name : viewer.Name;
        viewer.Type ??= row.Type;
        if (ViewerIdentity.Of(viewer.InvitorUserId, viewer.InvitorExternalUserId) is null)
        {
            viewer.InvitorUserId = row.InvitorUserId;
            viewer.InvitorExternalUserId = row.InvitorExternalUserId;
        }
    }

    private static bool? Either(bool? one, bool? other) => one is null ? other : one.Value || other == true;

    private readonly record struct Row(
        ViewerIdentity Viewer, TimeSpan? WatchTime, bool? HasCommented, bool? HasSpoken, ViewerIdentity? Invitor);
}
