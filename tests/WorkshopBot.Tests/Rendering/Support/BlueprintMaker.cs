using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Rendering.Support;

/// <summary>Makes blueprints that no one would make: any size, any links, any text. The same seed makes the same one.</summary>
internal sealed class BlueprintMaker(int seed)
{
    private static readonly string[] s_texts =
    [
        "Signs the contract online", "Waits", "x", "", "   ", "Brings a prescription for a medicine that is new to them and waits in the store for it",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "<script>alert('x')</script> & \"quotes\" ]]>",
        "=1+1", "a\tb\u0000c\u0007d\u001b[31m", "broken \ud800 halves \udc00", "override \u202e gnihtyna", "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo",
        "يبحث العميل عن إنترنت أسرع ويقارن العروض (Fibre 500) قبل الشراء", "הלקוח מכניס את הטכנאי ומראה לו את השקע (Socket 2)",
        "ग्राहक उपलब्ध गति देखने के लिए अपना पूरा पता दर्ज करता है", "顧客はプランを選択し、価格を確認してから申し込みを完了します。",
        "客户在线签署合同并通过身份验证", "고객은 기사 방문 시간을 두 시간 단위로 선택합니다", "ลูกค้าตกลงตำแหน่งที่จะวางเราเตอร์ภายในบ้าน",
        "Czeka na dzień instalacji 📦🚚 i śledzi przesyłkę 👩‍💻 w aplikacji ✅", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "line one\nline two\r\nline three",
    ];

    private readonly Random _random = new(seed);

    public ServiceBlueprint Make(int most = ServiceBlueprint.MaxActivities)
    {
        var phases = Enumerable.Range(1, _random.Next(0, 13)).Select(i => new Phase(new PhaseId(i), Text())).ToSequence();
        var count = _random.Next(0, most + 1);
        var linksEach = _random.Next(0, 4);
        return new ServiceBlueprint
        {
            Title = Text(),
            Service = Text(),
            Scenario = Maybe(Text()) ?? "",
            Customer = Text(),
            Start = Text(),
            Goal = _random.Next(20) == 0 ? new string('y', 100_000) : Text(),
            Note = Text(),
            Language = Pick("en", "es", "ar", "ja", "zz"),
            Promise = count > 1 ? new Promise(Id(0), Id(count - 1), 1200, 1800) : null,
            Phases = phases,
            Activities = Enumerable.Range(0, count).Select(i => Activity(i, count, phases.Count, linksEach)).ToSequence(),
        };
    }

    private static ActivityId Id(int index) => new($"A{index + 1}");

    private Activity Activity(int index, int count, int phases, int links) => new()
    {
        Id = Id(index),
        Phase = new PhaseId(_random.Next(30) == 0 ? 99 : 1 + (phases == 0 ? 0 : Math.Min(phases - 1, index * phases / count))),
        Lane = (Lane)_random.Next(4),
        What = _random.Next(200) == 0 ? new string('x', 100_000) : Text(),
        Actor = Maybe(Text()),
        Location = Maybe(Text()),
        Channel = Maybe(Text()),
        Evidence = Some(3, Text),
        Wait = _random.Next(3) == 0 ? new WaitPoint($"W{index}", Maybe(Text())) : null,
        Standard = _random.Next(2) == 0 ? new Standard(Maybe(Text()), _random.Next(90_000), _random.Next(90_000)) : null,
        Script = _random.Next(3) == 0 ? new Script(Maybe(Text())) : null,
        Basis = (Basis)_random.Next(3),
        FailPoints = Some(6, () => new FailPoint { Id = new FailPointId($"F{index}"), What = Text() }),
        Next = Some(links, () => new Link(Id(_random.Next(4) == 0 ? _random.Next(count + 1) : Math.Min(count - 1, index + 1)), Maybe(Text()))),
    };

    private Sequence<T> Some<T>(int most, Func<T> make) => Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make()).ToSequence();

    private string Text() => s_texts[_random.Next(s_texts.Length)];

    private string? Maybe(string text) => _random.Next(2) == 0 ? text : null;

    private string Pick(params string[] from) => from[_random.Next(from.Length)];
}
