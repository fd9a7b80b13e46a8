namespace Sdk.Core.Tests.Paging;

[Parallelizable(ParallelScope.All)]
internal sealed class PagesTests
{
    [Test]
    public async Task All_pages_are_walked_in_order()
    {
        Dictionary<string, Page<int>> pages = new()
        {
            [""] = new() { Items = [1, 2], Next = "b" },
            ["b"] = new() { Items = [3], Next = "c" },
            ["c"] = new() { Items = [4] },
        };
        Assert.That(await ItemsAsync(pages), Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public async Task A_walk_starts_where_it_is_told()
    {
        Dictionary<string, Page<int>> pages = new()
        {
            ["b"] = new() { Items = [3], Next = "c" },
            ["c"] = new() { Items = [4] },
        };
        Assert.That(await ItemsAsync(pages, "b"), Is.EqualTo(new[] { 3, 4 }));
    }

    [Test]
    public async Task P01_an_empty_page_in_the_middle_does_not_end_the_walk()
    {
        Dictionary<string, Page<int>> pages = new()
        {
            [""] = new() { Items = [1], Next = "b" },
            ["b"] = new() { Items = null, Next = "c" },
            ["c"] = new() { Items = [2] },
        };
        Assert.That(await ItemsAsync(pages), Is.EqualTo(new[] { 1, 2 }));
    }

    [TestCase("b", "b")]
    [TestCase("b", "a")]
    public async Task P01_a_list_that_leads_in_a_circle_ends_with_an_error(string second, string third)
    {
        int read = 0;
        List<ApiResult<Page<int>>> results = await WalkAsync(
            "a", (cursor, _) =>
            {
                read++;
                return Task.FromResult(ApiResult.Success(new Page<int> { Items = [1], Cursor = cursor, Next = cursor == "a" ? second : third }));
            });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EqualTo(2));
            Assert.That(results, Has.Count.EqualTo(3));
            Assert.That(results[^1].Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            Assert.That(results[^1].Error?.Operation, Is.EqualTo("Fake.List"));
        }
    }

    [Test]
    public async Task P01_a_list_without_end_stops_at_the_callers_cap()
    {
        int read = 0;
        List<ApiResult<Page<int>>> results = await WalkAsync(
            null, (_, _) => Task.FromResult(ApiResult.Success(new Page<int> { Items = [1], Next = $"{++read}" })), maximumPages: 100);
        Assert.That(results, Has.Count.EqualTo(100));
        Assert.That(read, Is.EqualTo(100));
    }

    [Test]
    public async Task A_page_that_fails_ends_the_walk_with_its_error()
    {
        var error = new ApiError { Provider = "Fake", Operation = "Fake.List", Code = "x", Category = ErrorCategory.Network };
        List<ApiResult<Page<int>>> results = await WalkAsync(null, (cursor, _) => Task.FromResult(cursor is null
            ? ApiResult.Success(new Page<int> { Items = [1], Next = "b" })
            : ApiResult.Failure<Page<int>>(error)));
        Assert.That(results.Select(result => result.IsSuccess), Is.EqualTo(new[] { true, false }));
        Assert.That(results[0].Value?.Next, Is.EqualTo("b"), "where to go on from");
    }

    [Test]
    public void Items_before_a_page_that_fails_are_handed_out_before_the_exception()
    {
        var error = new ApiError { Provider = "Fake", Operation = "Fake.List", Code = "x", Category = ErrorCategory.Network };
        var items = new List<int>();
        Assert.That(
            async () =>
            {
                IAsyncEnumerable<int> all = Pages.WalkAsync("Fake", "Fake.List", null, (cursor, _) => Task.FromResult(cursor is null
                    ? ApiResult.Success(new Page<int> { Items = [1, 2], Next = "b" })
                    : ApiResult.Failure<Page<int>>(error))).FlattenAsync();
                await foreach (int item in all)
                {
                    items.Add(item);
                }
            },
            Throws.InstanceOf<TransportException>());
        Assert.That(items, Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task The_token_of_the_walk_reaches_the_pages()
    {
        using var source = new CancellationTokenSource();
        CancellationToken seen = default;
        IAsyncEnumerable<int> all = Pages.WalkAsync("Fake", "Fake.List", null, (_, token) =>
        {
            seen = token;
            return Task.FromResult(ApiResult.Success(new Page<int> { Items = [1] }));
        }).FlattenAsync(source.Token);
        await foreach (int _ in all)
        {
        }

        Assert.That(seen, Is.EqualTo(source.Token));
    }

    private static async Task<List<int>> ItemsAsync(Dictionary<string, Page<int>> pages, string? first = null)
    {
        var items = new List<int>();
        await foreach (int item in Pages.WalkAsync("Fake", "Fake.List", first, (cursor, _) =>
            Task.FromResult(ApiResult.Success(pages[cursor ?? ""]))).FlattenAsync())
        {
            items.Add(item);
        }

        return items;
    }

    private static async Task<List<ApiResult<Page<int>>>> WalkAsync(
        string? first, Func<string?, CancellationToken, Task<ApiResult<Page<int>>>> getPage, int maximumPages = int.MaxValue)
    {
        var results = new List<ApiResult<Page<int>>>();
        await foreach (ApiResult<Page<int>> page in Pages.WalkAsync("Fake", "Fake.List", first, getPage, maximumPages))
        {
            results.Add(page);
        }

        return results;
    }
}
