using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.Attack;

/// <summary>Ten citizens a second, each with a picture of two megabytes: what was acknowledged is there, picture and all.</summary>
public sealed partial class TellingLoadTests
{
    private const int ASecond = 10;
    private const int Lines = 850; // of 2,400 bytes

    [Fact]
    public async Task Ten_tellings_a_second_with_pictures_of_two_megabytes_lose_nothing()
    {
        var tellings = ASecond * Tier.Load(usual: 2, full: 60);
        byte[][] pictures = [.. Enumerable.Range(1, 20).Select(seed => Pictures.Noise(seed, Lines))];
        Assert.All(pictures, picture => Assert.InRange(picture.Length, 2_000_000, 2_100_000));
        await using var app = await StartAsync(tellings);
        var acknowledged = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, tellings).Select(async i =>
        {
            await Task.Delay(TimeSpan.FromSeconds((double)i / ASecond));
            await using var teller = Teller.At(app, new IPAddress([127, 1, (byte)(i / 200), (byte)((i % 200) + 1)]));
            using var answer = await teller.TellAsync(Teller.Typed($"第 {i} 根电杆上的路灯坏了半个月", $"199{i:00000000}"), pictures: pictures[i % pictures.Length]);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            acknowledged.Add(Number().Match(answer.Headers.Location!.OriginalString).Value);
        }));

        await using var db = app.Databases.CreateDbContext();
        var kept = await db.Requests.Select(r => new { r.Number, Hashes = r.Pictures.Select(p => p.FileHash).ToList() }).ToListAsync();
        Assert.Equal(tellings, acknowledged.Distinct().Count());
        Assert.Equal(acknowledged.Order(), kept.Select(r => r.Number).Order());
        Assert.All(kept, request => Assert.True(IsWhole(app, Assert.Single(request.Hashes))));

        // What looks for them would see one that is gone.
        var lost = kept[0].Hashes[0];
        File.Delete(Path.Combine(app.Folder.Below("files"), lost[..2], lost));
        Assert.False(IsWhole(app, lost));
        Figures.Note("L1", $"tellings, {ASecond} a second, each with a picture of 2 MB", tellings, null, "all acknowledged, each found with its picture, hash by hash");
    }

    private static async Task<RunningApp> StartAsync(int tellings)
    {
        const string Limit = "Limits__TellingsPerHour";
        Environment.SetEnvironmentVariable(Limit, $"{tellings}");
        try
        {
            return await RunningApp.StartAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Limit, null);
        }
    }

    // It lies there sealed: the name is the hash of what lies there, and it opens to the whole picture.
    private static bool IsWhole(RunningApp app, string hash)
    {
        try
        {
            if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(app.Folder.Below("files"), hash[..2], hash)))) != hash) return false;

            using var picture = app.Services.GetRequiredService<FileStore>().Open(hash);
            return picture.Length > 2_000_000;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [GeneratedRegex("MS[0-9]{8}-[0-9]{4,}")]
    private static partial Regex Number();
}
