using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InfoCenter.Core.Messages;

/// <summary>How far a message is.</summary>
public enum MessageState
{
    Waiting,

    /// <summary>On its way; after a kill, taken up again when the claim ends.</summary>
    Sending,

    /// <summary>The provider has taken it.</summary>
    Sent,

    /// <summary>The provider says that it arrived.</summary>
    Delivered,

    /// <summary>Given up: somebody has to call.</summary>
    Failed,

    /// <summary>Somebody called.</summary>
    Called,
}

/// <summary>The ways out.</summary>
public enum MessageChannel
{
    Sms,
    WeChat,
}

/// <summary>Whom a message is for.</summary>
/// <param name="Key">Tells people apart: <c>Person 12</c>, <c>Request 34</c> for the citizen behind a request, <c>Account 5</c> for a department's.</param>
/// <param name="Name">Shown to whoever calls instead.</param>
/// <param name="Phone">Null where none is known.</param>
public sealed record Recipient(string Key, string Name, string? Phone)
{
    private const string Person = "Person ";

    /// <summary>A deputy.</summary>
    public static Recipient Deputy(int personId, string name, string? phone) => new(KeyOfDeputy(personId), name, phone);

    internal static string KeyOfDeputy(int personId) => Person + personId;

    internal static string KeyOfCitizen(int requestId) => $"Request {requestId}";

    /// <summary>Which deputy a key means; null for everybody else.</summary>
    internal static int? DeputyOf(string key) => key.StartsWith(Person, StringComparison.Ordinal) && int.TryParse(key[Person.Length..], out var id) ? id : null;

    /// <summary>The citizen behind a request.</summary>
    public static Recipient Citizen(int requestId, string name, string? phone) => new(KeyOfCitizen(requestId), name, phone);

    /// <summary>A department: one message, and one call, however many accounts it has.</summary>
    public static Recipient Unit(int unitId, string name, string? phone) => new($"Unit {unitId}", name, phone);

    /// <summary>An office of the congress, reached by its own telephone list.</summary>
    public static Recipient Office(string key, string name) => new(key, name, null);

    /// <summary>Whoever works under an account: a department, a township.</summary>
    public static Recipient Account(int accountId, string name, string? phone) => new($"Account {accountId}", name, phone);
}

/// <summary>One message to one person, written in the same transaction as the act it tells of, and sent afterwards.</summary>
public sealed class Message
{
    internal const int LongestFault = 200;

    /// <param name="template">One of <see cref="OutgoingTexts"/>.</param>
    /// <param name="to">Whom.</param>
    /// <param name="fields">Exactly the template's fields.</param>
    /// <param name="now">UTC.</param>
    /// <param name="onceFor">The same text never makes a second message: an act that may be repeated names itself here.</param>
    public Message(MessageTemplate template, Recipient to, IReadOnlyDictionary<string, string> fields, DateTime now, string? onceFor = null)
    {
        var admitted = template.Admit(fields);
        (Template, RecipientKey, RecipientName, Phone) = (template.Name, to.Key, to.Name, string.IsNullOrWhiteSpace(to.Phone) ? null : to.Phone.Trim());
        (Fields, Text) = (JsonSerializer.Serialize(admitted), template.Fill(admitted));
        (PostedAt, NextAt) = (now, now);
        Number = onceFor is null
            ? Guid.NewGuid().ToString("N")
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{template.Name} {to.Key} {onceFor}")))[..32];
    }

    private Message() { }

    public int Id { get; private set; }

    /// <summary>Our number, the same at every try: by it the provider tells a repetition.</summary>
    public string Number { get; private set; } = "";

    public string RecipientKey { get; private set; } = "";

    public string RecipientName { get; private set; } = "";

    public string? Phone { get; private set; }

    public string Template { get; private set; } = "";

    /// <summary>The listed fields as JSON.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>The words, for whoever calls.</summary>
    public string Text { get; private set; } = "";

    public MessageState State { get; private set; }

    /// <summary>The way it went last; null before the first try.</summary>
    public MessageChannel? Channel { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime PostedAt { get; private set; }

    /// <summary>UTC; not before.</summary>
    public DateTime NextAt { get; private set; }

    /// <summary>UTC; until then somebody is sending it.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public DateTime? SentAt { get; private set; }

    public DateTime? DeliveredAt { get; private set; }

    public DateTime? CalledAt { get; private set; }

    public string? ProviderNumber { get; private set; }

    /// <summary>Why the last try came to nothing, in words.</summary>
    public string? Fault { get; private set; }

    /// <summary>The number of the digest that tells of it; null where it goes by itself.</summary>
    public string? DigestNumber { get; private set; }

    /// <summary>WeChat may not be tried again: one authorisation is one message, and a try may have used it.</summary>
    public bool IsWeChatSpent { get; private set; }

    /// <summary>Grows with every step.</summary>
    public int Version { get; private set; }

    internal IReadOnlyDictionary<string, string> Values => JsonSerializer.Deserialize<Dictionary<string, string>>(Fields is "" ? "{}" : Fields)!;

    internal bool IsOver => State is MessageState.Sent or MessageState.Delivered or MessageState.Failed or MessageState.Called;

    internal void Claim(MessageChannel channel, DateTime until)
    {
        (State, Channel, ClaimedUntil, Fault) = (MessageState.Sending, channel, until, null);
        IsWeChatSpent |= channel is MessageChannel.WeChat;
        (Attempts, Version) = (Attempts + 1, Version + 1);
    }

    internal void Free(DateTime now)
    {
        ClaimedUntil = now;
        Version++;
    }

    internal void JoinDigest(string number)
    {
        (State, DigestNumber) = (MessageState.Sending, number);
        Version++;
    }

    internal void MarkSent(string? providerNumber, DateTime now)
    {
        (State, SentAt, ClaimedUntil, Fault) = (MessageState.Sent, now, null, null);
        ProviderNumber = providerNumber is { Length: > 80 } ? providerNumber[..80] : providerNumber;
        Version++;
    }

    internal void PutOff(DateTime until, string? fault = null)
    {
        (State, NextAt, ClaimedUntil) = (MessageState.Waiting, until, null);
        Tell(fault ?? Fault);
    }

    internal void GiveUp(string fault)
    {
        (State, ClaimedUntil) = (MessageState.Failed, null);
        Tell(fault);
    }

    internal void MarkDelivered(DateTime now)
    {
        (State, DeliveredAt) = (MessageState.Delivered, now);
        Version++;
    }

    internal void MarkCalled(DateTime now)
    {
        (State, CalledAt, ClaimedUntil) = (MessageState.Called, now, null);
        Version++;
    }

    /// <summary>Takes out whom it was for and what it said: the contact data are deleted on schedule, that it went out stays.</summary>
    internal void Forget()
    {
        (Phone, RecipientName, Fields, Text) = (null, "", "", "");
        Version++;
    }

    private void Tell(string? fault)
    {
        Fault = fault is { Length: > LongestFault } ? fault[..LongestFault] : fault;
        Version++;
    }
}
