namespace Sdk.Sandbox;

/// <summary>A host of companies: its address and its keys. The keys of the search for companies and of the login differ.</summary>
internal sealed class YunkeHost
{
    // Keys take long to make. Those of the first sandbox serve all sandboxes of the process until they are rotated.
    private static readonly Lazy<YunkeKeyPair>[] Shared =
        [.. Enumerable.Range(0, 4).Select(_ => new Lazy<YunkeKeyPair>(YunkeKeyPair.Make))];

    private Lazy<YunkeKeyPair> _discoveryKey;
    private Lazy<YunkeKeyPair> _loginKey;

    private YunkeHost(int number)
    {
        _discoveryKey = Shared[number * 2];
        _loginKey = Shared[(number * 2) + 1];
    }

    /// <summary>Stands where a call has no host.</summary>
    public static YunkeHost None { get; } = First();

    /// <summary>Stands where a call has no caller.</summary>
    public static YunkeSandboxMember Nobody { get; } = new() { UserId = "", CompanyCode = "", DepartmentId = "", Phone = "", Name = "" };

    /// <summary>Where it listens, with a trailing slash.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1/");

    /// <summary>The address as the list of companies tells it, without a trailing slash.</summary>
    public string Domain => BaseAddress.GetLeftPart(UriPartial.Authority);

    public YunkeKeyPair DiscoveryKey => _discoveryKey.Value;

    public YunkeKeyPair LoginKey => _loginKey.Value;

    public static YunkeHost First() => new(0);

    public static YunkeHost Second() => new(1);

    public void RotateKeys()
    {
        _discoveryKey = new Lazy<YunkeKeyPair>(YunkeKeyPair.Make);
        _loginKey = new Lazy<YunkeKeyPair>(YunkeKeyPair.Make);
    }
}
