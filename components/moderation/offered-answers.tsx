"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { OfferedAnswer } from "@/lib/moderation/answers-query";
import type { AnsweredDecision } from "@/lib/moderation/schema";

type Offered = {
  answers: readonly OfferedAnswer[];
  /** The one that was put into the words without scripts; null for none. */
  chosen: OfferedAnswer | null;
};

const Context = createContext<Offered>({ answers: [], chosen: null });

type Props = Offered & { /** Parameters that the address of the page keeps. */ query: string; children: ReactNode };

/** The id of the form by which one is chosen without scripts. */
export const choosingForm = (decision: AnsweredDecision) => `answer-for-${decision}`;

/** What the words of a decision can be filled with, for every decision form inside. */
export function OfferedAnswers({ answers, chosen, query, children }: Props) {
  const decisions = [...new Set(answers.map(({ decision }) => decision))];
  return (
    <Context.Provider value={{ answers, chosen }}>
      {children}
      {decisions.map((decision) => (
        <form key={decision} id={choosingForm(decision)} method="get" action={`#${decision}`}>
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </form>
      ))}
    </Context.Provider>
  );
}

/** The answers for one decision. */
export function useOfferedAnswers(decision: AnsweredDecision): readonly OfferedAnswer[] {
  return useContext(Context).answers.filter((answer) => answer.decision === decision);
}

/** What stands in the words of a decision form to begin with. */
export function useChosenAnswer(decision: AnsweredDecision): OfferedAnswer | null {
  const { chosen } = useContext(Context);
  return chosen?.decision === decision ? chosen : null;
}
