using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What a chat message is (消息类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<TextType>))]
public readonly record struct TextType(int Value) : IOpenEnumeration<TextType>
{
    /// <summary>Not known (未知) (0).</summary>
    public static TextType Unknown => new(0);

    /// <summary>Text, also emoji and group notices (文本) (1).</summary>
    public static TextType Text => new(1);

    /// <summary>An image (图片) (2).</summary>
    public static TextType Image => new(2);

    /// <summary>A voice message (语音) (3).</summary>
    public static TextType Voice => new(3);

    /// <summary>A contact card (名片) (4).</summary>
    public static TextType ContactCard => new(4);

    /// <summary>A video (视频) (5).</summary>
    public static TextType Video => new(5);

    /// <summary>A location (位置) (6).</summary>
    public static TextType Location => new(6);

    /// <summary>A mini-program (小程序) (7).</summary>
    public static TextType MiniProgram => new(7);

    /// <summary>A link, also a group notification (链接) (8).</summary>
    public static TextType Link => new(8);

    /// <summary>A file (文件) (9).</summary>
    public static TextType File => new(9);

    /// <summary>A warning (提醒) (10).</summary>
    public static TextType Warning => new(10);

    /// <summary>A Tencent document (腾讯文档) (11).</summary>
    public static TextType TencentDocument => new(11);

    /// <summary>A chain that the group goes on with (接龙) (12).</summary>
    public static TextType GroupChain => new(12);

    /// <summary>A merged chat record (合并聊天记录) (13).</summary>
    public static TextType MergedRecord => new(13);

    /// <summary>A collection form (收集表) (14).</summary>
    public static TextType CollectionForm => new(14);

    /// <summary>Text with a quoted reply (引用回复) (15).</summary>
    public static TextType Quote => new(15);

    /// <summary>A notice of a bot of an internal group (群机器人通知) (16).</summary>
    public static TextType BotNotice => new(16);

    /// <summary>A video of Channels (视频号) (17).</summary>
    public static TextType ChannelsVideo => new(17);

    /// <summary>A live stream of Channels (视频号直播) (18).</summary>
    public static TextType ChannelsLive => new(18);

    /// <inheritdoc/>
    public static TextType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Unknown),
        1 => nameof(Text),
        2 => nameof(Image),
        3 => nameof(Voice),
        4 => nameof(ContactCard),
        5 => nameof(Video),
        6 => nameof(Location),
        7 => nameof(MiniProgram),
        8 => nameof(Link),
        9 => nameof(File),
        10 => nameof(Warning),
        11 => nameof(TencentDocument),
        12 => nameof(GroupChain),
        13 => nameof(MergedRecord),
        14 => nameof(CollectionForm),
        15 => nameof(Quote),
        16 => nameof(BotNotice),
        17 => nameof(ChannelsVideo),
        18 => nameof(ChannelsLive),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
