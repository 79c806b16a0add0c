using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>What the background worker does for a turnover.</summary>
public static class TurnoverWorks
{
    public const string Freeze = "freeze";

    /// <summary>All works of this room, to be registered with the worker.</summary>
    public static IReadOnlyList<Work> All(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, FileStore store, TimeProvider clock, VerificationCode codes, FontShelf fonts) =>
    [
        new(Freeze, Permission.PrepareTurnover, async (turn, cancel) =>
        {
            var order = JsonSerializer.Deserialize<FreezeOrder>(turn.Arguments)!;
            var papers = await new TermFreezing(databases, folder, store, turn.User, clock, codes, fonts).PrintAsync(order.RunId, Path.Combine(turn.Folder, "files"), turn.Report, cancel);
            return new(null, TurnoverLabels.Printed(papers));
        }),
    ];
}

/// <summary>What a freezing job is asked for.</summary>
public sealed record FreezeOrder(int RunId);
