using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using WeCom.Client;

namespace WeCom.DirectorySync;

/// <summary>Two runs against the sandbox. In between somebody works on the address book, or the second one would have nothing to show.</summary>
internal sealed class Rehearsal(WeComClient weCom, Arguments arguments)
{
    private const int NewDepartment = 9001;

    public async Task<ApiError?> RunAsync(CancellationToken cancellationToken)
    {
        if (arguments.File is { } file)
        {
            // What is kept of a real company is not to be replaced by the sandbox's.
            return File.Exists(file) ? throw new IOException($"{file} is there already.") : await RunTwiceAsync(file, cancellationToken);
        }

        string folder = Directory.CreateTempSubdirectory("wecom-directory-").FullName;
        try
        {
            return await RunTwiceAsync(Path.Combine(folder, "directory.json"), cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<ApiError?> RunTwiceAsync(string file, CancellationToken cancellationToken)
    {
        var synchronization = new Synchronization(weCom, file, arguments.DepartmentId);
        ApiError? error = await synchronization.RunAsync(cancellationToken) ?? await ChangeAsync(cancellationToken);
        if (error is not null)
        {
            return error;
        }

        AnsiConsole.MarkupLine("[grey]Somebody works on the address book. The second run:[/]");
        return await synchronization.RunAsync(cancellationToken);
    }

    private async Task<ApiError?> ChangeAsync(CancellationToken cancellationToken) =>
        await ChangeDepartmentsAsync(cancellationToken) ?? await ChangeMembersAsync(cancellationToken) ?? await ChangeTagsAsync(cancellationToken);

    private async Task<ApiError?> ChangeDepartmentsAsync(CancellationToken cancellationToken)
    {
        var created = new CreateWeComDepartmentRequest { Name = "机器人实验室", ParentId = 2, Id = NewDepartment };
        return (await weCom.Departments.CreateAsync(created, cancellationToken)).Error
            ?? (await weCom.Departments.UpdateAsync(new UpdateWeComDepartmentRequest { Id = 3, Name = "销售与服务部" }, cancellationToken)).Error;
    }

    private async Task<ApiError?> ChangeMembersAsync(CancellationToken cancellationToken)
    {
        var created = new CreateWeComUserRequest
        {
            UserId = "newcomer", Name = "新来的", Mobile = "13711110000", Memberships = [new WeComMembership(NewDepartment)], Position = "工程师", Invites = false,
        };
        var moved = new UpdateWeComUserRequest
        {
            UserId = WeComSandbox.DemoSecondUserId, Memberships = [new WeComMembership(NewDepartment)], MainDepartmentId = NewDepartment,
        };
        return (await weCom.Users.CreateAsync(created, cancellationToken)).Error
            ?? (await weCom.Users.UpdateAsync(moved, cancellationToken)).Error
            ?? (await weCom.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "user0061", Position = "技术总监" }, cancellationToken)).Error
            ?? (await weCom.Users.DeleteAsync("user0121", cancellationToken)).Error;
    }

    private async Task<ApiError?> ChangeTagsAsync(CancellationToken cancellationToken)
    {
        ApiResult<WeComTag> created = await weCom.Tags.CreateAsync("新员工", cancellationToken: cancellationToken);
        return created.Error
            ?? (await weCom.Tags.AddMembersAsync(created.Value!.Id ?? 0, ["newcomer"], cancellationToken: cancellationToken)).Error
            ?? (await weCom.Tags.RemoveMembersAsync(2, ["user0020"], cancellationToken: cancellationToken)).Error
            ?? (await weCom.Tags.DeleteAsync(4, cancellationToken)).Error;
    }
}
