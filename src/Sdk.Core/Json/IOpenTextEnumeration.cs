namespace Sdk.Core;

/// <summary>
/// An enumeration that the provider may extend: a struct over the text on the wire, with the documented values as members. A value
/// that is not documented survives reading and writing.
/// </summary>
/// <typeparam name="TSelf">The struct itself.</typeparam>
public interface IOpenTextEnumeration<TSelf>
    where TSelf : struct, IOpenTextEnumeration<TSelf>
{
    /// <summary>The text on the wire; empty for the default value of the struct.</summary>
    string Value { get; }

    /// <summary>Makes the value for a text on the wire, documented or not.</summary>
    /// <param name="value">The text.</param>
    static abstract TSelf FromValue(string value);
}
