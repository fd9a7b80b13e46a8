namespace Yunke.Client;

/// <summary>How a call is made (<c>callModel</c>). The platform knows two ways and explains neither.</summary>
public enum CallMode
{
    /// <summary>The usual way (<c>1</c>).</summary>
    Standard = 1,

    /// <summary>The other way (<c>6</c>).</summary>
    Alternative = 6,
}
