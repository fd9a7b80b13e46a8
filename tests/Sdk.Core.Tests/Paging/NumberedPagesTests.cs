using System.Globalization;

namespace Sdk.Core.Tests.Paging;

[Parallelizable(ParallelScope.All)]
internal sealed class NumberedPagesTests
{
    private static readonly ApiError Lost = new() { Provider = "Fake", Operation = "Fake.List", Code = "x", Category = ErrorCategory.Network };

    [Test]
    public async Task Pages_are_read_by_number_up_to_the_last()
    {
        List<ApiResult<Page<string>>> pages = await WalkAsync(1, Pages(["a", "b"], ["c"], ["d"]));
        Assert.That(pages.SelectMany(page => page.Value!.Items), Is.EqualTo(new[] { "a", "b", "c", "d" }));
        Assert.That(pages.Select(page => (page.Value!.Cursor, page.Value.Next)), Is.EqualTo(new[] { ("1", "2"), ("2", "3"), ("3", null) }));
    }

    [Test]
    public async Task Walk_starts_at_any_page_but_none_below_one()
    {
        Assert.That(Items(await WalkAsync(3, Pages(["a"], ["b"], ["c"]))), Is.EqualTo(new[] { "c" }));
        Assert.That(() => WalkAsync(0, Pages(["a"])), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Repeats_of_the_page_before_are_left_out()
    {
        Assert.That(Items(await WalkAsync(1, Pages(["a", "b"], ["b", "c"], ["c", "d"]))), Is.EqualTo(new[] { "a", "b", "c", "d" }));
    }

    [Test]
    public async Task Repeats_within_a_page_are_left_out_and_those_without_identity_are_not()
    {
        Assert.That(Items(await WalkAsync(1, Pages(["a", "a", "", ""], ["", "b"]))), Is.EqualTo(new[] { "a", "", "", "", "b" }));
    }

    [Test]
    public async Task Repeat_of_an_earlier_page_than_the_last_is_handed_out()
    {
        Assert.That(Items(await WalkAsync(1, Pages(["a"], ["b"], ["a"]))), Is.EqualTo(new[] { "a", "b", "a" }));
    }

    [Test]
    public async Task One_page_of_repeats_is_passed_over_and_a_second_one_is_an_error()
    {
        Assert.That(Items(await WalkAsync(1, Pages(["a"], ["a"], ["b"]))), Is.EqualTo(new[] { "a", "b" }));

        List<ApiResult<Page<string>>> circle = await WalkAsync(1, Pages(["a"], ["a"], ["a"], ["b"]));
        Assert.That(circle.Select(page => page.IsSuccess), Is.EqualTo(new[] { true, true, false }));
        Assert.That((circle[^1].Error!.Category, circle[^1].Error!.Operation), Is.EqualTo((ErrorCategory.InvalidResponse, "Fake.List")));
    }

    [Test]
    public async Task Two_pages_of_repeats_with_a_good_one_between_are_no_error()
    {
        Assert.That(Items(await WalkAsync(1, Pages(["a"], ["a"], ["b"], ["b"], ["c"]))), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [TestCase(null)]
    [TestCase(1_000L)]
    public async Task Empty_page_is_the_last_whatever_the_total_promises(long? total)
    {
        Assert.That(Items(await WalkAsync(1, Cut(7, 3, 3, total))), Has.Exactly(7).Items);
        Assert.That(Items(await WalkAsync(1, Cut(0, 3, 3, total))), Is.Empty);
    }

    [TestCase(7, 3, false, 3)]
    [TestCase(6, 3, false, 3)]
    [TestCase(6, 3, true, 2)]
    [TestCase(7, 3, true, 3)]
    public async Task Full_page_is_the_last_only_where_the_total_may_say_so(int count, int size, bool totalDecides, int pages)
    {
        List<ApiResult<Page<string>>> walk = await WalkAsync(1, Cut(count, size, size, count), totalDecides);
        Assert.That(Items(walk), Has.Exactly(count).Items);
        Assert.That(walk, Has.Count.EqualTo(pages));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Pages_that_the_provider_shortens_are_read_to_the_total(bool totalDecides)
    {
        Assert.That(Items(await WalkAsync(1, Cut(95, 30, 100, 95), totalDecides)), Has.Exactly(95).Items);
        Assert.That(Items(await WalkAsync(2, Cut(95, 30, 100, 95), totalDecides)), Has.Exactly(65).Items);
    }

    [Test]
    public async Task Items_that_are_null_are_left_out()
    {
        Assert.That(Items(await WalkAsync(1, Pages(["a", null!], [null!, "b"]))), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Page_that_fails_ends_the_walk_with_its_error()
    {
        List<ApiResult<Page<string>>> pages = await WalkAsync(1, (number, _) => Task.FromResult(number == 1
            ? ApiResult.Success(new NumberedPage<string>(["a"], 1, null)) : ApiResult.Failure<NumberedPage<string>>(Lost)));
        Assert.That(pages.Select(page => page.Error), Is.EqualTo(new[] { null, Lost }));
        Assert.That(pages[0].Value!.Next, Is.EqualTo("2"));
    }

    [Test]
    public async Task Largest_number_is_the_last_page()
    {
        List<ApiResult<Page<string>>> pages = await WalkAsync(int.MaxValue, (number, _) =>
            Task.FromResult(ApiResult.Success(new NumberedPage<string>([number.ToString(CultureInfo.InvariantCulture)], 1, null))));
        Assert.That(pages.Single().Value!.Next, Is.Null);
    }

    [Test]
    public async Task Each_enumeration_begins_anew()
    {
        IAsyncEnumerable<ApiResult<Page<string>>> walk = Core.Pages.WalkNumberedAsync("Fake", "Fake.List", 1, Pages(["a"], ["b"]), item => item, totalDecides: false);
        for (int i = 0; i < 3; i++)
        {
            var items = new List<string>();
            await foreach (ApiResult<Page<string>> page in walk)
            {
                items.AddRange(page.Value!.Items);
            }

            Assert.That(items, Is.EqualTo(new[] { "a", "b" }));
        }
    }

    [Test]
    public async Task Token_of_the_enumeration_reaches_the_pages()
    {
        using var source = new CancellationTokenSource();
        CancellationToken seen = default;
        IAsyncEnumerable<ApiResult<Page<string>>> walk = Core.Pages.WalkNumberedAsync<string>("Fake", "Fake.List", 1, (_, token) =>
        {
            seen = token;
            return Task.FromResult(ApiResult.Success(new NumberedPage<string>([], 1, null)));
        }, item => item, totalDecides: false);
        await foreach (ApiResult<Page<string>> _ in walk.WithCancellation(source.Token))
        {
        }

        Assert.That(seen, Is.EqualTo(source.Token));
    }

    private static Func<int, CancellationToken, Task<ApiResult<NumberedPage<string>>>> Pages(params string[][] pages) =>
        (number, _) => Task.FromResult(ApiResult.Success(new NumberedPage<string>(pages[number - 1], number == pages.Length ? 100 : 1, null)));

    /// <summary>A list cut into pages of a size, by a provider that names another size, or a total.</summary>
    private static Func<int, CancellationToken, Task<ApiResult<NumberedPage<string>>>> Cut(int count, int size, int named, long? total) =>
        (number, _) => Task.FromResult(ApiResult.Success(new NumberedPage<string>(
            [.. Enumerable.Range(0, count).Skip((number - 1) * size).Take(size).Select(item => $"item-{item}")], named, total)));

    private static IEnumerable<string> Items(List<ApiResult<Page<string>>> pages) => pages.SelectMany(page => page.GetValueOrThrow().Items);

    private static async Task<List<ApiResult<Page<string>>>> WalkAsync(
        int first, Func<int, CancellationToken, Task<ApiResult<NumberedPage<string>>>> getPage, bool totalDecides = false)
    {
        var pages = new List<ApiResult<Page<string>>>();
        await foreach (ApiResult<Page<string>> page in Core.Pages.WalkNumberedAsync("Fake", "Fake.List", first, getPage, item => item, totalDecides))
        {
            pages.Add(page);
        }

        return pages;
    }
}
