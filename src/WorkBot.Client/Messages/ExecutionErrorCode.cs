using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>How the execution of a command ended (执行错误码). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ExecutionErrorCode>))]
public readonly record struct ExecutionErrorCode(int Value) : IOpenEnumeration<ExecutionErrorCode>
{
    /// <summary>Done (0).</summary>
    public static ExecutionErrorCode Success => new(0);

    /// <summary>Bad data format (101011).</summary>
    public static ExecutionErrorCode BadFormat => new(101011);

    /// <summary>Illegal operation (101012).</summary>
    public static ExecutionErrorCode IllegalOperation => new(101012);

    /// <summary>No permission (101013).</summary>
    public static ExecutionErrorCode NoPermission => new(101013);

    /// <summary>The command was given before (101014).</summary>
    public static ExecutionErrorCode DuplicateCommand => new(101014);

    /// <summary>Creating the group failed (201011).</summary>
    public static ExecutionErrorCode CreateGroupFailed => new(201011);

    /// <summary>Renaming the group failed (201012).</summary>
    public static ExecutionErrorCode RenameGroupFailed => new(201012);

    /// <summary>Adding a member failed (201013).</summary>
    public static ExecutionErrorCode AddMemberFailed => new(201013);

    /// <summary>Removing a member failed (201014).</summary>
    public static ExecutionErrorCode RemoveMemberFailed => new(201014);

    /// <summary>Changing the announcement failed (201015).</summary>
    public static ExecutionErrorCode ChangeAnnouncementFailed => new(201015);

    /// <summary>Changing the group's remark failed (201016).</summary>
    public static ExecutionErrorCode ChangeGroupRemarkFailed => new(201016);

    /// <summary>Applying the group's template failed (201017).</summary>
    public static ExecutionErrorCode GroupTemplateFailed => new(201017);

    /// <summary>Too many groups were created (201018).</summary>
    public static ExecutionErrorCode GroupCreationLimit => new(201018);

    /// <summary>The chat window was not found (201101).</summary>
    public static ExecutionErrorCode ChatNotFound => new(201101);

    /// <summary>Sending failed (201102).</summary>
    public static ExecutionErrorCode SendFailed => new(201102);

    /// <summary>A button was not found (201103).</summary>
    public static ExecutionErrorCode ButtonNotFound => new(201103);

    /// <summary>The recipient was not found (201104).</summary>
    public static ExecutionErrorCode TargetNotFound => new(201104);

    /// <summary>Forwarding failed (201105).</summary>
    public static ExecutionErrorCode ForwardFailed => new(201105);

    /// <summary>The contact was added already (201106).</summary>
    public static ExecutionErrorCode AlreadyAdded => new(201106);

    /// <summary>Downloading the file failed (201107).</summary>
    public static ExecutionErrorCode FileDownloadFailed => new(201107);

    /// <summary>Storing the file failed (201108).</summary>
    public static ExecutionErrorCode FileStorageFailed => new(201108);

    /// <summary>Reading the group's QR code failed (201109).</summary>
    public static ExecutionErrorCode GroupQrCodeFailed => new(201109);

    /// <summary>The robot's id is not valid (501011).</summary>
    public static ExecutionErrorCode InvalidRobotId => new(501011);

    /// <summary>The robot's key is not valid (501012).</summary>
    public static ExecutionErrorCode InvalidRobotCredential => new(501012);

    /// <summary>The robot is logged in twice (501013).</summary>
    public static ExecutionErrorCode RobotLoggedInTwice => new(501013);

    /// <summary>Any other fault (501000).</summary>
    public static ExecutionErrorCode ServerError => new(501000);

    /// <inheritdoc/>
    public static ExecutionErrorCode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Success),
        101011 => nameof(BadFormat),
        101012 => nameof(IllegalOperation),
        101013 => nameof(NoPermission),
        101014 => nameof(DuplicateCommand),
        201011 => nameof(CreateGroupFailed),
        201012 => nameof(RenameGroupFailed),
        201013 => nameof(AddMemberFailed),
        201014 => nameof(RemoveMemberFailed),
        201015 => nameof(ChangeAnnouncementFailed),
        201016 => nameof(ChangeGroupRemarkFailed),
        201017 => nameof(GroupTemplateFailed),
        201018 => nameof(GroupCreationLimit),
        201101 => nameof(ChatNotFound),
        201102 => nameof(SendFailed),
        201103 => nameof(ButtonNotFound),
        201104 => nameof(TargetNotFound),
        201105 => nameof(ForwardFailed),
        201106 => nameof(AlreadyAdded),
        201107 => nameof(FileDownloadFailed),
        201108 => nameof(FileStorageFailed),
        201109 => nameof(GroupQrCodeFailed),
        501011 => nameof(InvalidRobotId),
        501012 => nameof(InvalidRobotCredential),
        501013 => nameof(RobotLoggedInTwice),
        501000 => nameof(ServerError),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
