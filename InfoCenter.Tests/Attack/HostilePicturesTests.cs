using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>Pictures are rewritten or refused, and what is served is a picture and nothing else (table P).</summary>
public sealed class HostilePicturesTests
{
    private const int Seed = 20261122;

    [Fact]
    public void Whatever_breaks_a_picture_it_is_rewritten_or_refused()
    {
        var (random, times, refused) = (new Random(Seed), Tier.Files(usual: 2_000, full: 20_000), 0);
        byte[][] sound = [HostilePictures.FromACamera(6), HostilePictures.FromAnEditor(), Pictures.Jpeg(), Pictures.Png(60, 40)];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            var picture = (byte[])sound[i % sound.Length].Clone();
            if (i % 3 == 0) picture = picture[..random.Next(1, picture.Length)];
            for (var flips = random.Next(1, 20); flips > 0; flips--) picture[random.Next(picture.Length)] ^= (byte)(1 << random.Next(8));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = Record.Exception(() => PictureCleaner.Clean(picture));

            Assert.True(outcome is null or RuleBrokenException, $"picture {i}: {outcome}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 << 20);
            if (outcome is not null) refused++;
        }

        Figures.Note("P1", "pictures cut off and with flipped bits", times, Seed, $"{times - refused} rewritten, {refused} refused in Chinese, 0 other ends, {clock.Elapsed.TotalMilliseconds / times:0.00} ms each");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void Nothing_is_left_of_where_when_and_with_what_but_the_side_that_is_up(ushort orientation)
    {
        var photograph = PictureCleaner.Clean(HostilePictures.FromACamera(orientation));
        var drawing = PictureCleaner.Clean(HostilePictures.FromAnEditor());

        Assert.False(Pictures.Mentions(photograph, "SECRET") || Pictures.Mentions(drawing, "SECRET"));
        Assert.Equal(orientation == 1 ? null : orientation, ExifOrientation.Read(photograph.AsSpan(6)));
        var told = orientation == 1 ? Segments(photograph) : Segments(photograph).Where(marker => marker != 0xE1);
        Assert.All(told, marker => Assert.Contains(marker, (byte[])[0xDB, 0xC0, 0xC4, 0xDA]));
    }

    [Fact]
    public async Task An_outside_judge_finds_no_place_no_maker_and_no_small_copy()
    {
        if (!OperatingSystem.IsLinux()) return;

        var folder = Directory.CreateTempSubdirectory("infocenter-judge-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "before.jpg"), HostilePictures.FromACamera(6));
            foreach (var orientation in (ushort[])[1, 3, 6, 8]) await File.WriteAllBytesAsync(Path.Combine(folder, $"{orientation}.jpg"), PictureCleaner.Clean(HostilePictures.FromACamera(orientation)));
            await File.WriteAllBytesAsync(Path.Combine(folder, "1.png"), PictureCleaner.Clean(HostilePictures.FromAnEditor()));

            var clean = await JudgeAsync(Path.Combine(folder, "1.jpg"), Path.Combine(folder, "3.jpg"), Path.Combine(folder, "6.jpg"), Path.Combine(folder, "8.jpg"), Path.Combine(folder, "1.png"));

            Assert.Contains("GPS", await JudgeAsync(Path.Combine(folder, "before.jpg")), StringComparison.Ordinal);
            Assert.DoesNotMatch("GPS|XMP|IPTC|MakerNote|Make |Serial|Thumbnail|Comment|Profile|SECRET", clean);
            Assert.Contains("Rotate 90 CW", clean, StringComparison.Ordinal);
            Figures.Note("P2", "photographs and drawings with EXIF, GPS, XMP, IPTC, maker's notes, profiles, comments and text chunks, judged by ExifTool", 5, null, "0 found after cleaning, the side that is up kept");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_would_burst_is_refused_by_its_header()
    {
        var bombs = new Dictionary<string, byte[]>
        {
            ["PNG of 50,000 by 50,000"] = Pictures.Png(1, 1).AsSpan().ToArray(),
            ["JPEG of 65,500 by 65,500"] = Pictures.Jpeg(null, 65_500, 65_500),
            ["PNG of two thousand million by one"] = Pictures.Png(1, 1),
            ["JPEG of a thousand scans"] = Scans(1_000),
            ["GIF of ten thousand frames"] = [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, .. Enumerable.Repeat((byte)0x2C, 10_000)],
            ["WebP that says it is huge"] = [.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0x7F, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0x10, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        };
        Say(bombs["PNG of 50,000 by 50,000"], 50_000, 50_000);
        Say(bombs["PNG of two thousand million by one"], int.MaxValue, 1);
        foreach (var (kind, picture) in bombs)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = Record.Exception(() => PictureCleaner.Clean(picture));

            Assert.True(outcome is RuleBrokenException, $"{kind}: {outcome}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 << 20);
        }

        Assert.NotEmpty(PictureCleaner.Clean(Scans(10)));
        Figures.Note("P3", "pictures that would burst: PNG and JPEG of gigapixels, a thousand scans, GIF, WebP", bombs.Count, null, "all refused from the header, at most 20 MB allocated");
    }

    [Fact]
    public async Task What_is_served_is_a_picture_under_a_name_nobody_chose()
    {
        await using var app = await RunningApp.StartAsync();
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var token = await RunningApp.TokenAsync(clerk);
        var (served, refused) = (0, 0);
        foreach (var (name, bytes) in HostilePictures.Polyglots.Concat(HostilePictures.Names.Select(name => KeyValuePair.Create(name, HostilePictures.FromACamera(6)))))
        {
            using var answer = await UploadAsync(clerk, token, name, bytes);
            if (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest)
            {
                refused++;
                continue;
            }

            var stored = (await answer.Content.ReadFromJsonAsync<StoredFile>())!;
            using var shown = await clerk.GetAsync($"/office/files/{stored.Hash}");
            var content = await shown.Content.ReadAsByteArrayAsync();
            served++;

            Assert.True(content.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]) || content.AsSpan().StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]), name);
            Assert.False(Pictures.Mentions(content, "script") || Pictures.Mentions(content, "SECRET") || Pictures.Mentions(content, "<?php") || Pictures.Mentions(content, "PK\x03\x04"), name);
            Assert.Contains(shown.Content.Headers.ContentType!.MediaType, (string[])["image/jpeg", "image/png"]);
            Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Matches(@"^inline; filename=""[0-9a-f]{16}\.(jpeg|png)""$", shown.Content.Headers.GetValues("Content-Disposition").Single());
            Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[/\\\p{C}]", stored.Name);
            Assert.InRange(stored.Name.Length, 1, 120);
        }

        Assert.True(served >= HostilePictures.Names.Count, $"Only {served} were served.");
        Assert.True(refused >= 5, $"Only {refused} were refused.");
        Figures.Note("P4", "polyglots, disguises and names made to deceive, uploaded and fetched again", served + refused, null, $"{served} served as rewritten pictures with fixed type and name, {refused} refused");
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient visitor, string token, string name, byte[] bytes)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        file.Headers.TryAddWithoutValidation("Content-Type", "text/html");
        using var content = new MultipartFormDataContent { file };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/office/uploads?purpose={FilePurpose.Evidence}") { Content = content };
        request.Headers.Add("X-Antiforgery", token);
        return await visitor.SendAsync(request);
    }

    private static async Task<string> JudgeAsync(params string[] files)
    {
        using var judge = Process.Start(new ProcessStartInfo("exiftool", ["-a", "-u", "-G1", .. files]) { RedirectStandardOutput = true })!;
        var said = await judge.StandardOutput.ReadToEndAsync();
        await judge.WaitForExitAsync();
        return string.Join('\n', said.Split('\n').Where(line => !line.Contains("[System]", StringComparison.Ordinal) && !line.Contains("[ExifTool]", StringComparison.Ordinal)));
    }

    private static IEnumerable<byte> Segments(byte[] jpeg)
    {
        for (var at = 2; at + 4 < jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != 0xD9; at += 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]))
        {
            yield return jpeg[at + 1];
            if (jpeg[at + 1] == 0xDA) yield break;
        }
    }

    private static byte[] Scans(int count)
    {
        var picture = Pictures.Jpeg();
        var scan = picture.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);
        return [.. picture[..scan], .. Enumerable.Repeat(picture[scan..^2], count).SelectMany(bytes => bytes), 0xFF, 0xD9];
    }

    private static void Say(byte[] png, int width, int height)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
    }
}
