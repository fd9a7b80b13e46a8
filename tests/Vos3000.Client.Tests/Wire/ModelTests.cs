using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Vos3000.Client.Tests.Wire;

/// <summary>Rules over all models at once, by reflection over the package's JSON contexts.</summary>
internal sealed class ModelTests
{
    private static readonly Assembly Package = typeof(Vos3000Client).Assembly;

    /// <summary>What is read, changed and sent back: absent lists are null in it, because an empty one would be sent.</summary>
    private static readonly Type[] SentBack =
    [
        typeof(Customer), typeof(CustomerAdditional), typeof(Phone), typeof(PhoneAdditional), typeof(PhoneValueAdded), typeof(ForwardingPeriod),
        typeof(ForwardTarget), typeof(MappingGateway), typeof(ProportionCalleePrefix), typeof(RoutingGateway), typeof(ScheduledPrefixes),
        typeof(GiftWindow), typeof(MobileArea), typeof(NumberGroupEntry),
    ];

    public static IEnumerable<TestCaseData> AnswerTypes => TypeInfos()
        .Where(static info => info.Kind == JsonTypeInfoKind.Object && info.Type.Assembly == Package && !IsRequest(info.Type))
        .Select(static info => new TestCaseData(info).SetArgDisplayNames(info.Type.Name));

    public static IEnumerable<TestCaseData> OpenEnumerations => Package.GetTypes()
        .Where(static type => type.IsValueType && type.GetInterfaces().Any(
            static contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>)))
        .Select(static type => new TestCaseData(type).SetArgDisplayNames(type.Name));

    [Test]
    public void All_models_are_found() => Assert.That(
        AnswerTypes.Select(static data => ((JsonTypeInfo)data.Arguments[0]!).Type),
        Is.SupersetOf(new[]
        {
            typeof(GetAllCustomersResponse), typeof(GetCustomerResponse), typeof(PayResponse), typeof(GetAllPhoneOnlineResponse), typeof(GetPhoneOnlineResponse),
            typeof(GetCdrResponse), typeof(GetCurrentCallResponse), typeof(Customer), typeof(CustomerBrief), typeof(CustomerAdditional), typeof(Payment),
            typeof(PhoneOnline), typeof(Cdr), typeof(CurrentCall), typeof(RtpFlow),
        }));

    [TestCaseSource(nameof(AnswerTypes))]
    public void Answer_reads_an_empty_object(JsonTypeInfo type) => AssertNothingMissing(JsonSerializer.Deserialize("{}", type)!);

    [TestCaseSource(nameof(AnswerTypes))]
    public void Answer_reads_an_object_of_nulls(JsonTypeInfo type)
    {
        IEnumerable<string> members = Members(type).Select(static member => $"\"{member.Name}\":null");

        AssertNothingMissing(JsonSerializer.Deserialize($"{{{string.Join(',', members)}}}", type)!);
    }

    [TestCaseSource(nameof(AnswerTypes))]
    public void Answer_reads_numbers_given_as_text(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in Members(type).Where(static member => IsNumber(member.PropertyType)))
        {
            object asNumber = JsonSerializer.Deserialize($"{{\"{member.Name}\":7}}", type)!;
            object asText = JsonSerializer.Deserialize($"{{\"{member.Name}\":\"7\"}}", type)!;

            Assert.That(member.Get!(asText), Is.EqualTo(member.Get(asNumber)).And.Not.Null, member.Name);
        }
    }

    [TestCaseSource(nameof(AnswerTypes))]
    public void Answer_has_no_required_member(JsonTypeInfo type) =>
        Assert.That(Members(type).Where(static member => member.IsRequired).Select(static member => member.Name), Is.Empty);

    [TestCaseSource(nameof(AnswerTypes))]
    public void Answer_has_setters_that_the_reader_can_use_without_a_detour(JsonTypeInfo type) => Assert.That(
        type.Type.GetProperties().Where(static member => member.SetMethod is { IsPublic: true } && !IsSettable(member)).Select(static member => member.Name), Is.Empty);

    [TestCaseSource(nameof(OpenEnumerations))]
    public void Open_enumeration_keeps_what_it_does_not_know(Type type)
    {
        Type converterType = type.GetCustomAttribute<JsonConverterAttribute>()!.ConverterType!;
        // A bit mask of 32 bits may come as a number without a sign.
        Assert.That(converterType, Is.EqualTo(type == typeof(NumberLengths) ? typeof(NumberLengthsConverter) : typeof(OpenEnumerationConverter<>).MakeGenericType(type)));
        typeof(ModelTests).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);
    }

    [TestCaseSource(nameof(OpenEnumerations))]
    public void Open_enumeration_names_what_it_knows(Type type)
    {
        foreach (PropertyInfo known in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            // A day is one of any number of days, which print as that number.
            string name = known.DeclaringType == typeof(ReportPeriod) && known.Name == nameof(ReportPeriod.Day) ? "1" : known.Name;
            Assert.That(known.GetValue(null)!.ToString(), Is.EqualTo(name));
        }
    }

    private static void RoundTrip<T>()
        where T : struct, IOpenEnumeration<T>
    {
        var converter = new OpenEnumerationConverter<T>();
        foreach ((string json, int value) in new[] { ("4711", 4711), ("-4711", -4711), ("\"4711\"", 4711), ("4711.0", 4711), ("0", 0) })
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
            reader.Read();
            T read = converter.Read(ref reader, typeof(T), JsonSerializerOptions.Default);
            Assert.That((read.Value, read), Is.EqualTo((value, T.FromValue(value))));

            using var written = new MemoryStream();
            using (var writer = new Utf8JsonWriter(written))
            {
                converter.Write(writer, read, JsonSerializerOptions.Default);
            }

            Assert.That(System.Text.Encoding.UTF8.GetString(written.ToArray()), Is.EqualTo(value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<JsonTypeInfo> TypeInfos() =>
        from context in Package.GetTypes()
        where typeof(JsonSerializerContext).IsAssignableFrom(context)
        let instance = context.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
        from property in context.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where typeof(JsonTypeInfo).IsAssignableFrom(property.PropertyType)
        select (JsonTypeInfo)property.GetValue(instance)!;

    private static bool IsRequest(Type type) => type.Name.EndsWith("Request", StringComparison.Ordinal) || type == typeof(AgentFilter) || type == typeof(PhoneBookOverwrite);

    private static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo type) =>
        type.Properties.Where(static member => !member.IsExtensionData && member.Set is not null);

    private static bool IsNumber(Type type)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner == typeof(int) || inner == typeof(long) || inner == typeof(decimal) || inner == typeof(DateTimeOffset) || inner == typeof(TimeSpan)
            || (inner.IsValueType && inner.Assembly == Package);
    }

    private static void AssertNothingMissing(object model)
    {
        foreach (PropertyInfo property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            object? value = property.GetValue(model);
            bool isList = typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
                && property.PropertyType != typeof(string)
                && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null;
            bool isEmptyList = isList && (!SentBack.Contains(model.GetType()) || property.Name == nameof(Customer.BoundNumbers));
            Assert.That(value, isEmptyList ? Is.Not.Null.And.Empty : Is.Null, property.Name);
        }
    }

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
