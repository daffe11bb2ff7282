using System.Globalization;

namespace WorkshopBot.Domain.Blueprints;

/// <summary>Reads the pieces of one duration: amounts with units from large to small, "and a half", "1 h 30", "1:30".</summary>
internal sealed class DurationParser
{
    private const int MostDigits = 12;
    private readonly List<string> _pieces;
    private readonly char _groups;
    private int _at;
    private decimal _total;

    /// <summary>The unit of the amount before; 0 at the start.</summary>
    private int _unit;

    private DurationParser(List<string> pieces, bool spanish)
    {
        _pieces = pieces;
        _groups = spanish ? '.' : ',';
    }

    private string Piece => PieceAt(_at);

    private bool AtEnd => _at >= _pieces.Count;

    public static DurationReading Read(string text, bool spanish)
    {
        if (DurationTokens.Of(text) is not { Count: > 0 } pieces)
        {
            return new DurationReading.Refused(DurationRefusal.Unreadable);
        }

        if (DurationWords.NoTime.Contains(string.Join(' ', pieces)))
        {
            return new DurationReading.Known(0);
        }

        var negative = pieces[0] is "-" or "minus" or "menos";
        var reading = new DurationParser(negative ? pieces[1..] : pieces, spanish).Read();
        return negative && reading is not DurationReading.Refused ? new DurationReading.Refused(DurationRefusal.Negative) : reading;
    }

    private static DurationReading Known(decimal seconds) => seconds > DurationText.MaxSeconds
        ? new DurationReading.Refused(DurationRefusal.TooLong)
        : new DurationReading.Known((int)Math.Round(seconds, MidpointRounding.AwayFromZero));

    /// <summary>A number whose unit is either minutes or hours.</summary>
    private static DurationReading Either(decimal minutes, decimal hours) => (Known(minutes), Known(hours)) switch
    {
        (DurationReading.Known { Seconds: 0 } nothing, _) => nothing,
        (DurationReading.Known asMinutes, DurationReading.Known asHours) => new DurationReading.Ambiguous(asMinutes.Seconds, asHours.Seconds),
        _ => new DurationReading.Refused(DurationRefusal.TooLong),
    };

    private string PieceAt(int index) => index < _pieces.Count ? _pieces[index] : "";

    private DurationReading Read()
    {
        while (DurationWords.Fillers.Contains(Piece) || Piece is "~" or "≈")
        {
            _at++;
            Skip(".");
        }

        if (_pieces.Contains(":"))
        {
            return Clock();
        }

        if (_pieces.Count == _at + 1 && Number() is { } bare)
        {
            return Either(bare * 60, bare * 3600);
        }

        var isReadable = !AtEnd;
        while (!AtEnd && isReadable)
        {
            isReadable = Amount();
        }

        return isReadable ? Known(_total) : new DurationReading.Refused(DurationRefusal.Unreadable);
    }

    /// <summary>One amount, such as "1 h", "and a half", "media hora" or the 30 of "1 h 30".</summary>
    private bool Amount()
    {
        if (_unit > 0 && (DurationWords.And.Contains(Piece) || Piece == ","))
        {
            _at++;
        }

        var amount = Portion() ?? Number();
        if (amount is null)
        {
            return DurationWords.LoneUnits.Contains(Piece) && _unit == 0 && Add(1);
        }

        if (_unit > 0 && AtEnd)
        {
            return Rest(amount.Value);
        }

        return Add(amount.Value + (AndPortion() ?? 0));
    }

    /// <summary>An amount without a unit at the end: a part of the unit before, or the next smaller unit.</summary>
    private bool Rest(decimal amount)
    {
        var isPortion = DurationWords.Quarters.ContainsKey(_pieces[^1]);
        var (smaller, most) = _unit switch
        {
            3_600 => (60, 60),
            60 => (1, 60),
            86_400 => (3_600, 24),
            _ => (0, 0),
        };
        if (!isPortion && (amount >= most || amount % 1 != 0))
        {
            return false;
        }

        _total += amount * (isPortion ? _unit : smaller);
        return true;
    }

    private bool Add(decimal amount)
    {
        Skip("-");
        if (!DurationWords.Units.TryGetValue(Piece, out var unit) || (_unit > 0 && unit >= _unit))
        {
            return false;
        }

        _at++;
        Skip(".");
        _total += amount * unit;
        _unit = unit;
        return true;
    }

    /// <summary>"half an", "three quarters of an", "un cuarto de": a part of the unit that follows or of the one before.</summary>
    private decimal? Portion()
    {
        var start = _at;
        var count = Number() ?? 1;
        Skip("-");
        if (!DurationWords.Quarters.TryGetValue(Piece, out var quarters))
        {
            _at = start;
            return null;
        }

        _at++;
        _at += DurationWords.Of.Contains(Piece) ? 1 : 0;
        _at += DurationWords.Articles.Contains(Piece) ? 1 : 0;
        return count * quarters / 4;
    }

    /// <summary>The "and a half" of "one and a half hours".</summary>
    private decimal? AndPortion()
    {
        if (!DurationWords.And.Contains(Piece))
        {
            return null;
        }

        _at++;
        return Portion();
    }

    private decimal? Number()
    {
        if (Piece.Length > 0 && char.IsAsciiDigit(Piece[0]))
        {
            return Digits(_pieces[_at++]);
        }

        if (!DurationWords.Numbers.TryGetValue(Piece, out var number))
        {
            return null;
        }

        _at++;
        return number + (number >= 20 ? Ones() : 0);
    }

    /// <summary>The five of "forty-five" or "cuarenta y cinco", but not the "a" of "twenty and a half".</summary>
    private int Ones()
    {
        var at = Piece is "-" || DurationWords.And.Contains(Piece) ? _at + 1 : _at;
        if (!DurationWords.Numbers.TryGetValue(PieceAt(at), out var ones) || ones is 0 or > 9
            || DurationWords.Quarters.ContainsKey(PieceAt(at + 1)))
        {
            return 0;
        }

        _at = at + 1;
        return ones;
    }

    private decimal? Digits(string piece)
    {
        var marks = piece.Split(',', '.');
        var isGrouped = marks.Length > 1 && marks.Skip(1).All(part => part.Length == 3) && piece.Count(letter => letter == _groups) == marks.Length - 1;
        if ((marks.Length > 2 && !isGrouped) || piece.Length > MostDigits)
        {
            return piece.Length > MostDigits ? decimal.MaxValue / 1e12m : null;
        }

        var digits = isGrouped ? string.Concat(marks) : string.Join('.', marks);
        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>1:30:00 is clear, 1:30 is minutes or hours unless a unit follows.</summary>
    private DurationReading Clock()
    {
        var text = string.Concat(_pieces.Skip(_at));
        var unit = DurationWords.Units.FirstOrDefault(pair => text.EndsWith(pair.Key, StringComparison.Ordinal) && pair.Value is 60 or 3600).Value;
        var fields = text.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]).Split(':');
        var isClock = fields.Length is 2 or 3 && fields[0].Length is > 0 and <= 6 && fields.Skip(1).All(field => field.Length == 2)
            && fields.All(field => field.All(char.IsAsciiDigit)) && fields.Skip(1).All(field => field[0] < '6');
        var rest = text.Length - string.Join(':', fields).Length;
        if (!isClock || (rest > 0 && unit == 0))
        {
            return new DurationReading.Refused(DurationRefusal.Unreadable);
        }

        var value = fields.Aggregate(0m, (sum, field) => (sum * 60) + int.Parse(field, CultureInfo.InvariantCulture));
        return fields.Length == 3 || unit == 60 ? Known(value) : unit == 3600 ? Known(value * 60) : Either(value, value * 60);
    }

    private void Skip(string piece)
    {
        if (Piece == piece)
        {
            _at++;
        }
    }
}
