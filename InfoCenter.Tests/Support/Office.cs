using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Support;

/// <summary>A small office for a test: a real SQLite file in a folder of its own, a clock that stands where it is put, people with roles.</summary>
public sealed class Office : IDisposable
{
    public const string Chengguan = "420323100";
    public const string Pankou = "420323200";

    // Migrated once; each office starts from a copy of the file.
    private static readonly Lazy<byte[]> Migrated = new(Migrate);

    private readonly Strangers _strangers = new();
    private int _nextAccount = 100;

    public Office()
    {
        Folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-test-").FullName);
        SharedKey.PutInto(Folder.Root);
        if (PostgresOffices.AreWanted) PostgresOffices.Place(Folder);
        else File.WriteAllBytes(Folder.DatabaseFile, Migrated.Value);
        Databases = new Databases(Folder);
    }

    public DataFolder Folder { get; }

    public Databases Databases { get; }

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 6, 30, 2, 0, 0, TimeSpan.Zero));

    /// <summary>The office's door.</summary>
    public SignIn Door => new(Databases, Clock, _strangers, Safe);

    /// <summary>Where authenticators' secrets are sealed.</summary>
    public AuthenticatorSafe Safe => new(Folder);

    /// <summary>Makes an account with the password.</summary>
    public Account Enlist(string name, Role role, string password, string? townshipCode = null)
    {
        var account = new Account(name, name, role, townshipCode);
        account.SetPassword(password);
        using var db = Databases.CreateDbContext();
        db.Accounts.Add(account);
        db.SaveChanges();
        return account;
    }

    /// <summary>Makes many clerks with one password, which is quickly looked at.</summary>
    public void EnlistMany(IEnumerable<string> names, string password)
    {
        using var db = Databases.CreateDbContext();
        foreach (var name in names)
        {
            var account = new Account(name, name, Role.Clerk);
            account.SetQuickPassword(password);
            db.Accounts.Add(account);
        }

        db.SaveChanges();
    }

    /// <summary>A user with the role's rights.</summary>
    public CurrentUser With(Role role, string? townshipCode = null, bool centreVerifies = false) =>
        new(new Standing(_nextAccount++, role.Label, role.Rights(centreVerifies), townshipCode));

    /// <summary>A user with just these rights.</summary>
    public CurrentUser Allowed(params Permission[] permissions) =>
        new(new Standing(_nextAccount++, "张测试", permissions.ToHashSet()));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        PostgresOffices.Remove(Folder);
        for (var tries = 0; ; tries++)
        {
            try
            {
                Directory.Delete(Folder.Root, recursive: true);
                return;
            }
            catch (IOException) when (tries < 20)
            {
                Thread.Sleep(100); // Something in the background is still putting a file down.
            }
        }
    }

    private static byte[] Migrate()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-migrated-").FullName);
        SharedKey.PutInto(folder.Root);
        var databases = new Databases(folder);
        Upgrade.Apply(databases, folder);
        using (var db = databases.CreateDbContext()) db.Database.OpenConnection(); // leaves WAL, which creating turned on
        SqliteConnection.ClearAllPools();
        var file = File.ReadAllBytes(folder.DatabaseFile);
        Directory.Delete(folder.Root, recursive: true);
        return file;
    }
}

/// <summary>A clock that moves only when told.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = now;
    private long _ticks = now.UtcTicks;

    /// <summary>Somebody sets the clock; no time goes by.</summary>
    public void Jump(TimeSpan time) => _now += time;

    public void Pass(TimeSpan time)
    {
        (_now, _ticks) = (_now + time, _ticks + time.Ticks);
        foreach (var alarm in _alarms.Where(a => a.At <= _now).ToList()) alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        _alarms.Add(alarm);
        return alarm;
    }

    public override DateTimeOffset GetUtcNow() => _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    private sealed class Alarm(StoppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; private set; } = DateTimeOffset.MaxValue;

        public void Ring()
        {
            At = DateTimeOffset.MaxValue;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            At = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock._now + dueTime;
            return true;
        }

        public void Dispose() => clock._alarms.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
