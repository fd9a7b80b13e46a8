using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Sdk.Sandbox;

/// <summary>The URL of a recording. The request is a form of one part.</summary>
internal static class YunkeRecordUrlOperation
{
    private const string Part = "callActionId";

    public static SandboxAnswer Get(YunkeCall call)
    {
        string id = ReadPart(call);
        // Nobody knows whether the id of a record is its voice id, so both do.
        YunkeSandboxCall? found = call.Sandbox.Calls.FirstOrDefault(row =>
            row.IsRecorded && row.CompanyCode == call.Caller.CompanyCode && (row.Id == id || row.VoiceId == id));
        return call.Sandbox.Envelope.SuccessText(found is null ? "" : call.Sandbox.Recordings.UrlOf(found));
    }

    private static string ReadPart(YunkeCall call)
    {
        if (!MediaTypeHeaderValue.TryParse(call.Request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw YunkeRefusal.Illegal("Content-Type");
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length == 0) throw YunkeRefusal.Illegal("boundary");

        // The body is in memory, so nothing here waits.
        using MemoryStream body = new(call.Body.ToArray());
        MultipartReader reader = new(boundary, body);
        try
        {
            string? value = null;
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                if (section.AsFormDataSection() is not { } field || field.Name != Part || value is not null)
                    throw YunkeRefusal.WrongParameter("form-data");
                value = field.GetValueAsync().GetAwaiter().GetResult();
            }

            return value is { Length: > 0 } ? value : throw YunkeRefusal.WrongParameter(Part);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw YunkeRefusal.WrongParameter("form-data");
        }
    }
}
