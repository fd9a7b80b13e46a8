namespace Sdk.Core.Tests.Results;

[Parallelizable(ParallelScope.All)]
internal sealed class ApiResultTests
{
    private static readonly ApiError Error = new()
    {
        Provider = "Fake", Operation = "Fake.Items.Get", Code = "40401", Category = ErrorCategory.NotFound,
    };

    private static readonly CallInfo Call = new() { Operation = "Fake.Items.Get", Attempts = 2 };

    [Test]
    public void A_success_has_a_value_and_no_error()
    {
        ApiResult<string> result = ApiResult.Success("canary", Call);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsSuccess, Is.True);
            Assert.That(result.Value, Is.EqualTo("canary"));
            Assert.That(result.Error, Is.Null);
            Assert.That(result.GetValueOrThrow(), Is.EqualTo("canary"));
            Assert.That(result.TryGetValue(out string? value), Is.True);
            Assert.That(value, Is.EqualTo("canary"));
            Assert.That(result.TryGetValue(out _, out ApiError? error), Is.True);
            Assert.That(error, Is.Null);
            Assert.That(result.ToString(), Is.EqualTo("Success"), "values may be confidential");
        }
    }

    [Test]
    public void A_failure_has_an_error_and_no_value()
    {
        ApiResult<string> result = ApiResult.Failure<string>(Error, Call);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsSuccess, Is.False);
            Assert.That(result.Value, Is.Null);
            Assert.That(result.TryGetValue(out string? value, out ApiError? error), Is.False);
            Assert.That(value, Is.Null);
            Assert.That(error, Is.SameAs(Error));
            Assert.That(result.TryGetValue(out _), Is.False);
            Assert.That(result.GetValueOrThrow, Throws.InstanceOf<ClientErrorException>());
            Assert.That(result.ToString(), Is.EqualTo(Error.ToString()));
        }
    }

    [Test]
    public void A_map_changes_the_value_and_keeps_a_failure()
    {
        ApiResult<int> length = ApiResult.Success("four", Call).Map(static value => value.Length);
        Assert.That(length.Value, Is.EqualTo(4));
        Assert.That(length.Call.Attempts, Is.EqualTo(2));
        ApiResult<int> failed = ApiResult.Failure<string>(Error, Call).Map<int>(static _ => throw new InvalidOperationException());
        Assert.That(failed.Error, Is.SameAs(Error));
        Assert.That(failed.Call.Attempts, Is.EqualTo(2));
    }

    [Test]
    public void A_result_without_a_value_throws_only_after_a_failure()
    {
        Assert.That(ApiResult.Success(Call).ThrowIfFailed, Throws.Nothing);
        Assert.That(ApiResult.Failure(Error).ThrowIfFailed, Throws.InstanceOf<ClientErrorException>());
        Assert.That(ApiResult.Success("x", Call).WithoutValue().IsSuccess, Is.True);
        Assert.That(ApiResult.Failure<string>(Error, Call).WithoutValue().Error, Is.SameAs(Error));
        Assert.That(ApiResult.Success().ToString(), Is.EqualTo("Success"));
        Assert.That(ApiResult.Failure(Error).ToString(), Is.EqualTo(Error.ToString()));
    }

    [Test]
    public void There_is_no_success_without_a_value_and_no_failure_without_an_error()
    {
        Assert.That(() => ApiResult.Success<string>(null!), Throws.ArgumentNullException);
        Assert.That(() => ApiResult.Failure(null!), Throws.ArgumentNullException);
        Assert.That(() => ApiResult.Failure<string>(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void The_default_of_the_call_information_is_usable()
    {
        CallInfo info = default;
        Assert.That(info.Operation, Is.Empty);
        Assert.That(info.Source, Is.EqualTo(ResultSource.Live));
    }
}
