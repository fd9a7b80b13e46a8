using System.Collections;
using Sdk.Core;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>A call that succeeds at a sandbox with demo data.</summary>
/// <param name="Method">The client and the method, as in <c>Customers.GetAsync(String)</c>.</param>
/// <param name="Operation">The operation that it requests; the last one if there are several.</param>
/// <param name="RunAsync">Makes the call and gives its error.</param>
internal sealed record SampleCall(string Method, string Operation, Func<Vos3000Client, Task<ApiError?>> RunAsync)
{
    public override string ToString() => Method;
}

/// <summary>Calls, in the form in which they can be written down one by one.</summary>
internal sealed class CallTable : IEnumerable<SampleCall>
{
    private readonly List<SampleCall> _calls = [];

    public void Add(string method, string operation, Func<Vos3000Client, Task<ApiResult>> call) =>
        _calls.Add(new SampleCall(method, operation, async client => (await call(client)).Error));

    public void Add<T>(string method, string operation, Func<Vos3000Client, Task<ApiResult<T>>> call) =>
        _calls.Add(new SampleCall(method, operation, async client => (await call(client)).Error));

    /// <summary>A walk succeeds when it ends without an exception and has handed out something.</summary>
    public void Add<T>(string method, string operation, Func<Vos3000Client, IAsyncEnumerable<T>> walk) =>
        _calls.Add(new SampleCall(method, operation, async client =>
        {
            int count = 0;
            await foreach (T item in walk(client))
            {
                count++;
            }

            Assert.That(count, Is.Positive);
            return null;
        }));

    public IEnumerator<SampleCall> GetEnumerator() => _calls.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
