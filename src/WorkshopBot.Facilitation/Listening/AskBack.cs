using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Listening;

public abstract partial record Understanding
{
    /// <summary>
    /// One short question back. Whoever shows it remembers it and hands it in with the next line as <see cref="Heard.Asked"/>:
    /// with one choice a yes takes it, with more a number or the word does.
    /// </summary>
    public abstract record AskBack : Understanding
    {
        private AskBack()
        {
        }

        /// <summary>What may have been meant, in the order in which it is offered; empty when only new words help.</summary>
        public virtual Sequence<Understanding> Choices => [];

        /// <summary>What a no means.</summary>
        public virtual Understanding Otherwise => new Nothing();

        /// <summary>A line among people that could be an answer: it ends in a question mark or mentions somebody.</summary>
        public sealed record MightBeAnswer(string Text, StageKey Stage, string Target, Understanding Answer) : AskBack
        {
            public override Sequence<Understanding> Choices => [Answer];
        }

        /// <summary>A number without a unit.</summary>
        public sealed record AmbiguousTime(string Text, WorkshopCommand Minutes, WorkshopCommand Hours) : AskBack
        {
            public override Sequence<Understanding> Choices => [new Do(Minutes), new Do(Hours)];
        }

        /// <summary>One letter off a command.</summary>
        public sealed record DidYouMean(string Text, string Suggestion, Understanding Meant) : AskBack
        {
            public override Sequence<Understanding> Choices => [Meant];
        }

        /// <summary>Two readings that are equally likely.</summary>
        public sealed record Ambiguous(string Text, Understanding First, Understanding Second) : AskBack
        {
            public override Sequence<Understanding> Choices => [First, Second];
        }

        /// <summary>The end of something for everybody: asked once before it is done.</summary>
        public sealed record Confirm(WorkshopCommand Command) : AskBack
        {
            public override Sequence<Understanding> Choices => [new Do(Command)];
        }

        /// <summary>Two stories in one sentence: the first stays and the second is parked, or it is one after all.</summary>
        public sealed record SecondScenario(string First, string Second, Understanding Split, Understanding AsOne) : AskBack
        {
            public override Sequence<Understanding> Choices => [Split];

            public override Understanding Otherwise => AsOne;
        }

        /// <summary>Steps of which we do not know the phase: one choice for each phase.</summary>
        public sealed record WhichPhase(string Text, Sequence<Understanding> InPhases) : AskBack
        {
            public override Sequence<Understanding> Choices => InPhases;
        }

        /// <summary>An answer of which we do not know the step.</summary>
        public sealed record WhichStep(string Text, StageKey Stage) : AskBack;

        /// <summary>The two questions that find a lane.</summary>
        public sealed record WhichLane(ItemId Id) : AskBack;

        /// <summary>"Not quite": what is it like really?</summary>
        public sealed record WhatReally(ItemId Id) : AskBack;

        /// <summary>One question more after something was saved: the next line is noted on it, and a no leads on.</summary>
        public sealed record FollowUp(ItemId Id, string Question) : AskBack
        {
            public override Understanding Otherwise => new Look(View.NextQuestion);
        }

        public sealed record UnknownItem(ItemId Id, Sequence<ItemId> Nearest) : AskBack;

        public sealed record UnknownPhase(string Name) : AskBack;

        public sealed record UnknownPerson(string Name) : AskBack;

        public sealed record UnknownTime(string Text) : AskBack;

        public sealed record UnknownDate(string Text) : AskBack;

        public sealed record UnknownCommand(string Text) : AskBack;

        /// <summary>More lines than one message may hold; these were not taken.</summary>
        public sealed record LeftOver(Sequence<string> Lines) : AskBack;
    }
}
