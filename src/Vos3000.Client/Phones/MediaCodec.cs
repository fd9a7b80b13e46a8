// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>An audio or video codec (媒体编码). Those that are not listed here are passed through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(MediaCodecConverter))]
public readonly record struct MediaCodec(string Value)
{
    /// <summary><c>audio/AMR</c>.</summary>
    public static MediaCodec AudioAmr => new("audio/AMR");

    /// <summary><c>audio/DVI4</c>.</summary>
    public static MediaCodec AudioDvi4 => new("audio/DVI4");

    /// <summary><c>audio/G722</c>.</summary>
    public static MediaCodec AudioG722 => new("audio/G722");

    /// <summary><c>audio/G723</c>.</summary>
    public static MediaCodec AudioG723 => new("audio/G723");

    /// <summary><c>audio/G726-16</c>.</summary>
    public static MediaCodec AudioG726Rate16 => new("audio/G726-16");

    /// <summary><c>audio/G726-24</c>.</summary>
    public static MediaCodec AudioG726Rate24 => new("audio/G726-24");

    /// <summary><c>audio/G726-32</c>.</summary>
    public static MediaCodec AudioG726Rate32 => new("audio/G726-32");

    /// <summary><c>audio/G726-40</c>.</summary>
    public static MediaCodec AudioG726Rate40 => new("audio/G726-40");

    /// <summary><c>audio/G728</c>.</summary>
    public static MediaCodec AudioG728 => new("audio/G728");

    /// <summary><c>audio/G729</c>.</summary>
    public static MediaCodec AudioG729 => new("audio/G729");

    /// <summary><c>audio/G729D</c>.</summary>
    public static MediaCodec AudioG729D => new("audio/G729D");

    /// <summary><c>audio/G729E</c>.</summary>
    public static MediaCodec AudioG729E => new("audio/G729E");

    /// <summary><c>audio/GSM</c>.</summary>
    public static MediaCodec AudioGsm => new("audio/GSM");

    /// <summary><c>audio/GSM-EFR</c>.</summary>
    public static MediaCodec AudioGsmEfr => new("audio/GSM-EFR");

    /// <summary><c>audio/iLBC</c>.</summary>
    public static MediaCodec AudioIlbc => new("audio/iLBC");

    /// <summary><c>audio/L8</c>.</summary>
    public static MediaCodec AudioL8 => new("audio/L8");

    /// <summary><c>audio/L16</c>.</summary>
    public static MediaCodec AudioL16 => new("audio/L16");

    /// <summary><c>audio/LPC</c>.</summary>
    public static MediaCodec AudioLpc => new("audio/LPC");

    /// <summary><c>audio/MPA</c>.</summary>
    public static MediaCodec AudioMpa => new("audio/MPA");

    /// <summary><c>audio/parityfec</c>.</summary>
    public static MediaCodec AudioParityFec => new("audio/parityfec");

    /// <summary><c>audio/PCMA</c>.</summary>
    public static MediaCodec AudioPcma => new("audio/PCMA");

    /// <summary><c>audio/PCMU</c>.</summary>
    public static MediaCodec AudioPcmu => new("audio/PCMU");

    /// <summary><c>audio/QCELP</c>.</summary>
    public static MediaCodec AudioQcelp => new("audio/QCELP");

    /// <summary><c>audio/RED</c>.</summary>
    public static MediaCodec AudioRed => new("audio/RED");

    /// <summary><c>audio/VDVI</c>.</summary>
    public static MediaCodec AudioVdvi => new("audio/VDVI");

    /// <summary><c>audio/Speex</c>.</summary>
    public static MediaCodec AudioSpeex => new("audio/Speex");

    /// <summary><c>audio/Speex-FEC</c>.</summary>
    public static MediaCodec AudioSpeexFec => new("audio/Speex-FEC");

    /// <summary><c>audio/Speex-Wideband</c>.</summary>
    public static MediaCodec AudioSpeexWideband => new("audio/Speex-Wideband");

    /// <summary><c>audio/Speex-Wideband-FEC</c>.</summary>
    public static MediaCodec AudioSpeexWidebandFec => new("audio/Speex-Wideband-FEC");

    /// <summary><c>audio/SILK</c>.</summary>
    public static MediaCodec AudioSilk => new("audio/SILK");

    /// <summary><c>video/BT656</c>.</summary>
    public static MediaCodec VideoBt656 => new("video/BT656");

    /// <summary><c>video/CelB</c>.</summary>
    public static MediaCodec VideoCelB => new("video/CelB");

    /// <summary><c>video/JPEG</c>.</summary>
    public static MediaCodec VideoJpeg => new("video/JPEG");

    /// <summary><c>video/H261</c>.</summary>
    public static MediaCodec VideoH261 => new("video/H261");

    /// <summary><c>video/H263</c>.</summary>
    public static MediaCodec VideoH263 => new("video/H263");

    /// <summary><c>video/H263-1998</c>.</summary>
    public static MediaCodec VideoH263Of1998 => new("video/H263-1998");

    /// <summary><c>video/H263-2000</c>.</summary>
    public static MediaCodec VideoH263Of2000 => new("video/H263-2000");

    /// <summary><c>video/H264</c>.</summary>
    public static MediaCodec VideoH264 => new("video/H264");

    /// <summary><c>video/MPV</c>.</summary>
    public static MediaCodec VideoMpv => new("video/MPV");

    /// <summary><c>video/MP2T</c>.</summary>
    public static MediaCodec VideoMp2t => new("video/MP2T");

    /// <summary><c>video/MP1S</c>.</summary>
    public static MediaCodec VideoMp1s => new("video/MP1S");

    /// <summary><c>video/MP2P</c>.</summary>
    public static MediaCodec VideoMp2p => new("video/MP2P");

    /// <summary><c>video/parityfec</c>.</summary>
    public static MediaCodec VideoParityFec => new("video/parityfec");

    /// <summary><c>video/RED</c>.</summary>
    public static MediaCodec VideoRed => new("video/RED");

    /// <summary><c>video/BMPEG</c>.</summary>
    public static MediaCodec VideoBmpeg => new("video/BMPEG");

    /// <summary><c>video/nv</c>.</summary>
    public static MediaCodec VideoNv => new("video/nv");

    /// <summary><c>video/VP8</c>.</summary>
    public static MediaCodec VideoVp8 => new("video/VP8");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
