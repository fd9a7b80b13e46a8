using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What a command asks for, by number (指令编号). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<RobotCommandCode>))]
public readonly record struct RobotCommandCode(int Value) : IOpenEnumeration<RobotCommandCode>
{
    /// <summary>Heartbeat (11).</summary>
    public static RobotCommandCode Heartbeat => new(11);

    /// <summary>List of received messages (101).</summary>
    public static RobotCommandCode ReceivedMessages => new(101);

    /// <summary>Show a text on the console (102).</summary>
    public static RobotCommandCode Toast => new(102);

    /// <summary>Stop and go home (201).</summary>
    public static RobotCommandCode Stop => new(201);

    /// <summary>Receive in a loop (202).</summary>
    public static RobotCommandCode Receive => new(202);

    /// <summary>Send a text (发送文本) (203).</summary>
    public static RobotCommandCode SendText => new(203);

    /// <summary>Reply to a message (204).</summary>
    public static RobotCommandCode Reply => new(204);

    /// <summary>Forward a message (转发消息) (205).</summary>
    public static RobotCommandCode ForwardMessage => new(205);

    /// <summary>Create a group (创建群) (206).</summary>
    public static RobotCommandCode CreateGroup => new(206);

    /// <summary>Change a group (修改群) (207).</summary>
    public static RobotCommandCode UpdateGroup => new(207);

    /// <summary>Send an image from the micro-disk (208).</summary>
    public static RobotCommandCode SendDiskImage => new(208);

    /// <summary>Send a file from the micro-disk (209).</summary>
    public static RobotCommandCode SendDiskFile => new(209);

    /// <summary>Send a mini-program (210).</summary>
    public static RobotCommandCode SendMiniProgram => new(210);

    /// <summary>Send a Tencent document (211).</summary>
    public static RobotCommandCode SendTencentDocument => new(211);

    /// <summary>Accept friend requests (212).</summary>
    public static RobotCommandCode AcceptFriends => new(212);

    /// <summary>Add a friend by phone number, or change a friend (213).</summary>
    public static RobotCommandCode AddFriendByPhone => new(213);

    /// <summary>Show what is known of a group (214).</summary>
    public static RobotCommandCode ShowGroup => new(214);

    /// <summary>Add a rule against harassment (215).</summary>
    public static RobotCommandCode AddAntiHarassmentRule => new(215);

    /// <summary>Remove a rule against harassment (216).</summary>
    public static RobotCommandCode RemoveAntiHarassmentRule => new(216);

    /// <summary>Apply a rule against harassment (217).</summary>
    public static RobotCommandCode ApplyAntiHarassmentRule => new(217);

    /// <summary>Send a file by its address (发送文件) (218).</summary>
    public static RobotCommandCode SendFile => new(218);

    /// <summary>Dismiss a group (解散群) (219).</summary>
    public static RobotCommandCode DismissGroup => new(219);

    /// <summary>Add a friend from a group (220).</summary>
    public static RobotCommandCode AddFriendFromGroup => new(220);

    /// <summary>Add a to-do (221).</summary>
    public static RobotCommandCode AddToDo => new(221);

    /// <summary>Clock in (222).</summary>
    public static RobotCommandCode ClockIn => new(222);

    /// <summary>Switch the company; a paid function (223).</summary>
    public static RobotCommandCode SwitchCompany => new(223);

    /// <summary>Send a link (224).</summary>
    public static RobotCommandCode SendLink => new(224);

    /// <summary>Change the remark on a group's member (225).</summary>
    public static RobotCommandCode ChangeMemberRemark => new(225);

    /// <summary>Recall a message (226).</summary>
    public static RobotCommandCode RecallMessage => new(226);

    /// <summary>Forward several messages (227).</summary>
    public static RobotCommandCode ForwardSeveral => new(227);

    /// <summary>Forward several messages as one record (228).</summary>
    public static RobotCommandCode ForwardMerged => new(228);

    /// <summary>Send several messages (229).</summary>
    public static RobotCommandCode SendSeveral => new(229);

    /// <summary>Send several messages as one record (230).</summary>
    public static RobotCommandCode SendMerged => new(230);

    /// <summary>Voice call (231).</summary>
    public static RobotCommandCode VoiceCall => new(231);

    /// <summary>Video call (232).</summary>
    public static RobotCommandCode VideoCall => new(232);

    /// <summary>Scan a QR code (233).</summary>
    public static RobotCommandCode ScanQrCode => new(233);

    /// <summary>Delete a contact (234).</summary>
    public static RobotCommandCode DeleteContact => new(234);

    /// <summary>The robot's log (301).</summary>
    public static RobotCommandCode RobotLog => new(301);

    /// <summary>The robot's log of errors (302).</summary>
    public static RobotCommandCode RobotErrorLog => new(302);

    /// <summary>Test (303).</summary>
    public static RobotCommandCode RobotTest => new(303);

    /// <summary>Clear the queue of commands (304).</summary>
    public static RobotCommandCode ClearQueue => new(304);

    /// <summary>Take one command out of the queue (305).</summary>
    public static RobotCommandCode ClearCommand => new(305);

    /// <summary>Read a group (501).</summary>
    public static RobotCommandCode ReadGroup => new(501);

    /// <summary>Read a friend (502).</summary>
    public static RobotCommandCode ReadFriend => new(502);

    /// <summary>Read the own account (503).</summary>
    public static RobotCommandCode ReadMe => new(503);

    /// <summary>Read a group's QR code (504).</summary>
    public static RobotCommandCode ReadGroupQrCode => new(504);

    /// <summary>Read the recent chats (505).</summary>
    public static RobotCommandCode ReadRecent => new(505);

    /// <summary>Read the companies (506).</summary>
    public static RobotCommandCode ReadCompanies => new(506);

    /// <summary>Read all friends (507).</summary>
    public static RobotCommandCode ReadAllFriends => new(507);

    /// <summary>Read all groups (508).</summary>
    public static RobotCommandCode ReadAllGroups => new(508);

    /// <summary>Read a local file (509).</summary>
    public static RobotCommandCode ReadLocalFile => new(509);

    /// <summary>Read a group's members (512).</summary>
    public static RobotCommandCode ReadGroupMembers => new(512);

    /// <summary>Send a favorite (发送收藏) (900).</summary>
    public static RobotCommandCode SendFavorite => new(900);

    /// <inheritdoc/>
    public static RobotCommandCode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        11 => nameof(Heartbeat),
        101 => nameof(ReceivedMessages),
        102 => nameof(Toast),
        201 => nameof(Stop),
        202 => nameof(Receive),
        203 => nameof(SendText),
        204 => nameof(Reply),
        205 => nameof(ForwardMessage),
        206 => nameof(CreateGroup),
        207 => nameof(UpdateGroup),
        208 => nameof(SendDiskImage),
        209 => nameof(SendDiskFile),
        210 => nameof(SendMiniProgram),
        211 => nameof(SendTencentDocument),
        212 => nameof(AcceptFriends),
        213 => nameof(AddFriendByPhone),
        214 => nameof(ShowGroup),
        215 => nameof(AddAntiHarassmentRule),
        216 => nameof(RemoveAntiHarassmentRule),
        217 => nameof(ApplyAntiHarassmentRule),
        218 => nameof(SendFile),
        219 => nameof(DismissGroup),
        220 => nameof(AddFriendFromGroup),
        221 => nameof(AddToDo),
        222 => nameof(ClockIn),
        223 => nameof(SwitchCompany),
        224 => nameof(SendLink),
        225 => nameof(ChangeMemberRemark),
        226 => nameof(RecallMessage),
        227 => nameof(ForwardSeveral),
        228 => nameof(ForwardMerged),
        229 => nameof(SendSeveral),
        230 => nameof(SendMerged),
        231 => nameof(VoiceCall),
        232 => nameof(VideoCall),
        233 => nameof(ScanQrCode),
        234 => nameof(DeleteContact),
        301 => nameof(RobotLog),
        302 => nameof(RobotErrorLog),
        303 => nameof(RobotTest),
        304 => nameof(ClearQueue),
        305 => nameof(ClearCommand),
        501 => nameof(ReadGroup),
        502 => nameof(ReadFriend),
        503 => nameof(ReadMe),
        504 => nameof(ReadGroupQrCode),
        505 => nameof(ReadRecent),
        506 => nameof(ReadCompanies),
        507 => nameof(ReadAllFriends),
        508 => nameof(ReadAllGroups),
        509 => nameof(ReadLocalFile),
        512 => nameof(ReadGroupMembers),
        900 => nameof(SendFavorite),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
