using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sdk.Packaging.Tests;

/// <summary>As much of a V3 feed as a push and its checks need, on a loopback port. It may hold one package, and remembers what is pushed.</summary>
internal sealed class FakeFeed : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string What, string Key)> _pushed = [];
    private int _requests;

    private FakeFeed(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/v3/index.json";

    public int Requests => _requests;

    public IReadOnlyList<(string What, string Key)> Pushed => _pushed;

    public static async Task<FakeFeed> StartAsync(
        string? packageFile = null, string id = "", string version = "", int status = 200, int pushStatus = 201)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        WebApplication app = builder.Build();
        var feed = new FakeFeed(app);

        app.Run(async context =>
        {
            Interlocked.Increment(ref feed._requests);
            string path = context.Request.Path.Value ?? "";
            if (context.Request.Method == "PUT")
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
                feed._pushed.Add((path.StartsWith("/symbols", StringComparison.Ordinal) ? "symbols" : "package", $"{context.Request.Headers["X-NuGet-ApiKey"]}"));
                context.Response.StatusCode = pushStatus;
            }
            else if (status != 200)
            {
                context.Response.StatusCode = status;
            }
            else if (path == "/v3/index.json")
            {
                await WriteJsonAsync(context, ServiceIndex(app.Urls.Single()));
            }
            else if (path == $"/flat/{id}/index.json")
            {
                await WriteJsonAsync(context, $$"""{ "versions": ["{{version}}"] }""");
            }
            else if (path == $"/flat/{id}/{version}/{id}.{version}.nupkg")
            {
                await context.Response.SendFileAsync(packageFile!);
            }
            else
            {
                context.Response.StatusCode = 404;
            }
        });

        await app.StartAsync();
        return feed;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task WriteJsonAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    private static string ServiceIndex(string address) => $$"""
        {
          "version": "3.0.0",
          "resources": [
            { "@id": "{{address}}/flat/", "@type": "PackageBaseAddress/3.0.0" },
            { "@id": "{{address}}/push", "@type": "PackagePublish/2.0.0" },
            { "@id": "{{address}}/symbols", "@type": "SymbolPackagePublish/4.9.0" }
          ]
        }
        """;
}
