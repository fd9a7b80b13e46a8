namespace WeCom.Client;

internal sealed class GroupChatAnswer
{
    public WeComGroupChat? ChatInfo { get; set; }
}
