namespace Sdk.Sandbox;

/// <summary>The jobs, which move on with the clock. Nothing runs in the background: every request brings them up to date.</summary>
internal sealed class WeComJobs(WeComSandbox sandbox)
{
    private readonly List<WeComJob> _jobs = [];

    public WeComJob Start(string prefix, string type, int? owner, Action<WeComJob> work)
    {
        WeComJob job = new(sandbox.NextId(prefix, 64), type, owner, sandbox.Time.GetTimestamp(), sandbox.JobDuration, work);
        _jobs.Add(job);
        Advance();
        return job;
    }

    public void Advance()
    {
        foreach (WeComJob job in _jobs.Where(job => !job.IsDone && sandbox.Time.GetElapsedTime(job.Started) >= job.Duration).ToArray())
            job.Finish();
    }

    public void Finish()
    {
        foreach (WeComJob job in _jobs.ToArray()) job.Finish();
    }

    /// <summary>The jobs of some types, newest first.</summary>
    public IEnumerable<WeComJob> Newest(IReadOnlyCollection<string> types) => _jobs.Where(job => types.Contains(job.Type)).Reverse();

    /// <summary>Whether more than half of the time has passed.</summary>
    public bool IsRunning(WeComJob job) => sandbox.Time.GetElapsedTime(job.Started) * 2 >= job.Duration;

    public WeComFile? FindFile(string path) => _jobs.SelectMany(job => job.Files).FirstOrDefault(file => file.Path == path);

    public void Clear() => _jobs.Clear();
}
