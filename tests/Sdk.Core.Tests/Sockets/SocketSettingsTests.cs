namespace Sdk.Core.Tests.Sockets;

[Parallelizable]
internal sealed class SocketSettingsTests
{
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(1.1);

    private static IEnumerable<TestCaseData> Mistakes() =>
    [
        new TestCaseData(() => new SocketSettings { HeartbeatInterval = TimeSpan.FromMilliseconds(999) }, "HeartbeatInterval"),
        new TestCaseData(() => new SocketSettings { HeartbeatInterval = TooLong }, "HeartbeatInterval"),
        new TestCaseData(() => new SocketSettings { MissedHeartbeats = 0 }, "MissedHeartbeats"),
        new TestCaseData(() => new SocketSettings { OpenTimeout = TimeSpan.Zero }, "OpenTimeout"),
        new TestCaseData(() => new SocketSettings { ConnectTimeout = Timeout.InfiniteTimeSpan }, "ConnectTimeout"),
        new TestCaseData(() => new SocketSettings { FirstBackoff = TimeSpan.Zero }, "FirstBackoff"),
        new TestCaseData(() => new SocketSettings { MaximumBackoff = TooLong }, "MaximumBackoff"),
        new TestCaseData(() => new SocketSettings { HealthyAfter = TimeSpan.FromTicks(-1) }, "HealthyAfter"),
        new TestCaseData(() => new SocketSettings { Capacity = 0 }, "Capacity"),
        new TestCaseData(() => new SocketSettings { SendCapacity = 100_001 }, "SendCapacity"),
        new TestCaseData(() => new SocketSettings { MaximumMessageBytes = 0 }, "MaximumMessageBytes"),
        new TestCaseData(() => new SocketSettings { MaximumFragments = 0 }, "MaximumFragments"),
        new TestCaseData(() => new SocketSettings { KeepAlive = TimeSpan.FromSeconds(-1) }, "KeepAlive"),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void A_value_out_of_range_throws_at_once(Func<SocketSettings> make, string name) =>
        Assert.That(make, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));

    [TestCase("wss://host/a?b=c", "wss://host/a?b=c")]
    [TestCase("https://host/a", "wss://host/a")]
    [TestCase("http://host:8080/a?b=c", "ws://host:8080/a?b=c")]
    [TestCase("https://host:80/", "wss://host:80/")]
    public void Addresses_of_http_become_those_of_sockets(string given, string expected) =>
        Assert.That(new SocketAddress(new Uri(given)).Address.AbsoluteUri, Is.EqualTo(expected));

    [TestCase("ftp://host/")]
    [TestCase("/relative")]
    public void Other_addresses_are_refused(string given) =>
        Assert.That(() => new SocketAddress(new Uri(given, UriKind.RelativeOrAbsolute)), Throws.ArgumentException);

    [Test]
    public void An_address_does_not_print_its_ticket() =>
        Assert.That(new SocketAddress(new Uri("wss://host/a?ticket=canary")).ToString(), Does.Contain("host/a").And.Not.Contain("canary"));

    [Test]
    public void A_decision_names_a_sensible_time()
    {
        Assert.That(() => SocketDecision.ReconnectAfter(TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => SocketDecision.ReconnectAfter(TooLong), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
