using WorkshopBot.Domain;
using WorkshopBot.Rendering;

namespace WorkshopBot.RenderProbe;

/// <summary>A picture like a blueprint, but independent of how blueprints are laid out: cards, arrows, lines and every script we care for.</summary>
public static class SyntheticScene
{
    private const int CardWidth = 176;
    private const int CardHeight = 104;
    private const int ColumnWidth = 212;
    private const int RowHeight = 150;

    private static readonly (string Colour, string Tint)[] s_lanes =
        [("#4F2C0D", "#FBF6EF"), ("#0B4083", "#EEF4FC"), ("#0B7E57", "#EDFAF4"), ("#B01EBB", "#FBF1FC"), ("#515768", "#F4F5F7")];

    /// <summary>Words of one card and their language.</summary>
    public static IReadOnlyList<(string Language, string Text)> English { get; } =
    [
        ("en", "Picks a two-hour slot for the technician's visit"), ("en", "Confirms the slot by text message"),
        ("en", "Balances technician routes for the district"), ("en", "Reassigns the job if the technician is delayed by more than 30 minutes"),
        ("en", "Website shows speeds and the earliest install date"), ("en", "Workforce scheduling system"), ("en", "Van, uniform, photo badge"),
    ];

    public static IReadOnlyList<(string Language, string Text)> Scripts { get; } =
    [
        ("ar", "يبحث العميل عن إنترنت أسرع ويقارن العروض (Fibre 500) قبل الشراء"), ("ur", "نمائندہ منسوخی کی مدت کی وضاحت کرتا ہے"),
        ("he", "הלקוח מכניס את הטכנאי ומראה לו את השקע (Socket 2)"), ("hi", "ग्राहक उपलब्ध गति देखने के लिए अपना पूरा पता दर्ज करता है"),
        ("bn", "গ্রাহক থাকবেন, আপগ্রেড করবেন নাকি ছেড়ে দেবেন তা ঠিক করেন"), ("ta", "வாடிக்கையாளரின் கேள்விகளுக்கு பதில் அளிக்கிறது"),
        ("th", "ลูกค้าตกลงตำแหน่งที่จะวางเราเตอร์ภายในบ้าน"), ("ja", "顧客はプランを選択し、価格を確認してから申し込みを完了します。"),
        ("zh-Hans", "客户在线签署合同并通过身份验证，直与骨的字形应为简体。"), ("zh-Hant", "顧客骨直角 網站顯示可用速度與最早安裝日期"),
        ("ko", "고객은 기사 방문 시간을 두 시간 단위로 선택합니다"), ("el", "Ο πελάτης αναφέρει χαμηλές ταχύτητες το βράδυ"),
        ("ru", "Клиент видит результат теста скорости и подписывает акт"), ("vi", "Gọi lại nếu khách hàng bỏ giỏ hàng giữa chừng"),
        ("pl", "Czeka na dzień instalacji 📦🚚 i śledzi przesyłkę 👩🏽‍🔧 w aplikacji ✅"), ("de", "Rechtsschutzversicherungsgesellschaften-Donaudampfschifffahrtskapitän"),
    ];

    public static Scene Arrange(ITextMeasure measure, IReadOnlyList<(string Language, string Text)> words, int columns, int rows)
    {
        var nodes = new List<SceneNode>();
        int width = 264 + (columns * ColumnWidth), height = 120 + (rows * RowHeight);
        Write(nodes, measure, "Home broadband: from first search to renewal", new TextStyle(28, 36, 700, "#1B2430"), ("en", 32, 56, width - 64));
        for (var row = 0; row < rows; row++)
        {
            var (colour, tint) = s_lanes[row % s_lanes.Length];
            nodes.Add(new SceneNode.Box(32, 90 + (row * RowHeight), width - 64, RowHeight - 12, 6, tint, null));
            Write(nodes, measure, "Lane " + (row + 1), new TextStyle(14, 19, 600, colour), ("en", 48, 130 + (row * RowHeight), 150));
            for (var column = 0; column < columns; column++)
            {
                Card(nodes, measure, words[((row * columns) + column) % words.Count], (column, row));
            }
        }

        return new Scene(width, height, "Synthetic", $"{columns * rows} cards", "en", nodes.ToSequence());
    }

    private static void Card(List<SceneNode> nodes, ITextMeasure measure, (string Language, string Text) words, (int Column, int Row) at)
    {
        var colour = s_lanes[at.Row % s_lanes.Length].Colour;
        int x = 232 + (at.Column * ColumnWidth), y = 106 + (at.Row * RowHeight);
        nodes.Add(new SceneNode.Line([new(x + CardWidth, y + 40), new(x + 190, y + 40), new(x + 190, y + 60), new(x + ColumnWidth - 8, y + 60)], "#475467", 1.75, [], 8));
        nodes.Add(new SceneNode.Polygon([new(x + ColumnWidth - 8, y + 56), new(x + ColumnWidth, y + 60), new(x + ColumnWidth - 8, y + 64)], "#475467"));
        nodes.Add(new SceneNode.Box(x, y, CardWidth, CardHeight, 6, "#FFFFFF", colour));
        nodes.Add(new SceneNode.Box(x, y, 5, CardHeight, 2, colour, null));
        var lines = Write(nodes, measure, words.Text, new TextStyle(13, 18, 500, "#1B2430"), (words.Language, x + 16, y + 24, CardWidth - 28));
        Write(nodes, measure, "Technician", new TextStyle(11.5, 16, 400, "#475467"), ("en", x + 16, y + CardHeight - 12, 80));
        if (lines > 1)
        {
            Write(nodes, measure, "10 min", new TextStyle(11.5, 16, 600, "#1B2430"), ("en", x + 120, y + CardHeight - 12, 50));
        }
    }

    private static int Write(List<SceneNode> nodes, ITextMeasure measure, string text, TextStyle style, (string Language, int X, int Baseline, int Width) at)
    {
        var measured = measure.Measure(text, style, at.Language, at.Width, 4);
        var lines = measured.Lines.Select((line, index) => new TextLine(
            line.Text, measured.RightToLeft ? at.X + at.Width : at.X, at.Baseline + (index * style.LineHeight), line.Width, measured.RightToLeft));
        nodes.Add(new SceneNode.Text(lines.ToSequence(), style, at.Language));
        return measured.Lines.Count;
    }
}
