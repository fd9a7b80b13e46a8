namespace WeCom.Client;

/// <summary>Who brought whom to a live.</summary>
internal sealed class Invitations
{
    private readonly Dictionary<ViewerIdentity, ViewerIdentity> _invitorOf = [];
    private readonly Dictionary<ViewerIdentity, Tally> _tallies = [];

    public Invitations(IEnumerable<WeComLiveViewer> viewers)
    {
        foreach (WeComLiveViewer viewer in viewers)
        {
            Add(viewer);
        }

        foreach (ViewerIdentity viewer in _invitorOf.Keys)
        {
            Climb(viewer);
        }
    }

    public int InvitedViewers { get; private set; }

    /// <summary>The length of the longest chain of invitations.</summary>
    public int Levels { get; private set; }

    /// <summary>Those who invited, the most successful first.</summary>
    public IReadOnlyList<WeComLiveInvitor> Invitors =>
    [
        .. _tallies.Values.OrderByDescending(static tally => tally.Internal + tally.External).ThenByDescending(static tally => tally.Reached)
            .Select(static tally => tally.ToInvitor()),
    ];

    private void Add(WeComLiveViewer viewer)
    {
        // Who is said to have come by an invitation of one's own came alone.
        if (ViewerIdentity.Of(viewer.InvitorUserId, viewer.InvitorExternalUserId) is not { } invitor
            || ViewerIdentity.Of(viewer.UserId, viewer.ExternalUserId) is not { } identity || identity == invitor)
        {
            return;
        }

        if (!_tallies.TryGetValue(invitor, out Tally? tally))
        {
            tally = new Tally(invitor.IsExternal ? viewer.InvitorExternalUserId! : viewer.InvitorUserId!, invitor.IsExternal);
            _tallies.Add(invitor, tally);
        }

        InvitedViewers++;
        tally.Add(viewer);
        _invitorOf[identity] = invitor;
    }

    /// <summary>Counts a viewer for everybody up the chain. A chain that leads back to itself is walked once.</summary>
    private void Climb(ViewerIdentity viewer)
    {
        var passed = new HashSet<ViewerIdentity> { viewer };
        ViewerIdentity at = viewer;
        while (_invitorOf.TryGetValue(at, out ViewerIdentity invitor) && passed.Add(invitor))
        {
            _tallies[invitor].Reached++;
            at = invitor;
        }

        Levels = Math.Max(Levels, passed.Count - 1);
    }

    private sealed class Tally(string id, bool isExternal)
    {
        private TimeSpan _watchTime;

        public int Internal { get; private set; }

        public int External { get; private set; }

        public int Reached { get; set; }

        public void Add(WeComLiveViewer viewer)
        {
            if (viewer.IsExternal)
            {
                External++;
            }
            else
            {
                Internal++;
            }

            _watchTime = LiveDurations.Add(_watchTime, viewer.WatchTime ?? TimeSpan.Zero);
        }

        public WeComLiveInvitor ToInvitor() => new()
        {
            UserId = isExternal ? null : id,
            ExternalUserId = isExternal ? id : null,
            InternalViewers = Internal,
            ExternalViewers = External,
            ReachedViewers = Reached,
            WatchTime = _watchTime,
        };
    }
}
