using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyRecordTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly DateTime Now = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Township = new(1, "城关镇人大", Now);
    private static readonly Signature Committee = new(2, "李核实", Now);
    private static readonly Signature Centre = new(3, "王发布", Now);

    private const string Decided = nameof(DutyRules.AlreadyDecided);

    /// <summary>Every act in every state: the state it leads to, or the rule that refuses it.</summary>
    public static TheoryData<DutyStatus, string, string> Table => new()
    {
        { DutyStatus.Draft, "Amend", "Draft" },
        { DutyStatus.Draft, "Submit", "Submitted" },
        { DutyStatus.Draft, "Verify", nameof(DutyRules.OnlySubmittedRecordsCanBeVerified) },
        { DutyStatus.Draft, "Return", nameof(DutyRules.OnlySubmittedOrVerifiedRecordsCanBeReturned) },
        { DutyStatus.Draft, "Publish", nameof(DutyRules.OnlyVerifiedRecordsCanBePublished) },
        { DutyStatus.Draft, "Withdraw", nameof(DutyRules.OnlyPublishedRecordsCanBeWithdrawn) },

        { DutyStatus.Submitted, "Amend", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged) },
        { DutyStatus.Submitted, "Submit", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted) },
        { DutyStatus.Submitted, "Verify", "Verified" },
        { DutyStatus.Submitted, "Return", "Returned" },
        { DutyStatus.Submitted, "Publish", nameof(DutyRules.OnlyVerifiedRecordsCanBePublished) },
        { DutyStatus.Submitted, "Withdraw", nameof(DutyRules.OnlyPublishedRecordsCanBeWithdrawn) },

        { DutyStatus.Verified, "Amend", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged) },
        { DutyStatus.Verified, "Submit", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted) },
        { DutyStatus.Verified, "Verify", Decided },
        { DutyStatus.Verified, "Return", "Returned" },
        { DutyStatus.Verified, "Publish", "Published" },
        { DutyStatus.Verified, "Withdraw", nameof(DutyRules.OnlyPublishedRecordsCanBeWithdrawn) },

        { DutyStatus.Published, "Amend", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged) },
        { DutyStatus.Published, "Submit", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted) },
        { DutyStatus.Published, "Verify", Decided },
        { DutyStatus.Published, "Return", Decided },
        { DutyStatus.Published, "Publish", Decided },
        { DutyStatus.Published, "Withdraw", "Withdrawn" },

        { DutyStatus.Returned, "Amend", "Returned" },
        { DutyStatus.Returned, "Submit", "Submitted" },
        { DutyStatus.Returned, "Verify", Decided },
        { DutyStatus.Returned, "Return", Decided },
        { DutyStatus.Returned, "Publish", Decided },
        { DutyStatus.Returned, "Withdraw", nameof(DutyRules.OnlyPublishedRecordsCanBeWithdrawn) },

        { DutyStatus.Withdrawn, "Amend", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged) },
        { DutyStatus.Withdrawn, "Submit", nameof(DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted) },
        { DutyStatus.Withdrawn, "Verify", Decided },
        { DutyStatus.Withdrawn, "Return", Decided },
        { DutyStatus.Withdrawn, "Publish", Decided },
        { DutyStatus.Withdrawn, "Withdraw", Decided },
    };

    [Fact]
    public void The_table_knows_every_act_in_every_state() =>
        Assert.Equal(Enum.GetValues<DutyStatus>().Length * 6, Table.Select(row => (row[0], row[1])).Distinct().Count());

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_act_either_happens_or_is_refused_by_name(DutyStatus state, string act, string outcome)
    {
        var record = RecordIn(state);
        var version = record.Version;

        if (Enum.TryParse<DutyStatus>(outcome, out var next))
        {
            Do(record, act);
            Assert.Equal(next, record.Status);
            Assert.True(record.Version > version);
        }
        else
        {
            Refusal.Expect(outcome, () => Do(record, act));
            Assert.Equal((state, version), (record.Status, record.Version));
        }
    }

    [Fact]
    public void Nobody_verifies_their_own_submission()
    {
        var record = RecordIn(DutyStatus.Submitted);

        Refusal.Expect(nameof(DutyRules.NobodyVerifiesTheirOwnSubmission), () => record.Verify(Township));
        Assert.Equal(DutyStatus.Submitted, record.Status);
    }

    [Fact]
    public void The_command_line_may_verify_what_it_imported()
    {
        var program = new Signature(0, "命令行", Now);
        var record = NewRecord();
        record.Submit(program);

        record.Verify(program);

        Assert.Equal(DutyStatus.Verified, record.Status);
    }

    [Fact]
    public void The_second_clerk_is_told_who_decided_what()
    {
        var record = RecordIn(DutyStatus.Verified);

        var refusal = Refusal.Expect(Decided, () => record.Verify(Centre));

        Assert.Contains("李核实", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("6月30日 10:00", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("已核实", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Return")]
    [InlineData("Withdraw")]
    public void Going_back_needs_a_reason(string act)
    {
        var record = RecordIn(act == "Return" ? DutyStatus.Submitted : DutyStatus.Published);

        Refusal.Expect(nameof(DutyRules.ReasonIsRequired), () => Do(record, act, " "));
    }

    [Fact]
    public void A_returned_record_keeps_its_reason_when_it_is_sent_again()
    {
        var record = RecordIn(DutyStatus.Returned);

        record.Submit(Township);

        Assert.Equal(("图片不清", "李核实"), (record.ReturnReason, record.ReturnedBy));
    }

    private static DutyRecord NewRecord() =>
        new(1, Office.Chengguan, new DutyFacts { Kind = DutyKind.VoterContact, Content = "走访选民", On = Today }, DutySource.Form, Today);

    private static DutyRecord RecordIn(DutyStatus state)
    {
        var record = NewRecord();
        string[] way = state switch
        {
            DutyStatus.Draft => [],
            DutyStatus.Submitted => ["Submit"],
            DutyStatus.Verified => ["Submit", "Verify"],
            DutyStatus.Published => ["Submit", "Verify", "Publish"],
            DutyStatus.Returned => ["Submit", "Return"],
            DutyStatus.Withdrawn => ["Submit", "Verify", "Publish", "Withdraw"],
        };
        foreach (var act in way) Do(record, act);
        return record;
    }

    private static void Do(DutyRecord record, string act, string reason = "图片不清")
    {
        switch (act)
        {
            case "Amend": record.Amend(record.Facts with { Result = "已办结" }, Today); break;
            case "Submit": record.Submit(Township); break;
            case "Verify": record.Verify(Committee); break;
            case "Return": record.Return(Committee, reason); break;
            case "Publish": record.Publish(Centre); break;
            case "Withdraw": record.Withdraw(Centre, reason); break;
            default: throw new ArgumentOutOfRangeException(nameof(act));
        }
    }
}
