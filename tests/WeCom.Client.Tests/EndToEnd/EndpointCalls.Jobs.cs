using System.Text;
using Sdk.Core;
using Sdk.Sandbox;

namespace WeCom.Client.Tests.EndToEnd;

internal static partial class EndpointCalls
{
    private static readonly Secret AesKey = WeComAesKey.Create();

    private static IEnumerable<EndpointCall> Jobs() =>
    [
        EndpointCall.Of("batch/syncuser", static (client, service) =>
            client.Imports.SyncUsersAsync(FileOf(service, "姓名,帐号,手机,部门\n新,newbie,13712345678,1\n"))).WithContacts(),
        EndpointCall.Of("batch/replaceuser", static (client, service) =>
            client.Imports.ReplaceUsersAsync(FileOf(service, "姓名,帐号,手机,部门\n新,newbie,13712345678,1\n"))).WithContacts(),
        EndpointCall.Of("batch/replaceparty", static (client, service) =>
            client.Imports.ReplaceDepartmentsAsync(FileOf(service, "部门名称,部门ID,父部门ID,排序\n沙箱科技,1,0,1\n"))).WithContacts(),
        EndpointCall.Of("batch/getresult", static async (client, service) =>
        {
            WeComJob job = (await client.Imports.SyncUsersAsync(FileOf(service, "姓名,帐号,手机,部门\n新,newbie,13712345678,1\n"))).GetValueOrThrow();
            return await client.Imports.GetResultAsync(job.JobId!);
        }).WithContacts(),
        EndpointCall.Of("export/simple_user", static (client, _) => client.Exports.StartSimpleUsersAsync(AesKey)),
        EndpointCall.Of("export/user", static (client, _) => client.Exports.StartUsersAsync(AesKey)),
        EndpointCall.Of("export/department", static (client, _) => client.Exports.StartDepartmentsAsync(AesKey)),
        EndpointCall.Of("export/taguser", static (client, _) => client.Exports.StartTagMembersAsync(2, AesKey)),
        EndpointCall.Of("export/get_result", static async (client, _) =>
            await client.Exports.GetResultAsync((await client.Exports.StartDepartmentsAsync(AesKey)).GetValueOrThrow().JobId!)),
    ];

    private static string FileOf(WeComSandbox service, string text) => service.AddMedia("file", "members.csv", Encoding.UTF8.GetBytes(text)).MediaId;
}
