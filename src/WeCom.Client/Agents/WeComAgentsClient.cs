using Sdk.Core;

namespace WeCom.Client;

/// <summary>Applications (应用). Methods are virtual for fakes in tests.</summary>
public class WeComAgentsClient
{
    private static readonly ApiOperation Get = WeComOperation.Create("WeCom.Agents.Get", HttpMethod.Get, "agent/get", OperationSafety.Read);

    private static readonly ApiOperation List = WeComOperation.Create("WeCom.Agents.List", HttpMethod.Get, "agent/list", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComAgentsClient()
    {
    }

    internal WeComAgentsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Gets an application: its name, its pages, and who may see it (获取应用, <c>GET /agent/get</c>).</summary>
    /// <param name="agentId">The id; null for <see cref="WeComOptions.AgentId"/>. The secret of the client must be that of this application.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The application, or the error.</returns>
    /// <exception cref="ArgumentException">No id was given, here or in the options.</exception>
    public virtual Task<ApiResult<WeComAgent>> GetAsync(int? agentId = null, CancellationToken cancellationToken = default)
    {
        int id = agentId ?? ((WeComOptions)_pipeline.Options).AgentId
            ?? throw new ArgumentException("The id of the application is neither given nor in the options.", nameof(agentId));
        var request = new ApiRequest { Query = new QueryParameters().Add("agentid", id) };
        return _pipeline.SendAsync(Get, request, AgentsJson.Default.WeComAgent, cancellationToken);
    }

    /// <summary>Lists the applications that the secret is for, which is one as a rule (获取应用列表, <c>GET /agent/list</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The applications with id, name and logo, or the error.</returns>
    public virtual Task<ApiResult<WeComAgentList>> ListAsync(CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(List, new ApiRequest(), AgentsJson.Default.WeComAgentList, cancellationToken);
}
