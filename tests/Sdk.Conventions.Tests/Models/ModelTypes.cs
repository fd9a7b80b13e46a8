using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Conventions.Tests;

/// <summary>What a client package sends and receives, found through the methods of its client classes.</summary>
internal sealed class ModelTypes
{
    /// <summary>What clients make of answers, and hand out: no JSON is read as one of these.</summary>
    private static readonly string[] MadeByClients =
    [
        "WeCom.Client.WeComDepartmentTree", "WeCom.Client.WeComDepartmentTreeNode", "WeCom.Client.WeComDirectorySnapshot",
        "WeCom.Client.WeComLiveChange", "WeCom.Client.WeComLiveFigures", "WeCom.Client.WeComLiveInvitor", "WeCom.Client.WeComLiveSummary",
        "WeCom.Client.WeComPageSignature", "WeCom.Client.WeComReplayComparison", "WeCom.Client.WeComTicket", "WeCom.Client.WeComToken",
        "WeCom.Client.WeComViewingPath", "WeCom.Client.WeComWatchTimeBucket", "Yunke.Client.YunkeSecureKey", "Yunke.Client.YunkeSession",
    ];

    private readonly JsonSerializerContext[] _contexts;

    private ModelTypes(Package package)
    {
        Type[] models = [.. package.PublicTypes.Where(type => type is { IsClass: true, IsSealed: true, IsAbstract: false } && !MadeByClients.Contains(type.FullName))];
        models = [.. models, .. models.SelectMany(BasesOf).Where(package.PublicTypes.Contains).Distinct()];
        MethodInfo[] methods = [.. package.ClientClasses.SelectMany(Members.Methods).Where(method => method is { IsPublic: true, IsStatic: false })];
        Answers = [.. Reached(methods.Select(method => method.ReturnType), models, kinds: false)];
        Requests = [.. Reached(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType), models, kinds: true)];
        _contexts =
        [
            .. package.JsonContexts.Select(type => (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!),
        ];
    }

    /// <summary>Answers and all that they are made of.</summary>
    public IReadOnlyList<Type> Answers { get; }

    /// <summary>Requests and all that they are made of. What is sent as it was received is among the answers too.</summary>
    public IReadOnlyList<Type> Requests { get; }

    /// <summary>What is read, changed and sent back: it can be changed, and what is absent in it is not sent.</summary>
    public IEnumerable<Type> BothWays => Answers.Intersect(Requests);

    public static ModelTypes Of(Package package) => new(package);

    /// <summary>The type as its JSON context knows it; null when none does.</summary>
    public JsonTypeInfo? Json(Type type) => _contexts.Select(context => context.GetTypeInfo(type)).FirstOrDefault(info => info is not null);

    /// <summary>Reads JSON as an answer of a type.</summary>
    public object Read(Type type, string json) =>
        JsonSerializer.Deserialize(json, Json(type) ?? throw new InvalidOperationException($"{type} is in no JSON context."))!;

    /// <summary>The properties that carry data: those with a setter, but not the bag of unknown members.</summary>
    public static IEnumerable<PropertyInfo> DataOf(Type type) =>
        Members.Properties(type).Where(property => property.SetMethod is not null && !property.IsDefined(typeof(JsonExtensionDataAttribute)));

    /// <param name="roots">Where to start.</param>
    /// <param name="models">The types that count.</param>
    /// <param name="kinds">Whether an abstract type stands for the types that are made of it, as that of a request does.</param>
    private static HashSet<Type> Reached(IEnumerable<Type> roots, Type[] models, bool kinds)
    {
        HashSet<Type> reached = [];
        Stack<Type> open = new(roots.SelectMany(Unwrap));
        while (open.TryPop(out Type? type))
        {
            if (models.Contains(type) && reached.Add(type))
            {
                foreach (Type next in Members.Properties(type).SelectMany(property => Unwrap(property.PropertyType)).Concat(BasesOf(type))
                    .Concat(kinds && type.IsAbstract ? models.Where(model => model.IsSubclassOf(type)) : []))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }

    /// <summary>The classes that a model shares members with others through, next first.</summary>
    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (Type? current = type.BaseType; current is not null && current != typeof(object); current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The types within results, tasks, streams, pages, lists and nullable values.</summary>
    private static IEnumerable<Type> Unwrap(Type type) =>
        type.IsArray ? Unwrap(type.GetElementType()!) : type.IsGenericType ? type.GenericTypeArguments.SelectMany(Unwrap) : [type];
}
