using System.Globalization;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>Answers that break off, stall or never come.</summary>
internal static class ConnectionFaults
{
    private const int MissingBytes = 32;

    public static Task Reset(FaultContext context)
    {
        context.TakeConnection(status: null).Reset();
        return Task.CompletedTask;
    }

    public static async Task ResetDuringHeadersAsync(FaultContext context)
    {
        RawConnection connection = context.TakeConnection(context.Answer.Status);
        byte[] head = Head(context, context.Answer.Body.Length);
        await connection.SendAsync(head.AsMemory(0, head.Length / 2));
        connection.Reset();
    }

    public static async Task ResetDuringBodyAsync(FaultContext context)
    {
        RawConnection connection = context.TakeConnection(context.Answer.Status);
        ReadOnlyMemory<byte> body = context.Answer.Body;
        await connection.SendAsync(Head(context, body.Length));
        await connection.SendAsync(body[..(body.Length / 2)]);
        connection.Reset();
    }

    public static async Task CutBodyAfterAsync(FaultContext context, int bytes)
    {
        RawConnection connection = context.TakeConnection(context.Answer.Status);
        ReadOnlyMemory<byte> body = context.Answer.Body;
        await connection.SendAsync(Head(context, body.Length));
        // In order and not with a reset, which could overtake bytes that must arrive.
        await connection.SendAsync(body[..Math.Min(bytes, body.Length)]);
        await connection.CloseAsync();
    }

    public static async Task ShortContentLengthAsync(FaultContext context)
    {
        RawConnection connection = context.TakeConnection(context.Answer.Status);
        ReadOnlyMemory<byte> body = context.Answer.Body;
        await connection.SendAsync(Head(context, body.Length + MissingBytes));
        await connection.SendAsync(body);
        await connection.CloseAsync();
    }

    public static async Task ChunkedWithoutEndAsync(FaultContext context)
    {
        RawConnection connection = context.TakeConnection(context.Answer.Status);
        ReadOnlyMemory<byte> body = context.Answer.Body;
        await connection.SendAsync(RawConnection.Head(context.Answer, "Transfer-Encoding: chunked"));
        await connection.SendAsync(Encoding.ASCII.GetBytes(body.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
        await connection.SendAsync(body);
        await connection.SendAsync("\r\n"u8.ToArray());
        await connection.CloseAsync();
    }

    public static async Task DripHeadersAsync(FaultContext context, TimeSpan perByte)
    {
        RawConnection connection = context.TakeConnection(context.Answer.Status);
        string framing = FormattableString.Invariant($"Content-Length: {context.Answer.Body.Length}\r\nConnection: close");
        byte[] head = RawConnection.Head(context.Answer, framing);
        for (int i = 0; i < head.Length; i++)
        {
            await connection.SendAsync(head.AsMemory(i, 1));
            await Task.Delay(perByte, context.Time, context.CancellationToken);
        }

        await connection.SendAsync(context.Answer.Body);
        await connection.CloseAsync();
    }

    // The clock of the sandbox does not matter to a wait that never ends.
    public static Task NeverAsync(FaultContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);

    private static byte[] Head(FaultContext context, int length) =>
        RawConnection.Head(context.Answer, FormattableString.Invariant($"Content-Length: {length}"));
}
