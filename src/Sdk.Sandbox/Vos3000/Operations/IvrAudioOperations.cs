using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateIvrAudio, ModifyIvrAudio, DeleteIvrAudio, GetIvrAudio, ModifyIvrAudioData.</summary>
internal static class IvrAudioOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateIvrAudio", Create),
        new("ModifyIvrAudio", (sandbox, request) => RecordOperations.Modify(sandbox.IvrAudios, request.Integer("id"), request)),
        new("DeleteIvrAudio", (sandbox, request) => RecordOperations.Delete(sandbox.IvrAudios, request.Integer("id"))),
        new("GetIvrAudio", Get),
        new("ModifyIvrAudioData", Upload),
    ];

    private static Action<Utf8JsonWriter> Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string name = request.Text("name");
        int type = request.Integer("type");
        if (sandbox.IvrAudios.Any(audio => audio.Text("name") == name && audio.Number("type") == type))
            throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);
        return RecordOperations.CreateWithId(sandbox, sandbox.IvrAudios, Vos3000SandboxRecord.Of(request).With("size", 0));
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<int>? ids = request.IntegersOrNull("ids");
        int? type = request.IntegerOrNull("type");
        if (ids is null && type is null) throw new Vos3000Refusal(Vos3000Codes.MissingParameter);
        List<Vos3000SandboxRecord> found =
            RecordOperations.Find(sandbox.IvrAudios, ids).FindAll(audio => type is null || audio.Number("type") == type);
        return RecordOperations.Answer("infoIvrAudios", "InfoIvrAudio", found);
    }

    /// <summary>Two digits are one byte. What the bytes sound like, nobody hears.</summary>
    private static Action<Utf8JsonWriter>? Upload(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string data = request.Text("data");
        if (data.Length % 2 != 0 || !data.All(char.IsAsciiHexDigit)) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        if (sandbox.IvrAudios.Update(request.Integer("id"), audio => audio.With("size", data.Length / 2)) is null)
            throw new Vos3000Refusal(Vos3000Codes.NotFound);
        return null;
    }
}
