namespace Sdk.Core;

/// <summary>A range of provider codes, both ends included.</summary>
/// <param name="First">The lowest code.</param>
/// <param name="Last">The highest code.</param>
public readonly record struct CodeRange(long First, long Last)
{
    /// <summary>A range that holds one code.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator CodeRange(long code) => new(code, code);

    /// <summary>Whether the range holds a code.</summary>
    /// <param name="code">The code.</param>
    public bool Contains(long code) => code >= First && code <= Last;
}
