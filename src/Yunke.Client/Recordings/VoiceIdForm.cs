using System.Globalization;
using System.Net.Http.Headers;

namespace Yunke.Client;

/// <summary>The form that asks for a recording, as a browser writes it: the part has a name in quotation marks and no type.</summary>
internal static class VoiceIdForm
{
    public static MultipartFormDataContent Create(string voiceId)
    {
        string boundary = string.Create(CultureInfo.InvariantCulture, $"----WebKitFormBoundary{Guid.NewGuid():N}");
        var part = new StringContent(voiceId);
        part.Headers.ContentType = null;
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"callActionId\"" };
        var form = new MultipartFormDataContent(boundary) { part };

        // Some servers take the quotation marks that the platform writes around the boundary for a part of it.
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
        return form;
    }
}
