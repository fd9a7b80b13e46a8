namespace Sdk.Sandbox;

/// <summary>How robots introduce themselves to the socket of the WorkBot sandbox, and how commands are pushed to them.</summary>
public enum WorkBotSocketDialect
{
    /// <summary>Robot and token stand in the query; commands come as <c>command</c> (default).</summary>
    Seed,

    /// <summary>The first frame is <c>authenticate</c>; commands come as <c>command_push</c>. A query is ignored.</summary>
    Authenticate,

    /// <summary>A connection with a token in its query is served as <see cref="Seed"/>, all others as <see cref="Authenticate"/>.</summary>
    Both,
}
