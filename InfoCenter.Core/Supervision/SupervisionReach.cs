using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>Loading a topic or a problem to act on it.</summary>
internal static class SupervisionReach
{
    extension(InfoCenterDb db)
    {
        public IQueryable<SupervisionTopic> WholeTopics() =>
            db.SupervisionTopics.Include(t => t.Origins).Include(t => t.Bases).Include(t => t.Inspections).ThenInclude(i => i.Deputies).Include(t => t.Steps).AsSplitQuery();

        public IQueryable<SupervisionProblem> WholeProblems() =>
            db.SupervisionProblems.Include(p => p.Origins).Include(p => p.Rectifications).ThenInclude(r => r.Files).Include(p => p.Looks).Include(p => p.Steps).AsSplitQuery();

        /// <exception cref="RuleBrokenException">Missing, or changed meanwhile.</exception>
        public async Task<SupervisionTopic> TopicAsync(int id, int version, CancellationToken cancel)
        {
            var found = await db.WholeTopics().FirstOrDefaultAsync(t => t.Id == id, cancel) ?? throw CommonRules.NotFound;
            return found.Version == version ? found : throw await db.ChangedMeanwhileAsync(found.Subject, cancel);
        }

        /// <exception cref="RuleBrokenException">Missing, or changed meanwhile.</exception>
        public async Task<SupervisionProblem> ProblemAsync(int id, int version, CancellationToken cancel)
        {
            var found = await db.WholeProblems().FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw CommonRules.NotFound;
            return found.Version == version ? found : throw await db.ChangedMeanwhileAsync(found.Subject, cancel);
        }

        /// <summary>The requests behind a topic or a problem, without their citizens.</summary>
        public async Task<IReadOnlyList<RequestBehind>> BehindAsync(IReadOnlyList<int> ids, CancellationToken cancel)
        {
            var requests = db.Requests;
            return await requests.AsNoTracking().Where(r => ids.Contains(r.Id)).OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id)
                .Select(r => new RequestBehind(r.Id, r.Number, r.Place, r.OpenWords, r.Status)).ToListAsync(cancel);
        }
    }

    extension(SupervisionTopic topic)
    {
        /// <summary>As the ledger names it.</summary>
        public string Subject => $"SupervisionTopic {topic.Id}";
    }

    extension(SupervisionProblem problem)
    {
        /// <summary>As the ledger names it.</summary>
        public string Subject => $"SupervisionProblem {problem.Id}";
    }
}
