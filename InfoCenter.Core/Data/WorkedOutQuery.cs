using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InfoCenter.Core.Data;

/// <summary>A question that everybody asks: EF works it out once and not anew at every asking, which for a question of many tables costs more than its answer.</summary>
internal sealed class WorkedOutQuery<TOf, TAt, TRow>(Expression<Func<InfoCenterDb, TOf, TAt, CancellationToken, TRow>> question)
{
    // What was worked out for one engine or one key does not fit another's model.
    private readonly ConditionalWeakTable<IModel, Func<InfoCenterDb, TOf, TAt, CancellationToken, Task<TRow>>> _worked = [];

    /// <summary>Asks the database, as any question does.</summary>
    public Task<TRow> AskAsync(InfoCenterDb db, TOf of, TAt at, CancellationToken cancel) => _worked.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, of, at, cancel);
}
