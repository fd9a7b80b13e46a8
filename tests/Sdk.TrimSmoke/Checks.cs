using Sdk.Core;

/// <summary>Runs calls, prints a line for each and counts those that did not do as they should.</summary>
internal sealed class Checks
{
    public int Mistakes { get; private set; }

    public async Task Check<T>(string name, Task<ApiResult<T>> call, Func<T, bool> expected)
    {
        ApiResult<T> result = await call;
        Report(name, result.IsSuccess && expected(result.Value!), result.ToString());
    }

    public async Task CheckDone(string name, Task<ApiResult> call)
    {
        ApiResult result = await call;
        Report(name, result.IsSuccess, result.ToString());
    }

    public async Task CheckAll<T>(string name, IAsyncEnumerable<T> items, int expected)
    {
        int count = 0;
        await foreach (T item in items)
        {
            count += item is null ? 0 : 1;
        }

        Report(name, count == expected, $"{count} items");
    }

    public void Report(string name, bool good, string? detail)
    {
        Mistakes += good ? 0 : 1;
        Console.WriteLine($"{(good ? "ok     " : "MISTAKE")} {name}: {detail}");
    }
}
