namespace WorkshopBot.Rendering.Layout;

/// <summary>Something that stands in a card, below the piece before it.</summary>
internal abstract record Piece
{
    private Piece()
    {
    }

    public abstract int Height { get; }

    /// <summary>Draws into the frame, which starts on the right in a mirrored card.</summary>
    public abstract void Draw(List<SceneNode> nodes, Frame frame, int y);

    internal sealed record Text(Paragraph Paragraph) : Piece
    {
        public override int Height => Paragraph.Height;

        public override void Draw(List<SceneNode> nodes, Frame frame, int y)
        {
            if (Paragraph.Height > 0)
                nodes.Add(Paragraph.At(frame.X, y, frame.Width, frame.Start));
        }
    }

    /// <summary>One line with something at its start and something at its end.</summary>
    internal sealed record Pair(Paragraph First, Paragraph Last) : Piece
    {
        public override int Height => Math.Max(First.Height, Last.Height);

        public override void Draw(List<SceneNode> nodes, Frame frame, int y)
        {
            if (First.Height > 0)
                nodes.Add(First.At(frame.X, y, frame.Width, frame.Start));

            if (Last.Height > 0)
                nodes.Add(Last.At(frame.X, y, frame.Width, frame.End));
        }
    }

    /// <summary>A sign and its reason in words.</summary>
    internal sealed record Badge(Sign Sign, Paragraph Reason, Signs Signs) : Piece
    {
        public const int Apart = 6;

        public override int Height => Math.Max(Signs.Size, Reason.Height) + 2;

        public override void Draw(List<SceneNode> nodes, Frame frame, int y)
        {
            var left = frame.Mirrored ? frame.X + frame.Width - Signs.Size : frame.X;
            nodes.AddRange(Signs.Draw(Sign, left, y + 1));
            var words = frame.Width - Signs.Size - Apart;
            // One line stands beside the middle of its sign; more begin at its top.
            var top = y + 1 + Math.Max(0, (Signs.Size - Reason.Style.LineHeight) / 2);
            nodes.Add(Reason.At(frame.Mirrored ? frame.X : frame.X + Signs.Size + Apart, top, words, frame.Start));
        }
    }

    /// <summary>Signs with their numbers side by side.</summary>
    internal sealed record Counts(IReadOnlyList<(Sign Sign, Paragraph Number)> Items, Signs Signs) : Piece
    {
        private const int Apart = 8;

        public override int Height => Signs.Size + 2;

        public override void Draw(List<SceneNode> nodes, Frame frame, int y)
        {
            var used = 0;
            foreach (var (sign, number) in Items)
            {
                var width = Signs.Size + 4 + number.Width;
                var left = frame.Mirrored ? frame.X + frame.Width - used - width : frame.X + used;
                nodes.AddRange(Signs.Draw(sign, frame.Mirrored ? left + number.Width + 4 : left, y + 1));
                nodes.Add(number.At(frame.Mirrored ? left : left + Signs.Size + 4, y + 1 + ((Signs.Size - number.Height) / 2), number.Width, Align.Left));
                used += width + Apart;
            }
        }
    }

    internal sealed record Space(int Pixels) : Piece
    {
        public override int Height => Pixels;

        public override void Draw(List<SceneNode> nodes, Frame frame, int y)
        {
        }
    }
}

/// <summary>The inner room of a card, and the side on which it starts.</summary>
internal readonly record struct Frame(int X, int Width, bool Mirrored)
{
    public Align Start => Mirrored ? Align.Right : Align.Left;

    public Align End => Mirrored ? Align.Left : Align.Right;
}
