using System.Buffers.Binary;
using System.Security.Cryptography;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>The code on the organiser's screen: another one every 30 seconds, so that a picture of it sent home is soon worth nothing.</summary>
internal sealed class SignInCode(DataFolder folder)
{
    private const int StepSeconds = 30, CodeBytes = 10;

    private readonly Lazy<byte[]> _key = new(() => SecretKey.Of(folder, "sign-in"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Of this activity and this half minute: <c>12-58432100-9f…</c>, with its number and its step in the clear.</summary>
    /// <param name="planId">The activity.</param>
    /// <param name="now">UTC.</param>
    public string Of(int planId, DateTime now) => Write(planId, StepOf(now));

    /// <summary>How long the code of now still stands on the screen.</summary>
    public static int SecondsLeft(DateTime now) => StepSeconds - (int)(Seconds(now) % StepSeconds);

    /// <summary>Takes the code of this half minute and of the one before it.</summary>
    /// <exception cref="Common.RuleBrokenException">Of another activity or made up, or too old.</exception>
    public void Check(string code, int planId, DateTime now)
    {
        var parts = code.Split('-');
        if (parts.Length != 3 || parts[0] != $"{planId}" || !long.TryParse(parts[1], out var step)) throw ActivityRules.CodeIsOfAnother;
        var (given, right) = (System.Text.Encoding.ASCII.GetBytes(code), System.Text.Encoding.ASCII.GetBytes(Write(planId, step)));
        if (!CryptographicOperations.FixedTimeEquals(given, right)) throw ActivityRules.CodeIsOfAnother;
        var age = StepOf(now) - step;
        if (age is < 0 or > 1) throw ActivityRules.CodeIsTooOld;
    }

    private string Write(int planId, long step)
    {
        var told = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(told, planId);
        BinaryPrimitives.WriteInt64BigEndian(told.AsSpan(4), step);
        return $"{planId}-{step}-{Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, told).AsSpan(0, CodeBytes))}";
    }

    private static long StepOf(DateTime now) => Seconds(now) / StepSeconds;

    private static long Seconds(DateTime now) => (now - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
}
