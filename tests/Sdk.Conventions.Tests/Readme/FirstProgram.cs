using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Vos3000.Client;

namespace Sdk.Conventions.Tests;

/// <summary>The first program of the readme, so that it compiles. A test compares the two.</summary>
internal static class FirstProgram
{
    public static async Task RunAsync()
    {
        var services = new ServiceCollection();
        services.AddVos3000Client(options => options.BaseAddress = new Uri("http://switch.example:8080/"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Vos3000Client vos = provider.GetRequiredService<Vos3000Client>();
        ApiResult<GetAllCustomersResponse> result = await vos.Customers.GetAllAsync();
        Console.WriteLine(result.IsSuccess ? $"{result.Value.Customers.Count} customers" : result.Error.Describe());
    }
}
