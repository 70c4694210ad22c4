import { type SpeakerStateName, type StatementStateName, statementLifecycle } from "./lifecycle";

type Standing = {
  /** Of the request. */
  state: SpeakerStateName;
  /** Of the words that were handed in; null for none. */
  statement: StatementStateName | null;
  /** Whether the organisers still take statements under the item. */
  isTaken: boolean;
};

/**
 * What handing in would do now: keep words until they are delivered, bring those of somebody who was heard before the
 * moderators, or bring returned ones again. Null where nothing can be handed in: the organisers take no more, or the
 * words were delivered, decided on or taken back.
 */
export function handingIn({ state, statement, isTaken }: Standing): "replace" | "handInAgain" | "handInLate" | null {
  if (statement === "returned") return "handInAgain";
  if (statement !== null && !statementLifecycle.can("replace", statement)) return null;
  if (state === "asked") return "replace";
  if (!isTaken) return null;
  if (state === "speaking") return "replace";
  return state === "heard" && statement === null ? "handInLate" : null;
}
