using Sdk.Core;

namespace WeCom.Client;

/// <summary>Where a WeChat user watches a live or its replay: a page of the mini program (小程序) of the service.</summary>
public sealed class WeComViewingPath
{
    /// <summary>The app id of the mini program that shows lives, for jumps from other mini programs.</summary>
    public const string MiniProgramAppId = "wx7424030d69bde86e";

    /// <summary>The original id of the mini program that shows lives (原始 ID), for jumps from apps and web pages.</summary>
    public const string MiniProgramUserName = "gh_25e071b83ee0";

    /// <summary>The app id of the mini program.</summary>
    public string AppId { get; init; } = MiniProgramAppId;

    /// <summary>The original id of the mini program.</summary>
    public string UserName { get; init; } = MiniProgramUserName;

    /// <summary>
    /// The page, with the code in it; null where the service gave no code. Good for 5 minutes, and for the user that it was made for.
    /// </summary>
    public Secret? Path { get; init; }

    /// <summary>Whether the page shows the replay.</summary>
    public bool IsReplay { get; init; }

    internal static WeComViewingPath Of(WeComLiveCode code, bool isReplay) => new()
    {
        Path = code.LivingCode is { Length: > 0 } secret
            ? $"pages/watch/index?living_code={Uri.EscapeDataString(secret.Reveal())}{(isReplay ? "&replay=1" : "")}"
            : null,
        IsReplay = isReplay,
    };
}
