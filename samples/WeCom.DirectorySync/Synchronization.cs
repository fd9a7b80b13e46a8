using Sdk.Core;
using Spectre.Console;
using WeCom.Client;

namespace WeCom.DirectorySync;

/// <summary>
/// One run: takes a snapshot of the address book, shows what changed since the one that is kept, and keeps the new one in its place. The service does not
/// tell what changed; two snapshots do.
/// </summary>
internal sealed class Synchronization(WeComClient weCom, string file, int? departmentId)
{
    /// <returns>The error; <see langword="null"/> for none. Then the kept snapshot stays as it was.</returns>
    public async Task<ApiError?> RunAsync(CancellationToken cancellationToken)
    {
        WeComDirectorySnapshot? earlier = await ReadAsync(cancellationToken);
        if (earlier is not null && earlier.DepartmentId != departmentId)
        {
            throw new InvalidDataException($"{file} is a snapshot of another part of the address book.");
        }

        ApiResult<WeComDirectorySnapshot> taken = await TakeAsync(cancellationToken);
        if (!taken.TryGetValue(out WeComDirectorySnapshot? later, out ApiError? error))
        {
            return error;
        }

        if (earlier is null)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"The first run: {later.Members.Count} members, {later.Departments.Count} departments and {later.Tags?.Count ?? 0} tags are kept in {file}");
        }
        else
        {
            ChangesScreen.Show(earlier.ChangesTo(later));
        }

        await KeepAsync(later, cancellationToken);
        return null;
    }

    private Task<ApiResult<WeComDirectorySnapshot>> TakeAsync(CancellationToken cancellationToken) => AnsiConsole.Progress().AutoClear(true).StartAsync(context =>
    {
        ProgressTask departments = context.AddTask("Departments");
        var progress = new DirectProgress(done =>
        {
            departments.MaxValue = Math.Max(1, done.DepartmentsTotal);
            departments.Value = done.DepartmentsDone;
            departments.Description = $"{done.Members} members";
        });
        return weCom.Directory.TakeSnapshotAsync(departmentId, progress: progress, cancellationToken: cancellationToken);
    });

    private async Task<WeComDirectorySnapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        await using FileStream kept = File.OpenRead(file);
        return await WeComDirectorySnapshot.ReadFromAsync(kept, cancellationToken);
    }

    /// <summary>The file is written aside and then put in place: a run that is stopped leaves the earlier one.</summary>
    private async Task KeepAsync(WeComDirectorySnapshot snapshot, CancellationToken cancellationToken)
    {
        string aside = $"{file}.new";
        await using (FileStream kept = File.Create(aside))
        {
            await snapshot.WriteToAsync(kept, cancellationToken);
        }

        File.Move(aside, file, overwrite: true);
    }

    /// <summary>Tells at once, in order; <see cref="Progress{T}"/> would tell later, from the thread pool.</summary>
    private sealed class DirectProgress(Action<WeComDirectoryProgress> tell) : IProgress<WeComDirectoryProgress>
    {
        public void Report(WeComDirectoryProgress value) => tell(value);
    }
}
