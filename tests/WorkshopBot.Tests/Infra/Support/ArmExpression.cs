using System.Globalization;
using System.Text;

namespace WorkshopBot.Tests.Infra.Support;

/// <summary>What stands between the brackets of a template: calls of functions, texts, numbers, and parts of what they yield.</summary>
internal abstract record ArmExpression
{
    private ArmExpression()
    {
    }

    internal sealed record Text(string Value) : ArmExpression;

    internal sealed record Number(int Value) : ArmExpression;

    internal sealed record Call(string Function, IReadOnlyList<ArmExpression> Arguments) : ArmExpression;

    internal sealed record Part(ArmExpression Of, ArmExpression Key) : ArmExpression;

    /// <param name="source">Without the outer brackets.</param>
    public static ArmExpression Parse(string source) => new Reader(source).ReadAll();

    private sealed class Reader(string source)
    {
        private int _at;

        public ArmExpression ReadAll()
        {
            var expression = Read();
            return Next == '\0' ? expression : throw new FormatException($"'{source}' goes on at {_at}.");
        }

        private char Next
        {
            get
            {
                while (_at < source.Length && source[_at] == ' ')
                {
                    _at++;
                }

                return _at < source.Length ? source[_at] : '\0';
            }
        }

        private ArmExpression Read()
        {
            ArmExpression expression = Next switch
            {
                '\'' => new Text(Quoted()),
                >= '0' and <= '9' => new Number(int.Parse(While(char.IsAsciiDigit), CultureInfo.InvariantCulture)),
                _ => Called(),
            };
            while (Next is '.' or '[')
            {
                expression = new Part(expression, Key());
            }

            return expression;
        }

        private ArmExpression Key()
        {
            if (source[_at++] == '.')
            {
                return new Text(While(char.IsAsciiLetterOrDigit));
            }

            var key = Read();
            Take(']');
            return key;
        }

        private Call Called()
        {
            var name = While(char.IsAsciiLetterOrDigit);
            List<ArmExpression> arguments = [];
            Take('(');
            while (Next != ')')
            {
                if (arguments.Count > 0)
                {
                    Take(',');
                }

                arguments.Add(Read());
            }

            Take(')');
            return new Call(name, arguments);
        }

        private string Quoted()
        {
            var text = new StringBuilder();
            for (_at++; source[_at] != '\'' || (_at + 1 < source.Length && source[_at + 1] == '\''); _at++)
            {
                _at += source[_at] == '\'' ? 1 : 0;
                text.Append(source[_at]);
            }

            _at++;
            return text.ToString();
        }

        private string While(Func<char, bool> fits)
        {
            var start = _at;
            while (_at < source.Length && fits(source[_at]))
            {
                _at++;
            }

            return _at > start ? source[start.._at] : throw new FormatException($"'{source}' has no name or number at {_at}.");
        }

        private void Take(char expected)
        {
            if (Next != expected)
            {
                throw new FormatException($"'{source}' has no '{expected}' at {_at}.");
            }

            _at++;
        }
    }
}
