using System.Diagnostics.CodeAnalysis;

namespace WeCom.Notify;

/// <summary>What the program was asked for.</summary>
internal sealed record Arguments(string Type, IReadOnlyList<string> Users, bool Robot, string Text, string Url, string? File, string? AppId, bool All, bool Live)
{
    public const string Usage = """
        usage: WeCom.Notify [OPTIONS] [TEXT]

          --type TYPE       text by default
                            to members: text, markdown, image, voice, video, file, textcard, news, mpnews, miniprogram_notice,
                            text_notice, news_notice, button_interaction, vote_interaction, multiple_interaction
                            with --robot: text, markdown, markdown_v2, image, news, file, voice, text_notice, news_notice
          --to USERS        user ids, separated by commas; @all for everyone. With --robot: who is mentioned in a text
          --robot           to the group of a robot
          --url URL         where cards and news lead
          --file FILE       the image, voice (AMR), video (MP4) or file; the sandbox has one of each
          --app-id ID       the mini program of a miniprogram_notice
          --all             every type once; for the sandbox only
          --live            the service that the settings name (WeCom__CorpId, WeCom__CorpSecret, WeCom__AgentId, or WeComRobot__Key)
                            instead of the sandbox

        for example: WeCom.Notify --type text --to ZhangSan "The backup is done."
        """;

    private const string UsualText = "备份完成 🎉 The backup is done.";
    private const string UsualUrl = "https://example.com/backup?day=1&show=all";

    /// <summary>What an application can send to members.</summary>
    public static IReadOnlyList<string> ApplicationTypes { get; } =
    [
        "text", "markdown", "image", "voice", "video", "file", "textcard", "news", "mpnews", "miniprogram_notice",
        "text_notice", "news_notice", "button_interaction", "vote_interaction", "multiple_interaction",
    ];

    /// <summary>What a robot can send to its group.</summary>
    public static IReadOnlyList<string> RobotTypes { get; } =
        ["text", "markdown", "markdown_v2", "image", "news", "file", "voice", "text_notice", "news_notice"];

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        var read = new Arguments("text", [], false, UsualText, UsualUrl, null, null, false, false);
        bool hasText = false;
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--robot": read = read with { Robot = true }; break;
                case "--all": read = read with { All = true }; break;
                case "--live": read = read with { Live = true }; break;
                case "--type" when value is not null: read = read with { Type = value }; index++; break;
                case "--to" when value is not null: read = read with { Users = Separate(value) }; index++; break;
                case "--url" when value is not null: read = read with { Url = value }; index++; break;
                case "--file" when value is not null: read = read with { File = value }; index++; break;
                case "--app-id" when value is not null: read = read with { AppId = value }; index++; break;
                case ['-', '-', ..]: return false;
                case { } text when !hasText: read = read with { Text = text }; hasText = true; break;
                default: return false;
            }
        }

        arguments = read.IsSensible() ? read : null;
        return arguments is not null;
    }

    private static string[] Separate(string users) => users.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool IsSensible()
    {
        if (All)
        {
            return !Live && !Robot;
        }

        return Robot
            ? RobotTypes.Contains(Type) && (Users.Count == 0 || Type == "text")
            : ApplicationTypes.Contains(Type) && Users.Count > 0 && (!Live || Type != "miniprogram_notice" || AppId is not null);
    }
}
