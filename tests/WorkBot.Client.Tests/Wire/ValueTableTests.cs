using System.Reflection;
using Sdk.Core;

namespace WorkBot.Client.Tests.Wire;

/// <summary>The values that are documented, each under a name of its own.</summary>
internal sealed class ValueTableTests
{
    private static readonly Dictionary<int, string> ErrorNames = new()
    {
        [0] = "Success", [101011] = "BadFormat", [101012] = "IllegalOperation", [101013] = "NoPermission", [101014] = "DuplicateCommand",
        [201011] = "CreateGroupFailed", [201012] = "RenameGroupFailed", [201013] = "AddMemberFailed", [201014] = "RemoveMemberFailed",
        [201015] = "ChangeAnnouncementFailed", [201016] = "ChangeGroupRemarkFailed", [201017] = "GroupTemplateFailed", [201018] = "GroupCreationLimit",
        [201101] = "ChatNotFound", [201102] = "SendFailed", [201103] = "ButtonNotFound", [201104] = "TargetNotFound", [201105] = "ForwardFailed",
        [201106] = "AlreadyAdded", [201107] = "FileDownloadFailed", [201108] = "FileStorageFailed", [201109] = "GroupQrCodeFailed",
        [501011] = "InvalidRobotId", [501012] = "InvalidRobotCredential", [501013] = "RobotLoggedInTwice", [501000] = "ServerError",
    };

    private static readonly int[] CommandCodes =
    [
        11, 101, 102, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228,
        229, 230, 231, 232, 233, 234, 301, 302, 303, 304, 305, 501, 502, 503, 504, 505, 506, 507, 508, 509, 512, 900,
    ];

    private static readonly string[] TextTypes =
    [
        "Unknown", "Text", "Image", "Voice", "ContactCard", "Video", "Location", "MiniProgram", "Link", "File", "Warning", "TencentDocument", "GroupChain",
        "MergedRecord", "CollectionForm", "Quote", "BotNotice", "ChannelsVideo", "ChannelsLive",
    ];

    [Test]
    public void Rooms_have_their_numbers() => AssertNumbers<RoomType>(new Dictionary<int, string>
    {
        [0] = "Unknown", [1] = "ExternalGroup", [2] = "ExternalContact", [3] = "InternalGroup", [4] = "InternalContact",
    });

    [Test]
    public void Texts_have_their_numbers() => AssertNumbers<TextType>(TextTypes.Index().ToDictionary(static entry => entry.Index, static entry => entry.Item));

    [Test]
    public void Errors_of_execution_have_their_numbers() => AssertNumbers<ExecutionErrorCode>(ErrorNames);

    [Test]
    public void Every_command_has_a_member()
    {
        Dictionary<int, string> known = Known<RobotCommandCode>();

        Assert.That(known.Keys, Is.EquivalentTo(CommandCodes));
        Assert.That(known.Values, Is.Unique);
    }

    [TestCase(203, nameof(RobotCommandCode.SendText))]
    [TestCase(205, nameof(RobotCommandCode.ForwardMessage))]
    [TestCase(206, nameof(RobotCommandCode.CreateGroup))]
    [TestCase(207, nameof(RobotCommandCode.UpdateGroup))]
    [TestCase(213, nameof(RobotCommandCode.AddFriendByPhone))]
    [TestCase(218, nameof(RobotCommandCode.SendFile))]
    [TestCase(219, nameof(RobotCommandCode.DismissGroup))]
    [TestCase(220, nameof(RobotCommandCode.AddFriendFromGroup))]
    [TestCase(225, nameof(RobotCommandCode.ChangeMemberRemark))]
    [TestCase(226, nameof(RobotCommandCode.RecallMessage))]
    [TestCase(231, nameof(RobotCommandCode.VoiceCall))]
    [TestCase(232, nameof(RobotCommandCode.VideoCall))]
    [TestCase(234, nameof(RobotCommandCode.DeleteContact))]
    [TestCase(304, nameof(RobotCommandCode.ClearQueue))]
    [TestCase(305, nameof(RobotCommandCode.ClearCommand))]
    [TestCase(501, nameof(RobotCommandCode.ReadGroup))]
    [TestCase(504, nameof(RobotCommandCode.ReadGroupQrCode))]
    [TestCase(509, nameof(RobotCommandCode.ReadLocalFile))]
    [TestCase(512, nameof(RobotCommandCode.ReadGroupMembers))]
    [TestCase(900, nameof(RobotCommandCode.SendFavorite))]
    public void Commands_that_others_number_differently_are_right(int value, string name)
    {
        Assert.That(Known<RobotCommandCode>()[value], Is.EqualTo(name));
        Assert.That(new RobotCommandCode(value).ToString(), Is.EqualTo(name));
    }

    [Test]
    public void Words_are_the_documented_ones()
    {
        AssertWords<MessageFileType>("image", "audio", "video", "*");
        AssertWords<RobotStatus>("online", "offline", "deleted");
        AssertWords<AiMode>("builtin", "third_party");
        AssertWords<AiProvider>("doubao", "dify", "deepseek", "kimi", "custom");
        AssertWords<ActivationCodeStatus>("unused", "used", "expired", "disabled");
        AssertWords<WorkBotRole>("user", "admin");
        AssertWords<WorkBotUserStatus>("active", "disabled");
        AssertWords<CommandStatus>("pending", "sent", "executing", "success", "failed");
        AssertWords<MessageType>("text", "image", "file", "video", "link", "mini_program");
        AssertWords<RobotCommandType>("send_message", "forward_message", "create_group", "update_group", "send_file", "dissolve_group", "send_favorite");
        AssertWords<LogType>("api", "error", "application", "audit", "websocket", "ai");
        AssertWords<WorkBotLogLevel>("error", "info", "warn", "debug");
    }

    [Test]
    public void Unknown_numbers_show_as_numbers()
    {
        Assert.That(new RoomType(9).ToString(), Is.EqualTo("9"));
        Assert.That(new TextType(99).ToString(), Is.EqualTo("99"));
        Assert.That(new ExecutionErrorCode(7).ToString(), Is.EqualTo("7"));
        Assert.That(new RobotCommandCode(7).ToString(), Is.EqualTo("7"));
        Assert.That(default(RobotStatus).ToString(), Is.Empty);
    }

    private static void AssertNumbers<T>(IReadOnlyDictionary<int, string> expected)
        where T : struct, IOpenEnumeration<T>
    {
        Assert.That(Known<T>(), Is.EquivalentTo(expected));
        foreach ((int value, string name) in expected)
        {
            Assert.That(T.FromValue(value).ToString(), Is.EqualTo(name));
        }
    }

    private static void AssertWords<T>(params string[] words)
        where T : struct, IOpenTextEnumeration<T> =>
        Assert.That(Members<T>().Select(static member => ((T)member.GetValue(null)!).Value), Is.EquivalentTo(words), typeof(T).Name);

    private static Dictionary<int, string> Known<T>()
        where T : struct, IOpenEnumeration<T> =>
        Members<T>().ToDictionary(static member => ((T)member.GetValue(null)!).Value, static member => member.Name);

    private static IEnumerable<PropertyInfo> Members<T>() =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(static member => member.PropertyType == typeof(T));
}
