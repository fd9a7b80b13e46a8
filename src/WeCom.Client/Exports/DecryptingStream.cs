using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace WeCom.Client;

/// <summary>
/// Takes an encrypted file as it comes and passes the plain one on: AES-256-CBC, the initialization vector being the beginning of the key, padded as
/// in PKCS#7, but to multiples of 32 bytes, which the framework's own padding does not take.
/// </summary>
internal sealed class DecryptingStream : Stream
{
    private const int CipherBlock = 16;
    private const int LongestPadding = 32;
    private const int MostAtOnce = 32 * 1024;

    private readonly Stream _destination;
    private readonly Aes _aes;
    private readonly ICryptoTransform _decryptor;
    private readonly IncrementalHash _hash;

    /// <summary>What does not make a whole block yet.</summary>
    private readonly byte[] _rest = new byte[CipherBlock];

    private readonly byte[] _cipher = new byte[MostAtOnce];

    /// <summary>Plain text; what may be padding is kept at its beginning until more follows.</summary>
    private readonly byte[] _plain = new byte[MostAtOnce + LongestPadding];

    private int _restLength;
    private int _held;

    [SuppressMessage("Security", "CA5351", Justification = "The service says MD5; it guards against damage here, not against forgery.")]
    public DecryptingStream(Stream destination, byte[] key)
    {
        _destination = destination;
        _aes = Aes.Create();
        _aes.Key = key;
        _aes.IV = key[..CipherBlock];
        _aes.Mode = CipherMode.CBC;
        _aes.Padding = PaddingMode.None;
        _decryptor = _aes.CreateDecryptor();
        _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    }

    /// <summary>How many encrypted bytes came.</summary>
    public long Received { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _hash.AppendData(buffer.Span);
        Received += buffer.Length;
        while (!buffer.IsEmpty)
        {
            int taken = Math.Min(buffer.Length, MostAtOnce - _restLength);
            int whole = Decrypt(buffer.Span[..taken]);
            buffer = buffer[taken..];
            int known = Math.Max(0, _held + whole - LongestPadding);
            await _destination.WriteAsync(_plain.AsMemory(0, known), cancellationToken).ConfigureAwait(false);
            _held = _held + whole - known;
            _plain.AsSpan(known, _held).CopyTo(_plain);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Passes on what was kept, without its padding.</summary>
    /// <param name="size">How many encrypted bytes were announced; null for none.</param>
    /// <param name="md5">The MD5 that was announced; null for none.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>What is wrong with the file, of which nothing more is passed on; null for nothing.</returns>
    public async Task<string?> CompleteAsync(long? size, string? md5, CancellationToken cancellationToken)
    {
        if (FindFault(size, md5) is { } fault)
        {
            return fault;
        }

        await _destination.WriteAsync(_plain.AsMemory(0, _held - _plain[_held - 1]), cancellationToken).ConfigureAwait(false);
        return null;
    }

    public override void Flush() => _destination.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _destination.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_plain);
            _hash.Dispose();
            _decryptor.Dispose();
            _aes.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Decrypts the whole blocks of what is left over and what came, behind what is kept.</summary>
    /// <returns>How many bytes of plain text that makes.</returns>
    private int Decrypt(ReadOnlySpan<byte> data)
    {
        _rest.AsSpan(0, _restLength).CopyTo(_cipher);
        data.CopyTo(_cipher.AsSpan(_restLength));
        int length = _restLength + data.Length;
        int whole = length - (length % CipherBlock);
        _restLength = length - whole;
        _cipher.AsSpan(whole, _restLength).CopyTo(_rest);
        return whole == 0 ? 0 : _decryptor.TransformBlock(_cipher, 0, whole, _plain, _held);
    }

    private string? FindFault(long? size, string? md5)
    {
        if (size is { } announced && Received != announced)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The file has {Received} bytes, and not the {announced} that were announced.");
        }

        if (md5 is not null && !string.Equals(Convert.ToHexString(_hash.GetHashAndReset()), md5.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return "The file has another MD5 than was announced.";
        }

        if (_restLength > 0 || _held == 0)
        {
            return "The file does not consist of whole blocks.";
        }

        int padding = _plain[_held - 1];
        return padding is >= 1 and <= LongestPadding && padding <= _held && !_plain.AsSpan(_held - padding, padding).ContainsAnyExcept((byte)padding)
            ? null
            : "The file cannot be decrypted with this key.";
    }
}
