namespace Sdk.Sandbox;

/// <summary>One operation of WorkBot.</summary>
/// <param name="Name">The name in the journal.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path; <c>{id}</c> stands for an identifier.</param>
/// <param name="Access">Whose token it takes.</param>
/// <param name="Execute">Changes or reads the state, one operation at a time.</param>
internal sealed record WorkBotOperation(
    string Name, string Method, string Path, WorkBotAccess Access, Func<WorkBotCall, WorkBotAnswer> Execute)
{
    private readonly string[] _segments = Path.Split('/');

    /// <summary>Whether a request means this operation.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="segments">The path, split.</param>
    /// <param name="id">The identifier in the path; empty for none.</param>
    public bool Matches(string method, string[] segments, out string id)
    {
        id = "";
        if (method != Method || segments.Length != _segments.Length) return false;
        for (int i = 0; i < segments.Length; i++)
        {
            if (_segments[i] == "{id}" && segments[i].Length > 0) id = segments[i];
            else if (_segments[i] != segments[i]) return false;
        }

        return true;
    }
}
