using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Spectre.Console;
using WeCom.Client;

namespace WeCom.Notify;

/// <summary>Sends what was asked for, and shows what became of it.</summary>
internal sealed class Notices(IServiceProvider services, Arguments arguments)
{
    private readonly Table _table = new Table().AddColumn(new TableColumn("Type").NoWrap()).AddColumn("To").AddColumn("Message id").AddColumn("Not reached");

    /// <returns>Whether all messages reached all whom they were for.</returns>
    public async Task<bool> SendAsync(CancellationToken cancellationToken)
    {
        bool isWell = true;
        foreach (string type in arguments.All ? Arguments.ApplicationTypes : arguments.Robot ? [] : [arguments.Type])
        {
            isWell &= await ToMembersAsync(type, cancellationToken);
        }

        foreach (string type in arguments.All ? Arguments.RobotTypes : arguments.Robot ? [arguments.Type] : [])
        {
            isWell &= await ToGroupAsync(type, cancellationToken);
        }

        if (_table.Rows.Count > 0)
        {
            AnsiConsole.Write(_table);
        }

        return isWell;
    }

    private async Task<bool> ToMembersAsync(string type, CancellationToken cancellationToken)
    {
        var notice = new MemberNotice(services.GetRequiredService<WeComClient>(), arguments);
        ApiResult<WeComSentMessage> sent = await notice.SendAsync(type, cancellationToken);
        if (!sent.IsSuccess)
        {
            return Tell(type, sent.Error);
        }

        // Some receivers may not be reached although the message was sent: that is a success that names them.
        string[] missed = [.. sent.Value.InvalidUsers, .. sent.Value.UnlicensedUsers];
        string receivers = arguments.Users.Contains("@all") ? "everyone" : string.Join(", ", arguments.Users);
        AddRow(type, receivers, string.Join(", ", sent.Value.MessageIds), string.Join(", ", missed));
        return missed.Length == 0;
    }

    private async Task<bool> ToGroupAsync(string type, CancellationToken cancellationToken)
    {
        ApiResult sent = await new RobotNotice(services.GetRequiredService<WeComRobotClient>(), arguments).SendAsync(type, cancellationToken);
        if (!sent.IsSuccess)
        {
            return Tell(type, sent.Error);
        }

        AddRow(type, "the group", "", "");
        return true;
    }

    private void AddRow(params ReadOnlySpan<string> cells)
    {
        var row = new List<Markup>(cells.Length);
        foreach (string cell in cells)
        {
            row.Add(new Markup(cell.Length == 0 ? "–" : Markup.Escape(cell)));
        }

        _table.AddRow(row);
    }

    private static bool Tell(string type, ApiError error)
    {
        Console.Error.WriteLine($"{type}: {error.Describe()}");
        return false;
    }
}
