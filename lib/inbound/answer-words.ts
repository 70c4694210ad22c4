import { colon } from "@/lib/i18n/lists";
import type { Outcome, Result } from "./send-on";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The parts of an answer, each of one or more lines; an empty one is left out of the mail. */
export type AnswerWords = { lead: string; contributions: string; notes: string };

/** Says to the sender of a message what became of it, one line for each contribution. */
export function answerWords(t: Translate, outcome: Outcome, locale: string): AnswerWords {
  if ("refusal" in outcome) {
    const { key, values } = outcome.refusal;
    return { lead: t("inbound.answer.nothing"), contributions: t(key, values), notes: "" };
  }
  const { results, notes, onlyDrafts } = outcome;
  const said = [
    ...(onlyDrafts === null ? [] : [t(onlyDrafts)]),
    ...(results.some(({ isHandedOver }) => isHandedOver) ? [t("inbound.answer.focalPoint")] : []),
    ...notes.map(({ key, values, because }) =>
      because === undefined ? t(key, values) : `${t(key, values)} ${t(because.key, because.values)}`,
    ),
  ];
  return {
    lead: t("inbound.answer.lead", { count: results.length }),
    contributions: results.map((result) => `${nameOf(t, result)}${colon(locale)}${stateOf(t, result)}`).join("\n"),
    notes: said.join("\n"),
  };
}

function nameOf(t: Translate, { kind, named, waitsFor }: Result): string {
  if (kind === "input") return t("inbound.answer.input");
  return named === null || waitsFor === "paragraph"
    ? t("inbound.answer.wholeText")
    : t("inbound.answer.paragraph", { named });
}

function stateOf(t: Translate, { submitted, isHandedOver, waitsFor, named, missing }: Result): string {
  if (submitted !== null) return t("inbound.answer.submitted", submitted);
  if (isHandedOver) return t("inbound.answer.handedOver");
  if (waitsFor === "paragraph") return t("inbound.answer.unknownParagraph", { named: named ?? "" });
  if (waitsFor === "import") return t("inbound.answer.imported");
  return [t("inbound.answer.draft"), ...missing.map(({ key, values }) => t(key, values))].join(" ");
}
