using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Something that takes a while: an import, an export or an upload by URL.</summary>
internal sealed class WeComJob(string id, string type, int? owner, long started, TimeSpan duration, Action<WeComJob> work)
{
    public string Id => id;

    /// <summary>The type as answers name it, for example <c>sync_user</c>.</summary>
    public string Type => type;

    /// <summary>The application that started it; <see langword="null"/> for contact sync.</summary>
    public int? Owner => owner;

    public long Started => started;

    public TimeSpan Duration => duration;

    public bool IsDone { get; private set; }

    /// <summary>What went wrong; 0 for nothing.</summary>
    public int Code { get; private set; }

    /// <summary>The rows of the result.</summary>
    public JsonArray Rows { get; set; } = [];

    /// <summary>How many rows the input has.</summary>
    public int Total { get; set; }

    /// <summary>The files that an export made.</summary>
    public List<WeComFile> Files { get; } = [];

    public string? MediaId { get; set; }

    public void Finish()
    {
        if (IsDone) return;
        try
        {
            work(this);
        }
        catch (WeComRefusal refusal)
        {
            Code = refusal.Code;
        }

        IsDone = true;
    }
}
