using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sdk.Core;

/// <summary>Makes the HTTP request of an attempt. Every attempt has a request of its own.</summary>
internal static class RequestBuilder
{
    public static HttpRequestMessage Create(ApiCall call)
    {
        ApiRequest request = call.Request;
        HttpRequestMessage message = call.Operation.Safety == OperationSafety.NotRepeatable
            ? SendOnceHandler.Track(new HttpRequestMessage(call.Operation.Method, call.Address), call)
            : new RepeatableRequest(call.Operation.Method, call.Address);
        if (request.JsonBody is { } json)
        {
            message.Content = new ByteArrayContent(json);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", call.Client.Options.JsonContentType);
        }
        else if (request.CreateContent is { } create)
        {
            message.Content = create();
        }

        AddHeaders(message, call.Operation.Headers);
        AddHeaders(message, request.Headers);
        if (request.Cookies is { } cookies)
        {
            CookieHeaders.Apply(cookies, message);
        }

        return message;
    }

    /// <summary>The address of a call, the same for all of its attempts.</summary>
    /// <exception cref="ArgumentException">The path arguments do not fit the path.</exception>
    public static Uri GetAddress(ApiOperation operation, ApiRequest request, ClientSnapshot client)
    {
        if (request.Address is { } address)
        {
            // A credential is for the provider's own host.
            return address.IsAbsoluteUri && operation.Credential is null
                ? address
                : throw new ArgumentException("An address of its own is absolute, and its operation has no credential.", nameof(request));
        }

        if (request.PathArguments is null && request.Query is null)
        {
            return client.GetAddress(operation);
        }

        // One address from one text: to combine two addresses costs as much as a small call takes elsewhere.
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        text.AppendLiteral(client.BaseAddress.AbsoluteUri);
        text.AppendLiteral(
            request.PathArguments is null && !operation.Path.Contains('{', StringComparison.Ordinal)
                ? operation.Path
                : FillPath(operation, request.PathArguments));
        if (request.Query is { } query)
        {
            // Not enumerated: that would box.
            for (int i = 0; i < query.Count; i++)
            {
                text.AppendLiteral(i == 0 ? "?" : "&");
                text.AppendLiteral(Uri.EscapeDataString(query[i].Key));
                text.AppendLiteral("=");
                text.AppendLiteral(Uri.EscapeDataString(query[i].Value));
            }
        }

        return new Uri(text.ToStringAndClear());
    }

    private static void AddHeaders(HttpRequestMessage message, IReadOnlyList<KeyValuePair<string, string>>? headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (KeyValuePair<string, string> header in headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    /// <exception cref="ArgumentException">The number of arguments is not the number of placeholders, or one is blank or a dot segment.</exception>
    private static string FillPath(ApiOperation operation, IReadOnlyList<string>? arguments)
    {
        var path = new StringBuilder();
        int used = 0;
        int position = 0;
        while (operation.Path.IndexOf('{', position) is var start and >= 0)
        {
            string? argument = used < arguments?.Count ? arguments[used++] : null;
            if (string.IsNullOrWhiteSpace(argument) || argument is "." or "..")
            {
                // A blank argument, or one that walks up, would address another endpoint.
                throw new ArgumentException($"The path of {operation.Name} needs a value for each placeholder.", nameof(arguments));
            }

            path.Append(operation.Path, position, start - position).Append(Uri.EscapeDataString(argument));
            position = operation.Path.IndexOf('}', start) + 1;
        }

        return used == (arguments?.Count ?? 0)
            ? path.Append(operation.Path, position, operation.Path.Length - position).ToString()
            : throw new ArgumentException($"The path of {operation.Name} has fewer placeholders.", nameof(arguments));
    }
}
