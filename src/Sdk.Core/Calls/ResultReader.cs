using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>Makes the result of a call, so that one call path serves results with and without a value.</summary>
internal abstract class ResultReader<TResult>
    where TResult : class, ICallResult
{
    /// <summary>Whether the payload is deserialized, and so checked to its end.</summary>
    public abstract bool ReadsPayload { get; }

    /// <summary>Reads the payload.</summary>
    /// <exception cref="JsonException">The payload is not what is due.</exception>
    public abstract TResult Success(ReadOnlySpan<byte> payload, ApiCall call);

    public abstract TResult Failure(ApiError error, ApiCall call);

    /// <summary>Adds what the reader needs to a request, before it is authenticated and sent.</summary>
    public virtual void Prepare(HttpRequestMessage request)
    {
    }

    /// <summary>Whether the answer is content to be passed on as it comes, and not a document to be read into memory.</summary>
    public virtual bool Streams(HttpResponseMessage response) => false;

    /// <summary>Passes the content on, where <see cref="Streams"/> says so.</summary>
    public virtual ValueTask<TResult> StreamAsync(HttpResponseMessage response, ApiCall call, ErrorFactory errors, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}

/// <summary>Reads answers of which nothing but success or failure counts.</summary>
internal sealed class OutcomeReader : ResultReader<ApiResult>
{
    public static OutcomeReader Instance { get; } = new();

    public override bool ReadsPayload => false;

    public override ApiResult Success(ReadOnlySpan<byte> payload, ApiCall call) => new(null, call.ToInfo());

    public override ApiResult Failure(ApiError error, ApiCall call) => new(error, call.ToInfo());
}

/// <summary>Reads answers with a payload.</summary>
internal sealed class PayloadReader<T> : ResultReader<ApiResult<T>>
{
    private static readonly ConditionalWeakTable<JsonTypeInfo<T>, PayloadReader<T>> Readers = new();

    private static PayloadReader<T>? s_last;

    private readonly JsonTypeInfo<T> _given;
    private readonly JsonTypeInfo<T> _type;

    private PayloadReader(JsonTypeInfo<T> type, EnvelopeFormat format)
    {
        _given = type;
        _type = (JsonTypeInfo<T>)EnvelopeMembers.Leave(type, format).GetTypeInfo(typeof(T));
    }

    public override bool ReadsPayload => true;

    /// <summary>The reader for a type. A type has one description as a rule, so the last reader serves nearly always.</summary>
    /// <param name="type">The description.</param>
    /// <param name="format">The shape of the answers that the type is read from, the same for all calls.</param>
    public static PayloadReader<T> For(JsonTypeInfo<T> type, EnvelopeFormat format)
    {
        PayloadReader<T>? last = s_last;
        if (last?._given == type)
        {
            return last;
        }

        // The lambda captures: only the first call of a type comes as far as that.
        return s_last = Readers.TryGetValue(type, out PayloadReader<T>? found) ? found : Add(type, format);
    }

    private static PayloadReader<T> Add(JsonTypeInfo<T> type, EnvelopeFormat format) =>
        Readers.GetValue(type, given => new PayloadReader<T>(given, format));

    public override ApiResult<T> Success(ReadOnlySpan<byte> payload, ApiCall call)
    {
        if (payload.IsEmpty)
        {
            // An absent payload is an object or a list without members; of anything else its converter knows.
            payload = _type.Kind switch
            {
                JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "{}"u8,
                JsonTypeInfoKind.Enumerable => "[]"u8,
                _ => "null"u8,
            };
        }

        T value = JsonSerializer.Deserialize(payload, _type) ?? throw new JsonException("The payload is null.");
        return new ApiResult<T>(value, call.ToInfo());
    }

    public override ApiResult<T> Failure(ApiError error, ApiCall call) => new(error, call.ToInfo());
}
