namespace Sdk.Sandbox;

/// <summary>An operation that says no. It never leaves <see cref="Vos3000Provider"/>.</summary>
internal sealed class Vos3000Refusal(int code) : Exception(Vos3000Codes.TextOf(code))
{
    public int Code { get; } = code;
}
