namespace Sdk.Core.Tests.Fakes;

/// <summary>A client as a package would write it.</summary>
internal sealed class FakeClient(ApiPipeline pipeline) : IDisposable
{
    public ApiPipeline Pipeline { get; } = pipeline;

    public Task<ApiResult<FakeItem>> GetAsync(CancellationToken cancellationToken = default) =>
        SendAsync(FakeProvider.Read, cancellationToken);

    public Task<ApiResult<FakeItem>> SendAsync(ApiOperation operation, CancellationToken cancellationToken = default) =>
        operation.Method == HttpMethod.Get
            ? Pipeline.SendAsync(operation, new ApiRequest(), FakeJson.Default.FakeItem, cancellationToken)
            : Pipeline.SendAsync(operation, new FakeBody { Text = "一" }, FakeJson.Default.FakeBody, FakeJson.Default.FakeItem, cancellationToken);

    public FakeClient With(CallOptions options) => new(Pipeline.With(options));

    public void Dispose() => Pipeline.Dispose();
}
