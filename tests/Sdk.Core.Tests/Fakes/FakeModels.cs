using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Fakes;

internal sealed class FakeItem
{
    public string? Name { get; init; }

    public int? Number { get; init; }
}

internal sealed class FakeBody
{
    public string? Text { get; init; }
}

/// <summary>An enumeration that the provider may extend.</summary>
[JsonConverter(typeof(OpenEnumerationConverter<FakeState>))]
internal readonly record struct FakeState(int Value) : IOpenEnumeration<FakeState>
{
    public static FakeState Open { get; } = new(1);

    public static FakeState FromValue(int value) => new(value);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FakeItem))]
[JsonSerializable(typeof(FakeItem[]))]
[JsonSerializable(typeof(FakeBody))]
[JsonSerializable(typeof(FakeState))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class FakeJson : JsonSerializerContext;
