namespace Sdk.Sandbox;

/// <content>Refusals on demand, limits, and what answers look like.</content>
public sealed partial class WeComSandbox
{
    private readonly List<(string Operation, WeComRefusal Refusal)> _once = [];
    private readonly Dictionary<string, WeComRefusal> _always = new(StringComparer.Ordinal);

    /// <summary>Whether calls are counted against the limits. The default is yes.</summary>
    public bool EnforcesLimits { get; set; } = true;

    /// <summary>How many calls of one operation a minute may have. The default is 10,000.</summary>
    public int CallsPerMinute { get; set; } = 10_000;

    /// <summary>How many calls of one operation an hour may have. The default is 150,000.</summary>
    public int CallsPerHour { get; set; } = 150_000;

    /// <summary>How many messages a group robot may send in a minute. The default is 20.</summary>
    public int RobotMessagesPerMinute { get; set; } = 20;

    /// <summary>How many members the company has paid for. The default is 100,000.</summary>
    public int Seats { get; set; } = 100_000;

    /// <summary>Whether successful answers carry neither <c>errcode</c> nor <c>errmsg</c>.</summary>
    public bool OmitsSuccessCode { get; set; }

    /// <summary>Whether refusals come as <c>text/plain</c>.</summary>
    public bool WritesErrorsAsPlainText { get; set; }

    /// <summary>Whether <c>gender</c> is a number. The default is a text.</summary>
    public bool WritesGenderAsNumber { get; set; }

    /// <summary>Whether <c>created_at</c> of media is a number. The default is a text.</summary>
    public bool WritesCreatedAtAsNumber { get; set; }

    /// <summary>Whether <c>status</c> of an upload by URL is a text. The default is a number.</summary>
    public bool WritesUploadStatusAsText { get; set; }

    /// <summary>Whether <c>living_info</c> has the key <c>"status "</c>, with a blank, in place of <c>"status"</c>.</summary>
    public bool WritesStatusKeyWithBlank { get; set; }

    /// <summary>Whether an empty <c>next_cursor</c> at the end of a list is left out. The default is an empty text.</summary>
    public bool OmitsEmptyCursor { get; set; }

    /// <summary>Whether lists of receivers that are not valid are left out when they are empty. The default is an empty text.</summary>
    public bool OmitsEmptyInvalidLists { get; set; }

    /// <summary>Members that are left out of all successful answers, wherever they would stand.</summary>
    public ISet<string> OmittedMembers => OmittedNames;

    internal HashSet<string> OmittedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Refuses the coming calls of an operation, whoever calls. Nothing is executed.</summary>
    /// <param name="operation">The path, for example <c>user/get</c>.</param>
    /// <param name="code">The code, for example 40014.</param>
    /// <param name="message">The words before the tail; <see langword="null"/> for those that go with the code.</param>
    /// <param name="times">How many calls.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void FailNext(string operation, int code, string? message = null, int times = 1)
    {
        CheckOperation(operation);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (Gate)
        {
            for (int i = 0; i < times; i++) _once.Add((operation, new WeComRefusal(code, message)));
        }
    }

    /// <summary>Refuses every call of an operation that no <see cref="FailNext"/> refuses, until <see cref="StopFailing"/>.</summary>
    /// <param name="operation">The path, for example <c>user/get</c>.</param>
    /// <param name="code">The code, for example 45033.</param>
    /// <param name="message">The words before the tail; <see langword="null"/> for those that go with the code.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void FailAlways(string operation, int code, string? message = null)
    {
        CheckOperation(operation);
        lock (Gate) _always[operation] = new WeComRefusal(code, message);
    }

    /// <summary>Refuses nothing on demand any more.</summary>
    public void StopFailing()
    {
        lock (Gate)
        {
            _once.Clear();
            _always.Clear();
        }
    }

    /// <summary>Forgets what was counted against the limits.</summary>
    public void ResetLimits()
    {
        lock (Gate) Limits.Clear();
    }

    internal WeComRefusal? TakeFailure(string operation)
    {
        int next = _once.FindIndex(planned => planned.Operation == operation);
        if (next < 0) return _always.GetValueOrDefault(operation);
        WeComRefusal refusal = _once[next].Refusal;
        _once.RemoveAt(next);
        return refusal;
    }

    /// <summary>Counts against a limit, and refuses what exceeds it.</summary>
    internal void Count(string what, int limit, TimeSpan window)
    {
        if (EnforcesLimits && !Limits.Enter(what, limit, window)) throw new WeComRefusal(WeComCodes.FrequencyLimit);
    }

    private static void CheckOperation(string operation)
    {
        if (WeComOperations.Find(operation) is null) throw new ArgumentException("There is no such operation.", nameof(operation));
    }
}
