using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Sdk.Conventions.Tests;

/// <summary>Providers leave out what their manuals call mandatory: an answer can always be read, and a list in it can always be walked.</summary>
internal sealed class ModelTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>What users fill in and hand to something that is no client class.</summary>
    private static readonly string[] HandedIn = ["WorkBot.Client.WorkBotToken", "Yunke.Client.YunkeSession"];

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void A_client_package_has_requests_and_answers(Package package) => Assert.Multiple(() =>
    {
        Assert.That(ModelTypes.Of(package).Answers, Is.Not.Empty);
        Assert.That(ModelTypes.Of(package).Requests, Is.Not.Empty);
    });

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Answers_require_no_member(Package package) => Convention.Holds(
        "A required member that the provider leaves out would make the whole answer unreadable.",
        PropertiesOfAnswers(package).Where(Members.IsRequired).Select(Members.Show));

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Only_requests_require_members(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "Only what a user fills in can ask for a member.",
            package.PublicTypes.Except(models.Requests.Except(models.Answers)).Where(type => !HandedIn.Contains(type.FullName)).SelectMany(Members.Properties).Where(Members.IsRequired).Select(Members.Show));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Requests_are_filled_once(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "What only goes out is filled with init. The bag of further members has a setter, like everywhere.",
            from type in models.Requests.Except(models.Answers)
            from property in Members.Properties(type)
            where Members.IsVisible(property.SetMethod) && !Members.IsInitOnly(property) && !property.IsDefined(typeof(JsonExtensionDataAttribute))
            select Members.Show(property));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Answers_have_setters(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "One init is enough to send the JSON reader on a detour that boxes every value of the answer: a long list takes 40 % longer.",
            from type in models.Answers
            from property in Members.Properties(type)
            where Members.IsInitOnly(property)
            select Members.Show(property));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Models_can_be_made_by_users(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "Who fakes a client makes its answers: a model has a public constructor without parameters, and every member that JSON holds can be set.",
            models.Answers.Union(models.Requests).Where(type => !type.IsAbstract && type.GetConstructor([]) is null).Select(type => type.FullName!).Concat(
                from type in models.Answers.Union(models.Requests)
                from property in Members.Properties(type)
                where !Members.IsVisible(property.SetMethod) && !property.IsDefined(typeof(JsonIgnoreAttribute))
                select Members.Show(property)));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Scalars_of_answers_can_be_absent(Package package) => Convention.Holds(
        "A member that is absent is null, not zero and not a text that pretends.",
        from property in PropertiesOfAnswers(package)
        where !IsList(property.PropertyType)
        where property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is null
            : Nullability.Create(property).ReadState != NullabilityState.Nullable
        select $"{Members.Show(property)}: {TypeText.Of(property.PropertyType)}");

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Lists_are_read_only_lists(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "A list is an IReadOnlyList<T>.",
            from type in models.Answers.Union(models.Requests)
            from property in ModelTypes.DataOf(type)
            where IsList(property.PropertyType) && property.PropertyType.GetGenericTypeDefinitionOrSelf() != typeof(IReadOnlyList<>)
            select $"{Members.Show(property)}: {TypeText.Of(property.PropertyType)}");
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Lists_of_answers_are_not_null_by_their_type(Package package) => Convention.Holds(
        "Nobody has to check a list of an answer for null, unless null says that it is not sent back.",
        ModelTypes.Of(package).Answers.Except(ModelTypes.Of(package).BothWays).SelectMany(ModelTypes.DataOf)
            .Where(property => IsList(property.PropertyType) && Nullability.Create(property).ReadState == NullabilityState.Nullable)
            .Select(Members.Show));

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Times_know_their_offset(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "A DateTime does not say which moment it is.",
            from type in models.Answers.Union(models.Requests)
            from property in Members.Properties(type)
            where Mentions(property.PropertyType, typeof(DateTime))
            select Members.Show(property));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void No_model_is_a_bag_of_anything(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "A member of type object, or a dictionary of objects, leaves the user without a type.",
            from type in models.Answers.Union(models.Requests)
            from property in Members.Properties(type)
            where Mentions(property.PropertyType, typeof(object))
            select Members.Show(property));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void No_JSON_name_stands_for_two_members(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "JSON names are read in any case, so they differ by more than that.",
            from type in models.Answers.Union(models.Requests)
            from name in models.Json(type)?.Properties.GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase) ?? []
            where name.Count() > 1
            select $"{type.FullName}: {string.Join(", ", name.Select(property => property.Name))}");
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Every_answer_is_in_a_JSON_context(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds("What no JSON context knows cannot be read.", models.Answers.Where(type => !type.IsAbstract && models.Json(type) is null).Select(type => type.FullName!));
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void Every_answer_is_read_from_an_empty_object_and_from_nulls(Package package)
    {
        ModelTypes models = ModelTypes.Of(package);
        Convention.Holds(
            "After {} and after nulls every list is there and empty, or null where that says that it is not sent back, and every other member is null.",
            from type in models.Answers
            where !type.IsAbstract
            from json in new[] { "{}", $"{{{string.Join(",", models.Json(type)!.Properties.Where(item => !item.IsExtensionData).Select(item => $"\"{item.Name}\":null"))}}}" }
            let answer = models.Read(type, json)
            from property in ModelTypes.DataOf(type)
            let value = property.GetValue(answer)
            let mayBeNull = !IsList(property.PropertyType) || models.BothWays.Contains(type)
            where value is null ? !mayBeNull : value is not ICollection { Count: 0 }
            select $"{Members.Show(property)} is {value ?? "null"} after {json}");
    }

    [TestCaseSource(typeof(Package), nameof(Package.Clients))]
    public void JSON_contexts_are_internal(Package package) => Convention.Holds(
        "How a package reads JSON is nobody's business.", package.JsonContexts.Where(type => type.IsVisible).Select(type => type.FullName!));

    private static IEnumerable<PropertyInfo> PropertiesOfAnswers(Package package) => ModelTypes.Of(package).Answers.SelectMany(ModelTypes.DataOf);

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool Mentions(Type type, Type part) =>
        type == part || (type.IsArray && Mentions(type.GetElementType()!, part)) || type.GetGenericArguments().Any(argument => Mentions(argument, part));
}

file static class TypeExtensions
{
    public static Type GetGenericTypeDefinitionOrSelf(this Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
