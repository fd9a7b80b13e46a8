namespace Sdk.Sandbox;

/// <summary>How the Yunke sandbox writes the member <c>code</c>.</summary>
public enum YunkeCodeStyle
{
    /// <summary>As a number: <c>10000</c>.</summary>
    Number,

    /// <summary>As a text: <c>"10000"</c>.</summary>
    Text,

    /// <summary>Not at all in a success, which only says <c>success: true</c>. A failure has a number.</summary>
    Missing,
}
