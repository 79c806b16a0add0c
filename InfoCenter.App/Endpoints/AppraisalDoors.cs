using InfoCenter.Core.Appraisals;

namespace InfoCenter.App.Endpoints;

/// <summary>Papers of a meeting: ballots, reports, the result.</summary>
internal static class AppraisalDoors
{
    public static void MapAppraisals(this WebApplication app)
    {
        app.MapGet("/office/appraisals/{id:int}/ballots", async (int id, BallotIssuing issuing, CancellationToken cancel) => Pdf(await issuing.PrintAsync(id, cancel)))
            .RequireAuthorization().WithRefusals();
        app.MapGet("/office/appraisals/{id:int}/result", async (int id, AppraisalPrinting printing, CancellationToken cancel) => Pdf(await printing.ResultAsync(id, cancel)))
            .RequireAuthorization().WithRefusals();
        app.MapGet("/office/appraisals/reports/{id:int}/print", async (int id, AppraisalPrinting printing, CancellationToken cancel) => Pdf(await printing.ReportAsync(id, cancel)))
            .RequireAuthorization().WithRefusals();
    }

    private static IResult Pdf(AppraisalForm form) => Results.File(form.Pdf, "application/pdf", form.FileName);
}
