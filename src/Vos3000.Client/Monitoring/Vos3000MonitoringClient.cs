using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Soft switches (软交换), load (性能) and alarms (告警). Methods are virtual for fakes in tests.</summary>
public class Vos3000MonitoringClient
{
    private static readonly ApiOperation GetSoftSwitches = new(
        "Vos3000.Monitoring.GetSoftSwitches", HttpMethod.Post, "external/server/GetSoftSwitch", OperationSafety.Read);

    private static readonly ApiOperation GetPerformance = new(
        "Vos3000.Monitoring.GetPerformance", HttpMethod.Post, "external/server/GetPerformance", OperationSafety.Read);

    private static readonly ApiOperation CreateAlarm = new(
        "Vos3000.Monitoring.CreateAlarm", HttpMethod.Post, "external/server/CreateAlarm", OperationSafety.NotRepeatable);

    private static readonly ApiOperation GetCurrentAlarms = new(
        "Vos3000.Monitoring.GetCurrentAlarms", HttpMethod.Post, "external/server/GetAlarmCurrent", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000MonitoringClient()
    {
    }

    internal Vos3000MonitoringClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads the soft switches that are connected (查询软交换, <c>POST /external/server/GetSoftSwitch</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ApiResult<GetSoftSwitchResponse>> GetSoftSwitchesAsync(CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        GetSoftSwitches, EmptyRequest.Instance, MonitoringJson.Default.EmptyRequest, MonitoringJson.Default.GetSoftSwitchResponse, cancellationToken);

    /// <summary>Reads the load: calls in progress and call records to be written (查询性能, <c>POST /external/server/GetPerformance</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ApiResult<GetPerformanceResponse>> GetPerformanceAsync(CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        GetPerformance, EmptyRequest.Instance, MonitoringJson.Default.EmptyRequest, MonitoringJson.Default.GetPerformanceResponse, cancellationToken);

    /// <summary>
    /// Raises an alarm; the switch notes the address of the caller (创建告警, <c>POST /external/server/CreateAlarm</c>). Never repeated by itself.
    /// </summary>
    /// <param name="request">The alarm.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAlarmAsync(CreateAlarmRequest request, CancellationToken cancellationToken = default)
    {
        CreateAlarmRequest.Validate(request);
        return _pipeline.SendAsync(CreateAlarm, request, MonitoringJson.Default.CreateAlarmRequest, cancellationToken);
    }

    /// <summary>Reads the alarms that are current (查询当前告警, <c>POST /external/server/GetAlarmCurrent</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public virtual Task<ApiResult<GetCurrentAlarmResponse>> GetCurrentAlarmsAsync(CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        GetCurrentAlarms, EmptyRequest.Instance, MonitoringJson.Default.EmptyRequest, MonitoringJson.Default.GetCurrentAlarmResponse, cancellationToken);
}
