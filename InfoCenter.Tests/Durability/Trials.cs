using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>How an act went: done, or what was said; a rule's name stands for a named refusal, none for something that broke.</summary>
internal sealed record Outcome(bool IsDone, string? Rule, string Message);

/// <summary>Twelve acts of the office for a disk that does not do as it should: first everything they need, then the act itself, which may be tried again.</summary>
internal static class Trials
{
    public static Dictionary<string, Func<DeedDesk, Task<Func<Task>>>> All { get; } = new()
    {
        ["upload"] = desk => Act(() => desk.Import.UploadAsync("名册.csv", RosterBook.Of(200).ToCsv())),
        ["report"] = desk => Act(() => desk.SubmitAsync()),
        ["draft"] = desk => Act(() => desk.SubmitAsync(isDraft: true)),
        ["verify"] = async desk =>
        {
            var mark = await desk.SubmitAsync();
            return () => desk.Verification.VerifyAsync(mark);
        },
        ["verify all"] = async desk =>
        {
            var marks = new[] { await desk.SubmitAsync(), await desk.SubmitAsync() };
            return () => desk.Verification.VerifyAllAsync(marks);
        },
        ["return"] = async desk =>
        {
            var mark = await desk.SubmitAsync();
            return () => desk.Verification.ReturnAsync(mark, "时间、地点与通知不符");
        },
        ["publish"] = async desk =>
        {
            var mark = await VerifiedAsync(desk);
            return () => desk.Publication.PublishAsync(mark);
        },
        ["publish all"] = async desk =>
        {
            var marks = new[] { await VerifiedAsync(desk), await VerifiedAsync(desk) };
            return () => desk.Publication.PublishAllAsync(marks);
        },
        ["keep a file"] = desk =>
        {
            var picture = Deeds.Picture();
            return Act(() => desk.Attachments.KeepAsync("走访.jpg", new MemoryStream(picture), FilePurpose.Evidence));
        },
        ["attach"] = async desk =>
        {
            var file = await desk.Attachments.KeepAsync("走访.jpg", new MemoryStream(Deeds.Picture()), FilePurpose.Evidence);
            var record = await desk.SubmitAsync();
            return () => desk.Evidence.AttachAsync(record.Id, [file]);
        },
        ["send a draft"] = async desk =>
        {
            var mark = await desk.SubmitAsync(isDraft: true);
            return () => desk.Reporting.SubmitAsync(mark with { Version = 0 });
        },
        ["change a setting"] = desk => Act(() => desk.Settings.ChangeAsync(new($"竹山{Guid.NewGuid():N}"[..9], false))),
    };

    /// <summary>An act that does not listen to the disk: a harness that does not notice it proves nothing about the twelve.</summary>
    private static readonly KeyValuePair<string, Func<DeedDesk, Task<Func<Task>>>> Careless = new("keep a file, whatever comes", BrokenDeeds.KeepWhateverComesAsync);

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one command a line: <c>prepare ACT</c>, <c>act</c>, <c>look</c>, or <c>reopen</c>; answers each with an outcome.</summary>
    public static async Task<int> ObeyAsync(string folder, string told)
    {
        var desk = DeedDesk.Open(folder, told);
        Func<Task> act = () => Task.CompletedTask;
        Console.WriteLine(OfficeProcess.Ready);
        while (Console.ReadLine() is { } command)
        {
            var bid = command switch
            {
                "act" => act,
                "look" => () => new DutySearch(desk.Databases, desk.Centre).CountsAsync(new()),
                "reopen" => Reopen,
                _ => () => PrepareAsync(command["prepare ".Length..]),
            };
            var outcome = await TryAsync(bid);
            Console.WriteLine(JsonSerializer.Serialize(outcome, Json));
        }

        return 0;

        async Task PrepareAsync(string name) => act = await (name == Careless.Key ? Careless.Value : All[name])(desk);

        Task Reopen()
        {
            desk.Dispose();
            SqliteConnection.ClearAllPools();
            desk = DeedDesk.Open(folder, told);
            return Task.CompletedTask;
        }
    }

    private static async Task<Outcome> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return new(true, null, "");
        }
        catch (RuleBrokenException broken)
        {
            return new(false, broken.Rule, broken.Message);
        }
#pragma warning disable CA1031 // The test is told of whatever was not named.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new(false, null, error.ToString().ReplaceLineEndings(" "));
        }
    }

    private static async Task<DutyMark> VerifiedAsync(DeedDesk desk)
    {
        var mark = await desk.SubmitAsync();
        await desk.Verification.VerifyAsync(mark);
        return mark with { Version = 2 };
    }

    private static Task<Func<Task>> Act(Func<Task> act) => Task.FromResult(act);
}
