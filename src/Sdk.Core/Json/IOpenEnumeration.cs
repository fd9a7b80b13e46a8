namespace Sdk.Core;

/// <summary>
/// An enumeration that the provider may extend: a struct over the number on the wire, with the documented values as members. A value
/// that is not documented survives reading and writing.
/// </summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
public interface IOpenEnumeration<TSelf>
    where TSelf : struct, IOpenEnumeration<TSelf>
{
    /// <summary>The number on the wire.</summary>
    int Value { get; }

    /// <summary>Makes the value for a number on the wire, documented or not.</summary>
    /// <param name="value">The number.</param>
    static abstract TSelf FromValue(int value);
}
