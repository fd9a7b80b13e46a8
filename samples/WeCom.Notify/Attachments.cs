using WeCom.Client;

namespace WeCom.Notify;

/// <summary>What is uploaded before messages name it: the file that was given, or the smallest of its kind, which the sandbox takes.</summary>
internal sealed class Attachments(Arguments arguments)
{
    /// <summary>One dot.</summary>
    private const string SmallestImage =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>A picture as bytes: robots take pictures within the message.</summary>
    public Task<byte[]> ReadImageAsync(CancellationToken cancellationToken) => arguments.File is { } path
        ? File.ReadAllBytesAsync(path, cancellationToken)
        : Task.FromResult(Convert.FromBase64String(SmallestImage));

    /// <exception cref="ArgumentException">The service was asked for, and there is no file.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public WeComFile Open(WeComMediaKind kind)
    {
        if (arguments.File is { } path)
        {
            return WeComFile.FromPath(path);
        }

        return arguments.Live
            ? throw new ArgumentException($"A message of type {arguments.Type} needs --file.")
            : Smallest(kind);
    }

    private static WeComFile Smallest(WeComMediaKind kind)
    {
        if (kind == WeComMediaKind.Image)
        {
            return WeComFile.FromBytes("图片.png", Convert.FromBase64String(SmallestImage));
        }

        if (kind == WeComMediaKind.Voice)
        {
            return WeComFile.FromBytes("语音.amr", [.. "#!AMR\n"u8, 0x3C, .. new byte[31]]);
        }

        return kind == WeComMediaKind.Video
            ? WeComFile.FromBytes("视频.mp4", [0, 0, 0, 0x10, .. "ftypmp42"u8, 0, 0, 0, 0])
            : WeComFile.FromBytes("报告.txt", [.. "备份完成"u8]);
    }
}
