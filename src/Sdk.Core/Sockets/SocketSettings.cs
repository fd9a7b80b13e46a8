using System.Runtime.CompilerServices;

namespace Sdk.Core;

/// <summary>How a socket behaves. All have defaults; a value out of range throws at once.</summary>
public sealed class SocketSettings
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The time between two heartbeats: 20 s; from 1 s to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan HeartbeatInterval { get; init => field = Checked(value, TimeSpan.FromSeconds(1), Day); } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How many heartbeats in a row may stay without any frame in return: 2; from 1 to 100. The connection counts as dead a quarter of an interval
    /// after the last one of them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int MissedHeartbeats { get; init => field = Checked(value, 1, 100); } = 2;

    /// <summary>
    /// The most time for <see cref="SocketProtocol{TMessage}.GetAddressAsync"/>, and once more for <see cref="SocketProtocol{TMessage}.OpenAsync"/>:
    /// 30 s; up to a day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan OpenTimeout { get; init => field = Checked(value, TimeSpan.FromMilliseconds(1), Day); } = TimeSpan.FromSeconds(30);

    /// <summary>The most time for connecting and for the handshakes of TLS and WebSocket: 10 s; up to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan ConnectTimeout { get; init => field = Checked(value, TimeSpan.FromMilliseconds(1), Day); } = TimeSpan.FromSeconds(10);

    /// <summary>The first step of the back-off, which doubles with each failure: 1 s; up to a day. A random half to all of a step is waited.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan FirstBackoff { get; init => field = Checked(value, TimeSpan.FromMilliseconds(1), Day); } = TimeSpan.FromSeconds(1);

    /// <summary>The longest step of the back-off: 60 s; up to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan MaximumBackoff { get; init => field = Checked(value, TimeSpan.FromMilliseconds(1), Day); } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a connection must have lived to start the back-off anew: 60 s; from zero to a day. It must have delivered a message, too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan HealthyAfter { get; init => field = Checked(value, TimeSpan.Zero, Day); } = TimeSpan.FromSeconds(60);

    /// <summary>How many messages are kept for the readers: 1,024; from 1 to 1,000,000. When they are too slow, receiving waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Capacity { get; init => field = Checked(value, 1, 1_000_000); } = 1024;

    /// <summary>How many repeatable frames may wait to be sent: 256; from 1 to 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int SendCapacity { get; init => field = Checked(value, 1, 100_000); } = 256;

    /// <summary>The most bytes of a message: 1 MB; from 1 byte to 1 GB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int MaximumMessageBytes { get; init => field = Checked(value, 1, 1024 * 1024 * 1024); } = 1024 * 1024;

    /// <summary>
    /// In how many pieces a message may arrive: 4,096; from 1 to 1,000,000. A piece is a fragment, or a part of one when it arrives slowly.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int MaximumFragments { get; init => field = Checked(value, 1, 1_000_000); } = 4096;

    /// <summary>
    /// The time between two pings of the WebSocket itself: 20 s; zero for none, up to a day. Their answers count only on .NET 10, and only when the
    /// protocol makes no heartbeats: the connection then counts as dead after <see cref="MissedHeartbeats"/> times this long.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan KeepAlive { get; init => field = Checked(value, TimeSpan.Zero, Day); } = TimeSpan.FromSeconds(20);

    private static T Checked<T>(T value, T least, T most, [CallerMemberName] string name = "")
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
