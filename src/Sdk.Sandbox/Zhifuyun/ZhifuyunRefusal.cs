namespace Sdk.Sandbox;

/// <summary>A route that says no. It never leaves <see cref="ZhifuyunProvider"/>.</summary>
internal sealed class ZhifuyunRefusal(int code, string? detail = null, params (string Name, string Value)[] headers)
    : Exception(ZhifuyunCodes.TextOf(code) + (detail is null ? "" : "：" + detail))
{
    public int Code { get; } = code;

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; } =
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))];
}
