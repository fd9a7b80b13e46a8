namespace Sdk.Core;

/// <summary>One piece of advice in two languages.</summary>
/// <param name="english">The advice in English.</param>
/// <param name="chinese">The same advice in Chinese (中文).</param>
public sealed class ErrorHint(string english, string chinese)
{
    /// <summary>The advice in English.</summary>
    public string English { get; } = english;

    /// <summary>The advice in Chinese (中文).</summary>
    public string Chinese { get; } = chinese;

    /// <summary>Returns the advice in English.</summary>
    public override string ToString() => English;
}
