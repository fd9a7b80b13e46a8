using Sdk.Core;
using WeCom.Client;

/// <summary>What takes its time: imports, exports and uploads by URL.</summary>
internal static class WeComJobCalls
{
    /// <summary>MD5 of what the service finds at <see cref="FileUrl"/>: 0123456789abcdef.</summary>
    private const string FileHash = "4032af8d61035123906e58e067140cc5";

    private static readonly Uri FileUrl = new("https://files.example.com/trim-smoke.txt");

    public static async Task RunAsync(WeComClient weCom, Checks run)
    {
        await ImportAsync(weCom, run);
        await ExportUsersAsync(weCom.Exports, run);
        await ExportOthersAsync(weCom.Exports, run);
        await UploadByUrlAsync(weCom.Media, run);
    }

    private static async Task ImportAsync(WeComClient weCom, Checks run)
    {
        WeComImportUser[] users = [new WeComImportUser { Name = "导入", UserId = "trim-import", Mobile = "13522223333", DepartmentIds = [2, 3] }];
        await run.Check(
            "Imports.SyncUsers", weCom.Imports.SyncUsersAndWaitAsync(users, invite: false),
            result => result.Rows is [{ UserId: "trim-import", IsSuccess: true }] && result.Status == WeComImportStatus.Done);

        // All others would be removed: the service does not do that for so few rows.
        ApiResult<WeComImportResult> replaced = await weCom.Imports.ReplaceUsersAndWaitAsync(users);
        run.Report("Imports.ReplaceUsers", replaced.Error?.Code == "45026", replaced.ToString());
        ApiResult<IReadOnlyList<WeComDepartment>> departments = await weCom.Departments.ListAsync();
        WeComImportDepartment[] rows =
        [
            .. (departments.Value ?? []).OrderBy(department => department.Id).Select(department => new WeComImportDepartment
            {
                Name = department.Name ?? "–", DepartmentId = department.Id ?? 0, ParentId = department.ParentId ?? 0, Order = department.Order,
            }),
        ];
        await run.Check(
            "Imports.ReplaceDepartments", weCom.Imports.ReplaceDepartmentsAndWaitAsync(rows), result => result.Rows.Count > 50 && result.Rows.All(row => row.IsSuccess));
    }

    private static async Task ExportUsersAsync(WeComExportsClient exports, Checks run)
    {
        Secret key = WeComAesKey.Create();
        ApiResult<WeComExportResult> users = await WaitAsync(exports, exports.StartUsersAsync(key));
        await run.Check("Exports.StartUsers", Task.FromResult(users), result => result.Files.Count == 1);
        WeComExportFile file = FileOf(users);
        await run.Check("Exports.ReadUsers", exports.ReadUsersAsync(file, key), list => list.Any(user => user is { UserId: WeComCalls.UserId, Name: not null }));
        using var content = new MemoryStream();
        await run.Check("Exports.Download", exports.DownloadAsync(file, key, content), saved => saved.Length > 1_000 && content.ToArray().AsSpan().StartsWith("{"u8));
        ApiResult<WeComExportResult> simple = await WaitAsync(exports, exports.StartSimpleUsersAsync(key));
        await run.Check("Exports.StartSimpleUsers", exports.ReadSimpleUsersAsync(FileOf(simple), key), list => list.Count > 1_000);
    }

    private static async Task ExportOthersAsync(WeComExportsClient exports, Checks run)
    {
        Secret key = WeComAesKey.Create();
        ApiResult<WeComExportResult> departments = await WaitAsync(exports, exports.StartDepartmentsAsync(key));
        await run.Check("Exports.StartDepartments", exports.ReadDepartmentsAsync(FileOf(departments), key), list => list.Count >= 60);
        ApiResult<WeComExportResult> members = await WaitAsync(exports, exports.StartTagMembersAsync(5, key));
        await run.Check("Exports.StartTagMembers", exports.ReadTagMembersAsync(FileOf(members), key), tag => tag is { Users.Count: > 0, DepartmentIds.Count: 1 });
    }

    private static async Task<ApiResult<WeComExportResult>> WaitAsync(WeComExportsClient exports, Task<ApiResult<WeComJob>> started)
    {
        ApiResult<WeComJob> job = await started;
        return job.TryGetValue(out WeComJob? value, out ApiError? error)
            ? await exports.WaitAsync(value.JobId ?? "none")
            : ApiResult.Failure<WeComExportResult>(error);
    }

    private static WeComExportFile FileOf(ApiResult<WeComExportResult> result) => result.GetValueOrThrow().Files[0];

    private static async Task UploadByUrlAsync(WeComMediaClient media, Checks run)
    {
        ApiResult<WeComJob> job = await media.UploadByUrlAsync(new WeComUploadByUrlRequest
        {
            Kind = WeComMediaKind.File,
            FileName = "裁剪.txt",
            Url = FileUrl,
            Md5 = FileHash,
        });
        await run.Check("Media.UploadByUrl", Task.FromResult(job), started => started.JobId is not null);
        await run.Check(
            "Media.WaitForUploadByUrl", media.WaitForUploadByUrlAsync(job.Value?.JobId ?? "none"),
            result => result is { Detail: { MediaId: not null, CreatedAt: not null } } && result.Status == WeComUploadByUrlStatus.Done);
    }
}
